import { expect, test } from './fixtures';

test('names the node without reservation and the first victims of both killers', async ({ page, gotoList }) => {
  await gotoList({ 'var-ds': 'clusters', 'var-cluster': 'A5-a' });
  const row = page.getByRole('row', { name: /node-7/ });
  await expect(row).toContainText('data-pipeline-0');
  await expect(row).toContainText('+4 Gi over request');
  await expect(page.getByText('No node is near eviction.', { exact: false })).toBeVisible();
});

test('filters and sorts, and keeps both in the URL through a reload', async ({ page, gotoList }) => {
  await gotoList({ 'var-ds': 'stack' });
  await page.getByPlaceholder('Filter by node').fill('worker');
  await expect(page.getByText(/^\d+ of \d+ nodes$/)).toBeVisible();
  await expect(page.getByRole('row', { name: /control-plane/ })).toHaveCount(0);
  await page.getByRole('columnheader', { name: 'Pods' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Pods' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/filter=worker/);
  await expect(page).toHaveURL(/sort=pods/);
  await page.reload();
  await expect(page.getByPlaceholder('Filter by node')).toHaveValue('worker');
  await expect(page.getByRole('columnheader', { name: 'Pods' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByPlaceholder('Filter by node').fill('no such node');
  await expect(page.getByText('No node matches "no such node"')).toBeVisible();
});

test('leads to a node with time range, data source and cluster kept', async ({ page, gotoList, timeRange }) => {
  await gotoList({ 'var-ds': 'clusters', 'var-cluster': 'A5-b' });
  await page.getByRole('link', { name: 'node-7' }).click();
  await expect(page.getByRole('heading', { name: 'node-7', level: 1 })).toBeVisible();
  const url = new URL(page.url());
  expect(url.searchParams.get('var-ds')).toBe('clusters');
  expect(url.searchParams.get('var-cluster')).toBe('A5-b');
  expect(new Date(url.searchParams.get('to') ?? '').getTime()).toBe(timeRange.toSeconds * 1000);
  await page.getByRole('link', { name: 'Nodes', exact: true }).last().click();
  await expect(page.getByRole('table', { name: 'Nodes' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('var-ds')).toBe('clusters');
});

test('shows the same node name of several clusters apart', async ({ page, gotoList }) => {
  await gotoList({ 'var-ds': 'clusters' });
  await expect(page.getByRole('row', { name: /node-7/ })).toHaveCount(6);
});

test('says that the kubelet view is approximated under kube-prometheus-stack', async ({ page, gotoList }) => {
  await gotoList({ 'var-ds': 'stack' });
  const missing = page.getByRole('list', { name: 'What is not collected' });
  await expect(missing).toContainText(
    'The kubelet\'s view of available memory is not collected (missing: container_memory_working_set_bytes{id="/"})'
  );
  await expect(page.getByRole('row', { name: /node-7/ })).toContainText('approximation');
});

test('says that nothing is known without kube-state-metrics, and shows no zeros', async ({ page, gotoList }) => {
  await gotoList({ 'var-ds': 'no-ksm' });
  await expect(page.getByText('No node is known to this data source')).toBeVisible();
  await expect(page.getByText('kube-state-metrics is not collected', { exact: false })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});
