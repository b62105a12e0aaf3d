import { everything } from '../../test/installations';
import { AT_SECONDS, GI } from '../../test/nodeFacts';
import { byPattern, errorAnswer, type FakeAnswer, fakePrometheus } from '../../test/promAnswers';
import type { Installation } from '../probe/Installation';
import { createPrometheusClient } from '../prometheus/PrometheusClient';

import { fetchNodeRows } from './fetchNodeRows';

const eu = (node: string) => ({ cluster: 'eu', node });
const us = (node: string) => ({ cluster: 'us', node });

const capacity: [RegExp, FakeAnswer] = [
  /^max by \(cluster, node\) \(kube_node_status_capacity/,
  [
    [eu('n1'), 16 * GI],
    [us('n1'), 32 * GI],
  ],
];
const requests: [RegExp, FakeAnswer] = [/^sum by .*kube_pod_container_resource_requests/, [[eu('n1'), 9 * GI]]];
const limits: [RegExp, FakeAnswer] = [/^sum by .*kube_pod_container_resource_limits/, [[us('n1'), 40 * GI]]];
const pods: [RegExp, FakeAnswer] = [/^sum by .*container_memory_working_set_bytes/, [[eu('n1'), 8 * GI]]];
const count: [RegExp, FakeAnswer] = [
  /^count by/,
  [
    [eu('n1'), 11],
    [us('n1'), 12],
  ],
];

const fetchRows = (answers: Array<[RegExp, FakeAnswer]>, installation: Installation = everything()) => {
  const fake = fakePrometheus([], byPattern(answers));
  return { ...fake, answer: fetchNodeRows(createPrometheusClient(fake.http), installation, {}, AT_SECONDS) };
};

describe('fetchNodeRows', () => {
  it('joins sums by cluster and node, and leaves absent what has no row', async () => {
    const answer = await fetchRows([capacity, requests, limits, pods, count]).answer;
    expect(answer.ok && answer.value.rows.map(({ facts, ...sums }) => [facts.cluster, facts.node, sums])).toEqual([
      ['eu', 'n1', { requestsBytes: 9 * GI, limitsBytes: undefined, podsBytes: 8 * GI, podCount: 11 }],
      ['us', 'n1', { requestsBytes: undefined, limitsBytes: 40 * GI, podsBytes: undefined, podCount: 12 }],
    ]);
  });

  it('asks for nothing that grows with pods', async () => {
    const { answer, asked } = fetchRows([capacity]);
    await answer;
    const perPod = asked.filter(
      ({ params }) => !/^(max by \(cluster, (node|instance)|sum by \(cluster, node\)|count by)/.test(params.query ?? '')
    );
    expect(perPod).toEqual([]);
  });

  it('sums containers where the pod rows are dropped', async () => {
    const { answer, asked } = fetchRows([capacity], everything({ podWorkingSet: undefined }));
    await answer;
    const sum = asked.find(({ params }) => pods[0].test(params.query ?? ''))?.params.query;
    expect(sum).toContain('container!=""');
  });

  it('does without a sum that fails', async () => {
    const answer = await fetchRows([capacity, [requests[0], errorAnswer(422, 'too many samples')], count]).answer;
    expect(answer).toMatchObject({ ok: true, value: { rows: [{ podCount: 11 }, {}] } });
    expect(answer.ok && answer.value.rows[0]?.requestsBytes).toBeUndefined();
  });

  it('fails where the nodes cannot be read at all', async () => {
    expect(await fetchRows([[/./, errorAnswer(503, 'unavailable')]]).answer).toMatchObject({
      ok: false,
      error: { kind: 'unreachable' },
    });
  });
});
