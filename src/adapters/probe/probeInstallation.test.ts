import { metricNames as m } from '../../promql/metricNames';
import {
  cadvisorSample,
  cpuResourcesExist,
  nodeNames,
  podInfoSample,
  schedulerSample,
} from '../../promql/probe/sampleQueries';
import { errorAnswer, type FakeAnswer, fakePrometheus } from '../../test/promAnswers';
import { createPrometheusClient } from '../prometheus/PrometheusClient';

import { probeInstallation } from './probeInstallation';

const AT = 1_768_478_400;
const names = Object.values(m);
const cadvisorRow = {
  __name__: m.workingSet,
  cluster: 'eu',
  namespace: 'shop',
  pod: 'web-0',
  container: 'web',
  node: 'n1',
};
const podInfoRow = { __name__: m.podInfo, cluster: 'eu', namespace: 'shop', pod: 'web-0', node: 'n1' };

/** A server that has everything, but for the answers that a test overrides. */
function answers(overrides: Record<string, FakeAnswer> = {}) {
  const usual: Record<string, FakeAnswer> = {
    [cadvisorSample()]: [[cadvisorRow, 5e8]],
    [podInfoSample()]: [[podInfoRow, 1]],
    [schedulerSample()]: [],
    [nodeNames()]: [[{ node: 'n1' }, 1]],
    [cpuResourcesExist()]: [[{}, 1]],
    ...overrides,
  };
  return (query: string): FakeAnswer | undefined => {
    const rest: Array<[RegExp, FakeAnswer]> = [
      [/count_over_time/, overrides.count ?? [[{}, 20]]],
      [/id="\/"/, overrides.root ?? [[{}, 1]]],
      [/container=""/, overrides.pod ?? [[{}, 1]]],
    ];
    return usual[query] ?? rest.find(([pattern]) => pattern.test(query))?.[1];
  };
}

const probe = (overrides?: Record<string, FakeAnswer>, present: readonly string[] = names) =>
  probeInstallation(createPrometheusClient(fakePrometheus(present, answers(overrides)).http), { atSeconds: AT });
const found = async (overrides?: Record<string, FakeAnswer>, present?: readonly string[]) => {
  const answer = await probe(overrides, present);
  if (!answer.ok) {
    throw new Error(answer.error.message);
  }
  return answer.value;
};

describe('probeInstallation: what it finds', () => {
  it('finds names, labels, interval and rows', async () => {
    expect(await found()).toEqual({
      present: new Set(names),
      labels: {
        namespace: 'namespace',
        pod: 'pod',
        container: 'container',
        cluster: 'cluster',
        cadvisorNode: 'node',
      },
      scrapeSeconds: 30,
      rootWorkingSet: 'root-cgroup',
      podWorkingSet: 'pod-cgroup',
      hasCpuResources: true,
    });
  });

  it.each([
    [40, 15],
    [20, 30],
    [10, 60],
    [2, 300],
    [1, 30],
    ['NaN', 30],
  ])('%p samples in ten minutes are an interval of %d s', async (count, seconds) => {
    expect((await found({ count: [[{}, count]] })).scrapeSeconds).toBe(seconds);
  });

  it('takes the usual interval where there is nothing to count', async () => {
    expect((await found({ count: [] })).scrapeSeconds).toBe(30);
    expect((await found({ [cadvisorSample()]: [] })).scrapeSeconds).toBe(30);
  });

  it('falls back to the resource endpoint, then to nothing', async () => {
    const rows = { root: [], pod: [] };
    expect(await found(rows)).toMatchObject({
      rootWorkingSet: 'resource-endpoint',
      podWorkingSet: 'resource-endpoint',
    });
    const bare = names.filter((name) => name !== m.nodeWorkingSet && name !== m.podWorkingSet);
    expect(await found(rows, bare)).toMatchObject({ rootWorkingSet: undefined, podWorkingSet: undefined });
  });

  it('lets settings override the detected names', async () => {
    const { http } = fakePrometheus(names, answers());
    const labels = { cluster: 'k8s_cluster' };
    expect(await probeInstallation(createPrometheusClient(http), { atSeconds: AT, labels })).toMatchObject({
      value: { labels: { cluster: 'k8s_cluster', namespace: 'namespace', cadvisorNode: 'node' } },
    });
  });

  it('reads exported labels of kube-state-metrics, and node names under them', async () => {
    const info = {
      exported_namespace: 'shop',
      exported_pod: 'web-0',
      exported_node: 'n1',
      node: 'other',
      cluster: 'eu',
    };
    const { labels } = await found({
      [podInfoSample()]: [[info, 1]],
      [nodeNames()]: [[{ exported_node: 'n1', node: 'other' }, 1]],
    });
    expect(labels).toMatchObject({
      cadvisorNode: 'node',
      kubeState: { namespace: 'exported_namespace', pod: 'exported_pod', node: 'exported_node' },
    });
  });

  it('asks nothing about metrics that do not exist', async () => {
    const { http, asked } = fakePrometheus([]);
    const answer = await probeInstallation(createPrometheusClient(http), { atSeconds: AT });
    expect(answer).toMatchObject({ ok: true, value: { present: new Set(), hasCpuResources: false } });
    expect(asked).toHaveLength(1);
  });
});

describe('probeInstallation: what fails', () => {
  const broken = errorAnswer(500, 'broken');
  const tooLarge = errorAnswer(422, 'query processing would load too many samples into memory');

  it.each([
    ['root', { rootWorkingSet: 'resource-endpoint' }],
    ['pod', { podWorkingSet: 'resource-endpoint' }],
    ['count', { scrapeSeconds: 30 }],
    [cpuResourcesExist(), { hasCpuResources: false }],
    [schedulerSample(), { hasCpuResources: true }],
  ])('counts %s as not collected where the question is too large for the server', async (query, expected) => {
    expect(await found({ [query]: tooLarge })).toMatchObject(expected);
  });

  it.each(['root', 'pod', 'count', cpuResourcesExist(), schedulerSample(), nodeNames()])(
    'does not take %s for not collected when the question fails in passing',
    async (query) => {
      expect(await probe({ [query]: broken })).toMatchObject({ ok: false, error: { message: 'broken' } });
    }
  );

  it('does without a node label where node names are too many to be read', async () => {
    expect((await found({ [nodeNames()]: tooLarge })).labels).not.toHaveProperty('cadvisorNode');
  });

  it.each([cadvisorSample(), podInfoSample()])(
    'fails with %s: without it the cluster label is a guess, and clusters would be mixed',
    async (query) => {
      expect(await probe({ [query]: broken })).toMatchObject({ ok: false, error: { message: 'broken', asked: query } });
    }
  );

  it('fails where the names cannot be read', async () => {
    const { http } = fakePrometheus([], undefined, errorAnswer(403, 'Access denied'));
    expect(await probeInstallation(createPrometheusClient(http), { atSeconds: AT })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    });
  });

  it.each([1, 3, 6, 9])('is cancelled, not half probed, when it is cancelled at call %d', async (call) => {
    const abort = new AbortController();
    const all = answers();
    const { http, asked } = fakePrometheus(names, all);
    const client = createPrometheusClient((request) => {
      if (asked.length + 1 === call) {
        abort.abort();
      }
      return http(request);
    });
    const answer = await probeInstallation(client, { atSeconds: AT, signal: abort.signal });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });
});
