import type { Page } from '@playwright/test';

import { expect, test } from './fixtures';

interface Variant {
  cluster: string;
  /** Kernel order, first victim first: pod and score. */
  kernel: Array<[string, string]>;
  /** Kubelet order: pod and bytes over request. */
  kubelet: Array<[string, string]>;
  says: RegExp[];
}

const PIPELINE = 'data-pipeline';
const PAYMENTS = 'payments-api';
const AGENT = 'monitoring-agent';

/**
 * The table of wrong victims to the Mi, by the kernel's own integers: total pages / 1000 is cut to a whole number, which
 * puts some scores 1 Mi below what oom_score_adj / 1000 x memory would give.
 */
const VARIANTS: Variant[] = [
  {
    cluster: 'A5-a',
    kernel: [
      [PIPELINE, '20 479 Mi'],
      [PAYMENTS, '16 583 Mi'],
      [AGENT, '16 483 Mi'],
    ],
    kubelet: [
      [PIPELINE, '+4 Gi over'],
      [PAYMENTS, '+200 Mi over'],
      [AGENT, '+100 Mi over'],
    ],
    says: [/the kernel kills data-pipeline-0, and the kubelet would evict it too/],
  },
  {
    cluster: 'A5-b',
    kernel: [
      [PAYMENTS, '16 583 Mi'],
      [AGENT, '16 483 Mi'],
      [PIPELINE, '16 383 Mi'],
    ],
    kubelet: [
      [PAYMENTS, '+200 Mi over'],
      [AGENT, '+100 Mi over'],
      [PIPELINE, '+0 Mi'],
    ],
    says: [
      /the kernel kills payments-api/,
      /100 Mi apart: too close to call/,
      /comes third, 199 Mi behind: its request of 8 Gi shields it/,
    ],
  },
  {
    cluster: 'A5-c',
    kernel: [
      [PAYMENTS, '16 583 Mi'],
      [AGENT, '16 483 Mi'],
      [PIPELINE, '12 288 Mi'],
    ],
    kubelet: [
      [PAYMENTS, '+200 Mi over'],
      [AGENT, '+100 Mi over'],
      [PIPELINE, '-4 Gi'],
    ],
    says: [/comes third, 4\.2 Gi behind: its request of 12 Gi shields it/],
  },
  {
    cluster: 'A5-d',
    kernel: [
      [PIPELINE, '20 479 Mi'],
      [PAYMENTS, '16 583 Mi'],
      [AGENT, '16 483 Mi'],
    ],
    kubelet: [
      [PAYMENTS, '+200 Mi over'],
      [AGENT, '+100 Mi over'],
      [PIPELINE, '+4 Gi over'],
    ],
    says: [/The killers disagree: the kernel would kill data-pipeline-0, the kubelet would evict payments-api/],
  },
  {
    cluster: 'A5-a-guaranteed',
    kernel: [
      [PIPELINE, '20 479 Mi'],
      [AGENT, '16 483 Mi'],
      [PAYMENTS, '-16 134 Mi'],
    ],
    kubelet: [
      [PIPELINE, '+4 Gi over'],
      [AGENT, '+100 Mi over'],
      [PAYMENTS, '-56 Mi'],
    ],
    says: [/the kernel kills data-pipeline-0, and the kubelet would evict it too/],
  },
  {
    cluster: 'A5-b-request',
    kernel: [
      [AGENT, '16 483 Mi'],
      [PIPELINE, '16 383 Mi'],
      [PAYMENTS, '16 337 Mi'],
    ],
    kubelet: [
      [AGENT, '+100 Mi over'],
      [PIPELINE, '+0 Mi'],
      [PAYMENTS, '-56 Mi'],
    ],
    says: [/the kernel kills monitoring-agent/],
  },
];

for (const { cluster, kernel, kubelet, says } of VARIANTS) {
  test(`the node page ranks ${cluster} for both killers`, async ({ page, gotoNode }) => {
    await gotoNode('node-7', { 'var-ds': 'clusters', 'var-cluster': cluster });
    await expectOrder(page.getByRole('list', { name: 'Kernel would kill' }), kernel);
    await expectOrder(page.getByRole('list', { name: 'Kubelet would evict' }), kubelet);
    for (const sentence of says) {
      await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(sentence);
    }
  });
}

test('the node page ranks the node without reservation', async ({ page, gotoNode }) => {
  await gotoNode('node-11', { 'var-ds': 'clusters', 'var-cluster': 'A11' });
  await expectOrder(page.getByRole('list', { name: 'Kernel would kill' }), [
    ['search-0', '18 139 Mi'],
    ['ingest-1', '18 035 Mi'],
    ['report-y', '16 833 Mi'],
    ['api-x', '16 575 Mi'],
    ['logger', '16 545 Mi'],
    ['db-0', '-14 734 Mi'],
  ]);
  await expectOrder(page.getByRole('list', { name: 'Kubelet would evict' }), [
    ['search-0', '+1.7 Gi over'],
    ['ingest-1', '+1.6 Gi over'],
    ['report-y', '+450 Mi over'],
    ['api-x', '+188 Mi over'],
    ['logger', '+160 Mi over'],
  ]);
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(/104 Mi apart: too close to call/);
  await expect(page.getByRole('region', { name: 'Memory budget' })).toContainText(/No reservation: 100 Mi of 16 Gi/);
});

type List = ReturnType<Page['getByRole']>;

/** The first rows of an order, one by one. The page groups thousands with a narrow space. */
async function expectOrder(list: List, rows: Array<[string, string]>): Promise<void> {
  for (const [index, [pod, figure]] of rows.entries()) {
    const row = list.getByRole('listitem').nth(index);
    await expect(row).toContainText(pod);
    await expect(row).toContainText(figure.replace(/(\d) (\d)/g, '$1\u202f$2'));
  }
}
