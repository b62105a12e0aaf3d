import { expect, test } from './fixtures';

const QUERIES = '**/api/datasources/uid/*/resources/api/v1/**';
/** What Prometheus answers when a query is too large; the real one cannot be made to without a huge data set. */
const TOO_LARGE = {
  status: 422,
  json: {
    status: 'error',
    errorType: 'execution',
    error: 'query processing would load too many samples into memory in query execution',
  },
};

test('a Prometheus that is down is named, and the page recovers by itself', async ({ page, gotoList, forgive }) => {
  forgive(/502|503|500|400|Bad Gateway|Failed to load|status/i);
  await gotoList({ 'var-ds': 'down' }, { wait: false });
  await expect(page.getByText('The data source cannot be reached. Trying again every 15 seconds.')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('a data source that comes back is read without a reload', async ({ page, gotoList, forgive }) => {
  forgive(/502|Bad Gateway|Failed to load|status/i);
  await page.route(QUERIES, (route) => route.fulfill({ status: 502, json: { message: 'Bad gateway' } }));
  await gotoList({ 'var-ds': 'clusters', 'var-cluster': 'A5-a' }, { wait: false });
  await expect(page.getByText('The data source cannot be reached.', { exact: false })).toBeVisible();
  await page.unroute(QUERIES);
  await expect(page.getByRole('row', { name: /node-7/ })).toBeVisible({ timeout: 25_000 });
  await expect(page.getByText('The data source cannot be reached.', { exact: false })).toHaveCount(0);
});

test('a query that is too large says what to try', async ({ page, gotoList, forgive }) => {
  forgive(/422|Unprocessable|Failed to load|status/i);
  await page.route(QUERIES, (route) => route.fulfill(TOO_LARGE));
  await gotoList({ 'var-ds': 'clusters', 'var-cluster': 'A5-a' }, { wait: false });
  await expect(page.getByText('The query is larger than the data source allows.', { exact: false })).toBeVisible();
  await expect(page.getByText('too many samples', { exact: false }).first()).toBeVisible();
  await page.unroute(QUERIES);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('row', { name: /node-7/ })).toBeVisible();
});

test('a slow data source is waited for in words, and can be given up', async ({ page, gotoList, forgive }) => {
  forgive(/Failed to load|aborted|status/i);
  await page.route(QUERIES, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 20_000));
    await route.continue().catch(() => undefined);
  });
  await gotoList({ 'var-ds': 'clusters', 'var-cluster': 'A5-a' }, { wait: false });
  await expect(page.getByRole('status', { name: 'Loading nodes' })).toBeVisible();
  await expect(page.getByText(/Waiting for the data source for \d+ s/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled.').first()).toBeVisible();
});
