import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from './fixtures';

/** Rules of WCAG 2.1 A and AA, on what the app draws: the frame around it is Grafana's. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

async function violations(page: Page, include: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include(include).withTags(TAGS).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

for (const theme of ['dark', 'light'] as const) {
  test(`the pages can be read without seeing them well, ${theme}`, async ({ page, gotoList, gotoNode }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await gotoList({ 'var-ds': 'clusters', 'var-cluster': 'A5-b', theme });
    await expect(page.getByRole('row', { name: /node-7/ })).toContainText('payments-api');
    expect(await violations(page, '[role="table"]')).toEqual([]);
    await gotoNode('node-7', { 'var-ds': 'clusters', 'var-cluster': 'A5-b', theme });
    await expect(page.getByRole('list', { name: 'Kernel would kill' })).toBeVisible();
    for (const region of ['Verdict', 'Memory budget', 'Kernel would kill', 'Kubelet would evict', 'Time strip']) {
      expect(await violations(page, `[aria-label="${region}"]`)).toEqual([]);
    }
  });
}

test('the order of a node can be read and followed by keyboard', async ({ page, gotoNode }) => {
  await gotoNode('node-7', { 'var-ds': 'clusters', 'var-cluster': 'A5-b' });
  const figure = page.getByRole('button', { name: /how payments-api/ }).first();
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('BestEffort: oom_score_adj 1000')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('BestEffort: oom_score_adj 1000')).toBeHidden();
});
