import { expect, test } from './fixtures';

test('the app opens and leads to its pages', async ({ gotoApp, page }) => {
  await gotoApp('nodes');
  await expect(page.getByRole('heading', { name: 'Nodes', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nodes', exact: true }).first()).toBeVisible();
});
