import type { Page } from '@playwright/test';

import { HOSTILE_NAME, LONG_NAME } from '../../scenarios/background/hostilePods';

import { expect, test } from './fixtures';

test('explains a score line by line', async ({ page, gotoNode }) => {
  await gotoNode('node-7', { 'var-ds': 'clusters', 'var-cluster': 'A5-b' });
  await page
    .getByRole('button', { name: /how data-pipeline-0 scores/ })
    .first()
    .click();
  await expect(
    page.getByText('Burstable: oom_score_adj 500 = 1000 - 1000 × 8 Gi request / 16 Gi', { exact: false })
  ).toBeVisible();
  await page.keyboard.press('Escape');
});

test('moves along the strip by keyboard, keeps the moment in the URL, and survives a reload', async ({
  page,
  gotoNode,
}) => {
  await gotoNode('node-7', { 'var-ds': 'clusters', 'var-cluster': 'A5-a' });
  const strip = page.getByRole('slider', { name: 'Moment that the order is shown for' });
  const end = await strip.getAttribute('aria-valuenow');
  await strip.focus();
  await page.keyboard.press('PageDown');
  await expect(strip).not.toHaveAttribute('aria-valuenow', end ?? '');
  await expect(page).toHaveURL(/[?&]at=\d+/);
  const moved = await strip.getAttribute('aria-valuenow');
  await page.reload();
  await expect(strip).toHaveAttribute('aria-valuenow', moved ?? '');
  await expect(page.getByRole('list', { name: 'Kernel would kill' }).getByRole('listitem').first()).toContainText(
    'data-pipeline'
  );
  await strip.focus();
  await page.keyboard.press('End');
  await expect(page).not.toHaveURL(/[?&]at=\d+/);
});

test('marks the kills of the node on the strip', async ({ page, gotoNode, timeRange }) => {
  await gotoNode('node-4', { 'var-ds': 'stack', to: new Date((timeRange.toSeconds + 300) * 1000).toISOString() });
  await expect(
    page
      .getByRole('list', { name: 'Changes and kills' })
      .getByRole('img', { name: /^OOM kill at .*oom-killed-pod/ })
      .first()
  ).toBeVisible();
});

test('leads to the memory of a pod in Explore', async ({ page, gotoNode }) => {
  await gotoNode('node-7', { 'var-ds': 'clusters', 'var-cluster': 'A5-b' });
  const link = page.getByRole('list', { name: 'Kernel would kill' }).getByRole('link').first();
  const href = decodeURIComponent((await link.getAttribute('href')) ?? '');
  expect(href).toContain('/explore?');
  expect(href).toContain('payments-api');
});

test('hostile and very long pod names break no query and no layout', async ({ page, gotoList, gotoNode }) => {
  await gotoList({ 'var-ds': 'stack' });
  const nodes = await page.getByRole('rowheader').getByRole('link').allTextContents();
  const seen: string[] = [];
  for (const node of nodes) {
    await gotoNode(node, { 'var-ds': 'stack' });
    await expandAll(page);
    seen.push(...(await titlesOf(page)));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(overflow, `horizontal overflow on ${node}`).toBeLessThanOrEqual(0);
  }
  expect(seen).toContain(`dev/${HOSTILE_NAME}`);
  expect(seen).toContain(`dev/${LONG_NAME}`);
});

test('says that a node does not exist', async ({ page, gotoNode }) => {
  await gotoNode('no-such-node', { 'var-ds': 'clusters', 'var-cluster': 'A5-a' });
  await expect(page.getByText(/^No node named no-such-node at /)).toBeVisible();
});

async function expandAll(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: /^\d+ more$/ });
  if (await more.isVisible()) {
    await more.click();
  }
}

/** Full names of all rows of the kernel's order; only those in view are drawn, so the list is scrolled through. */
async function titlesOf(page: Page): Promise<string[]> {
  const rows = page.getByRole('list', { name: 'Kernel would kill' });
  const titles: string[] = [];
  for (let last = -1, next = 0; next > last;) {
    titles.push(...(await rows.locator('[title]').evaluateAll((all) => all.map((e) => e.getAttribute('title') ?? ''))));
    last = next;
    next = Number((await rows.getByRole('listitem').last().textContent())?.match(/^\d+/)?.[0] ?? 0);
    await rows.getByRole('listitem').last().scrollIntoViewIfNeeded();
  }
  return titles;
}
