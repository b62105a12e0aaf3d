import { profiles } from '../../promql/labels/profiles';
import { cadvisorSample, nodeNames, podInfoSample } from '../../promql/probe/sampleQueries';
import { everything, withoutKubeStateMetrics } from '../../test/installations';
import { AT_SECONDS, GI, MI } from '../../test/nodeFacts';
import { errorAnswer, type FakeAnswer, fakePrometheus, type Row } from '../../test/promAnswers';
import { planNodeQueries } from '../nodes/nodeQueries';
import type { NodeRole } from '../nodes/NodeSamples';
import { createPrometheusClient } from '../prometheus/PrometheusClient';

import { analyse } from './analyse';

const options = { fromSeconds: AT_SECONDS - 3600, toSeconds: AT_SECONDS, priorityClasses: new Map<string, number>() };
const installation = everything({ labels: profiles.default });
const pod = (name: string) => ({ namespace: 'shop', pod: name });
const container = (name: string) => ({ ...pod(name), container: 'app' });

/** One node of 16Gi with a big pod that asks for half of it, and a small one that asks for nothing. */
const ROWS: Partial<Record<NodeRole, FakeAnswer>> = {
  capacity: [[{ node: 'n1' }, 16 * GI]],
  allocatable: [[{ node: 'n1' }, 15 * GI]],
  rootWorkingSet: [[{ node: 'n1' }, 10 * GI]],
  podInfo: [
    [{ ...pod('big-0'), node: 'n1' }, 1],
    [{ ...pod('small-0'), node: 'n1' }, 1],
  ],
  rss: [
    [container('big-0'), 8 * GI],
    [container('small-0'), 200 * MI],
  ],
  podWorkingSet: [
    [pod('big-0'), 8 * GI],
    [pod('small-0'), 200 * MI],
  ],
  memoryRequests: [[container('big-0'), 8 * GI]],
  memoryLimits: [],
  qosClass: [
    [{ ...pod('big-0'), qos_class: 'Burstable' }, 1],
    [{ ...pod('small-0'), qos_class: 'BestEffort' }, 1],
  ],
};

/** Answers probe and node queries alike. */
function server(rows: Partial<Record<NodeRole, FakeAnswer>>, names: readonly string[] = [...installation.present]) {
  const roles = new Map(planNodeQueries(installation, {}, 'pods').queries.map(({ role, expr }) => [expr, role]));
  const sampleRow: Row = [{ ...container('big-0'), node: 'n1' }, 1];
  const probes = new Map<string, FakeAnswer>([
    [cadvisorSample(), [sampleRow]],
    [podInfoSample(), [sampleRow]],
    [nodeNames(), [[{ node: 'n1' }, 1]]],
  ]);
  return fakePrometheus(names, (query) => {
    const role = roles.get(query);
    const rowsExist = /^group\(container_memory_working_set_bytes\{/.test(query) || /resource="cpu"\}\)$/.test(query);
    return role ? rows[role] : (probes.get(query) ?? (rowsExist ? [[{}, 1]] : []));
  });
}

const run = (rows: Partial<Record<NodeRole, FakeAnswer>>, names?: readonly string[]) =>
  analyse(createPrometheusClient(server(rows, names).http), options);

describe('analyse', () => {
  it('reports the node with both orders, and full health', async () => {
    const answer = await run(ROWS);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        warnings: [],
        report: {
          from: '2026-01-15T11:00:00.000Z',
          to: '2026-01-15T12:00:00.000Z',
          nodes: [
            {
              node: 'n1',
              at: '2026-01-15T12:00:00.000Z',
              availableBytes: 6 * GI,
              availableIsKubeletView: true,
              kernelOrder: [
                { pod: 'small-0', oomScoreAdj: 1000, scoreBytes: (51200 + 1000 * 4194) * 4096 },
                { pod: 'big-0', oomScoreAdj: 500, scoreBytes: (2097152 + 500 * 4194) * 4096 },
              ],
              kubeletOrder: [
                { pod: 'small-0', exceedsRequest: true, priority: 0, overRequestBytes: 200 * MI },
                { pod: 'big-0', exceedsRequest: false, priority: 0, overRequestBytes: 0 },
              ],
              agree: true,
              tooCloseToCall: false,
            },
          ],
        },
      },
    });
    expect(answer.ok && answer.value.report.health.filter(({ state }) => state !== 'full')).toEqual([]);
  });

  it('without kube-state-metrics there are no nodes, and health says why', async () => {
    const answer = await run(ROWS, [...withoutKubeStateMetrics().present]);
    expect(answer).toMatchObject({ ok: true, value: { warnings: [], report: { nodes: [] } } });
    const health = answer.ok ? answer.value.report.health : [];
    expect(health.find(({ capability }) => capability === 'kernel-order')).toMatchObject({
      state: 'off',
      missing: expect.arrayContaining(['kube_pod_info', 'kube_node_status_capacity']),
    });
  });

  it('says so where the data source has nothing', async () => {
    const answer = await run({}, []);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        warnings: ['The data source has none of the metrics that Culprit reads.'],
        report: { kills: [], incidents: [], nodes: [], pressure: [] },
      },
    });
    expect(answer.ok && answer.value.report.health.every(({ state }) => state === 'off')).toBe(true);
  });

  it('warns of a query that failed, and ranks nobody by what it would have said', async () => {
    const answer = await run({ ...ROWS, memoryRequests: errorAnswer(422, 'too many samples') });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        warnings: ['memoryRequests: too many samples'],
        report: { nodes: [{ node: 'n1', kernelOrder: [], kubeletOrder: [], agree: false }] },
      },
    });
  });

  it('fails where the server does not answer, or stops answering after the probe', async () => {
    const lost = fakePrometheus([], undefined, new TypeError('fetch failed'));
    expect(await analyse(createPrometheusClient(lost.http), options)).toMatchObject({
      ok: false,
      error: { kind: 'unreachable' },
    });
    const unavailable = errorAnswer(503, 'unavailable');
    const broken = Object.fromEntries(
      planNodeQueries(installation, {}, 'pods').queries.map(({ role }) => [role, unavailable])
    );
    expect(await run(broken)).toMatchObject({ ok: false, error: { kind: 'unreachable', message: 'unavailable' } });
  });

  it('is cancelled before it starts', async () => {
    const { http, asked } = server(ROWS);
    const answer = await analyse(createPrometheusClient(http), { ...options, signal: AbortSignal.abort() });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(asked).toEqual([]);
  });
});
