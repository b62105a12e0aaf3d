import { everything } from '../../test/installations';
import { AT_SECONDS, GI } from '../../test/nodeFacts';
import { byPattern, errorAnswer, type FakeAnswer, fakePrometheus } from '../../test/promAnswers';
import { createPrometheusClient } from '../prometheus/PrometheusClient';

import { loadNodeVerdicts } from './loadNodeVerdicts';

const web = { cluster: 'eu', namespace: 'shop', pod: 'web-0' };
const usual: Array<[RegExp, FakeAnswer]> = [
  [
    /^max by \(cluster, node\) \(kube_node_status_capacity/,
    [
      [{ cluster: 'eu', node: 'n1' }, 16 * GI],
      [{ cluster: 'eu', node: 'stray' }, 16 * GI],
    ],
  ],
  [/^max by \(cluster, namespace, pod, container\) \(container_memory_rss/, [[{ ...web, container: 'web' }, GI]]],
  [/kube_pod_status_qos_class/, [[{ ...web, qos_class: 'BestEffort' }, 1]]],
  [/priority_class/, [[{ ...web, node: 'n1', priority_class: 'tier-1' }, 1]]],
];

function load(answers: Array<[RegExp, FakeAnswer]>) {
  const { http, asked } = fakePrometheus([], byPattern(answers));
  const source = { uid: 'p', client: createPrometheusClient(http), installation: everything() };
  const options = { cluster: 'eu', nodes: ['n1'], atSeconds: AT_SECONDS, priorityClasses: new Map([['tier-1', 7]]) };
  return { answer: loadNodeVerdicts(source, options), asked };
}

describe('loadNodeVerdicts', () => {
  it('judges the named nodes, and no other that an answer may hold', async () => {
    const { answer, asked } = load(usual);
    expect(await answer).toMatchObject({
      ok: true,
      value: {
        failures: [],
        nodes: [
          {
            facts: { node: 'n1', pods: [{ pod: 'web-0', priority: 7 }] },
            verdict: { kernel: { candidates: [{ pod: 'web-0', oomScoreAdj: 1000 }] } },
          },
        ],
      },
    });
    const unscoped = asked.filter(
      ({ params }) => !/n1|node_memory_(MemAvailable|SwapTotal)|node_uname/.test(params.query ?? '')
    );
    expect(unscoped.map(({ params }) => params.query)).toEqual([]);
  });

  it('passes on what failed, and ranks nobody by it', async () => {
    const { answer } = load([[/container_resource_requests/, errorAnswer(422, 'too many samples')], ...usual]);
    expect(await answer).toMatchObject({
      ok: true,
      value: {
        failures: [{ role: 'memoryRequests' }, { role: 'initMemoryRequests' }],
        nodes: [{ verdict: { kernel: { candidates: [] }, kubelet: { candidates: [] }, agree: false } }],
      },
    });
  });

  it('fails where nothing can be read', async () => {
    expect(await load([[/./, errorAnswer(403, 'Access denied')]]).answer).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    });
  });
});
