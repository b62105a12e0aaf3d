import { expect, test } from './fixtures';

const DASHBOARD = '/d/culprit-kill-order';

test('the panel ranks a node for both killers in an ordinary dashboard', async ({ page, timeRange }) => {
  await page.goto(`${DASHBOARD}?${search(timeRange, { 'var-datasource': 'stack', 'var-node': 'node-7' })}`);
  const kernel = page.getByRole('list', { name: 'Kernel would kill' });
  const kubelet = page.getByRole('list', { name: 'Kubelet would evict' });
  await expect(kernel.getByRole('listitem').first()).toContainText('payments-api');
  await expect(kernel.getByRole('listitem').first()).toContainText('16\u202f583 Mi');
  await expect(kernel.getByRole('listitem').nth(2)).toContainText('data-pipeline');
  await expect(kubelet.getByRole('listitem').first()).toContainText('+200 Mi over');
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('too close to call');
});

test('moving along the strip asks the server for nothing', async ({ page, timeRange }) => {
  await page.goto(`${DASHBOARD}?${search(timeRange, { 'var-datasource': 'stack', 'var-node': 'node-7' })}`);
  const strip = page.getByRole('slider');
  await expect(strip).toBeVisible();
  const before = await strip.getAttribute('aria-valuenow');
  let queries = 0;
  // Other panels of the dashboard load when the page scrolls; only this one asks for rss.
  page.on('request', (request) => (queries += request.postData()?.includes('"refId":"rss"') ? 1 : 0));
  await strip.focus();
  await page.keyboard.press('PageDown');
  await expect(strip).not.toHaveAttribute('aria-valuenow', before ?? '');
  expect(queries).toBe(0);
});

test('the panel mixes no clusters', async ({ page, timeRange }) => {
  await page.goto(`${DASHBOARD}?${search(timeRange, { 'var-datasource': 'clusters', 'var-node': 'node-7' })}`);
  await expect(page.getByRole('list', { name: 'Kernel would kill' })).toHaveCount(0);
  await expect(page.getByText(/several|more than one|cluster/i).first()).toBeVisible();
});

function search(
  { fromSeconds, toSeconds }: { fromSeconds: number; toSeconds: number },
  variables: Record<string, string>
) {
  const range = { from: new Date(fromSeconds * 1000).toISOString(), to: new Date(toSeconds * 1000).toISOString() };
  return new URLSearchParams({ ...range, ...variables }).toString();
}
