import type { Page } from '@playwright/test';

import { APP_ID } from '../../src/constants';

import { expect, test } from './fixtures';

const SETTINGS_API = `/api/plugins/${APP_ID}/settings`;

test.describe.configure({ mode: 'serial' });

test.beforeEach(async ({ page }) => {
  // Grafana's plugin pages ask its catalogue on the internet, which is not what is tested here.
  await page.route(/\/api\/gnet\//, (route) => route.fulfill({ json: { items: [] } }));
});

async function openSettings(page: Page) {
  await page.goto(`/plugins/${APP_ID}?page=configuration`);
  await expect(page.getByRole('form', { name: 'Configuration of Culprit' })).toBeVisible();
}

const namespaces = (page: Page) => page.getByLabel(/^Namespaces that count as production/);
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

test('the configuration page says what was found in the data source', async ({ page }) => {
  await openSettings(page);
  const found = page.getByRole('region', { name: 'What was found' });
  await expect(found.getByText(/^\d+ of \d+ capabilities are full/)).toBeVisible();
  await expect(found.getByText('Node on cAdvisor series')).toBeVisible();
});

test('a wrong value is named at its field and is not saved', async ({ page }) => {
  await openSettings(page);
  await page.getByLabel(/^Hard threshold/).fill('100 Mi');
  await expect(page.getByText(/^Write a quantity such as 100Mi/)).toBeVisible();
  await expect(save(page)).toBeDisabled();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText(/^Write a quantity/)).toBeHidden();
});

test('a pasted list fills the table of priority classes', async ({ page }) => {
  await openSettings(page);
  await page
    .getByLabel(/^Paste a list/)
    .fill('NAME VALUE GLOBAL-DEFAULT AGE\nshop-high 1000000 false 10d\nsystem-node-critical 2000001000 false 1y');
  await page.getByRole('button', { name: 'Fill the table' }).click();
  await expect(page.getByLabel('Name of class', { exact: false }).last()).toHaveValue('shop-high');
  await expect(page.getByText('Unsaved changes.')).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Unsaved changes.')).toBeHidden();
});

test('a save that Grafana refuses loses nothing', async ({ page, forgive }) => {
  forgive(/403/);
  await openSettings(page);
  await page.route(`**${SETTINGS_API}`, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 403, json: { message: 'Access denied' } })
      : route.fallback()
  );
  await namespaces(page).fill('shop');
  await save(page).click();
  await expect(page.getByText(/^Not saved: you are not allowed/)).toBeVisible();
  await expect(namespaces(page)).toHaveValue('shop');
  await expect(save(page)).toBeEnabled();
});

test('what is saved is there after loading the page anew', async ({ page, request }) => {
  const before: { enabled: boolean; pinned: boolean; jsonData: unknown } = await (
    await request.get(SETTINGS_API)
  ).json();
  try {
    await openSettings(page);
    await namespaces(page).fill('shop, payments');
    await save(page).click();
    await expect(page.getByText(/^Saved\./)).toBeVisible();
    await openSettings(page);
    await expect(namespaces(page)).toHaveValue('shop, payments');
    await expect(save(page)).toBeDisabled();
  } finally {
    const { enabled, pinned, jsonData } = before;
    await request.post(SETTINGS_API, { data: { enabled, pinned, jsonData } });
  }
});
