import { expect, test } from './fixtures';

test('says in one sentence whether a node is at risk, and who dies next', async ({ page, gotoNow }) => {
  await gotoNow({ 'var-ds': 'clusters', 'var-cluster': 'A11' });
  await expect(page.getByText(/node-11 (is|has)|The closest is node-11/)).toBeVisible();
  const nearest = page.getByRole('region', { name: 'Nodes at risk and next victims' });
  await expect(nearest).toContainText('search-0');
  await nearest.getByRole('link', { name: 'node-11' }).click();
  await expect(page.getByRole('heading', { name: 'node-11', level: 1 })).toBeVisible();
});

test('leads to all nodes with the scope kept', async ({ page, gotoNow }) => {
  await gotoNow({ 'var-ds': 'stack' });
  await page.getByRole('link', { name: /^All \d+ nodes$/ }).click();
  await expect(page.getByRole('table', { name: 'Nodes' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('var-ds')).toBe('stack');
});
