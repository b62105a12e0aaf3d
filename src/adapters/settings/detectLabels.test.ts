import { metricNames as m } from '../../promql/metricNames';
import { cadvisorSample, nodeNames, podInfoSample } from '../../promql/probe/sampleQueries';
import { errorAnswer, namesAnswer, type Row, vectorAnswer } from '../../test/promAnswers';
import { createPrometheusClient } from '../prometheus/PrometheusClient';
import type { PrometheusAnswer, PrometheusHttp } from '../prometheus/PrometheusHttp';

import { detectLabels } from './detectLabels';

const AT = 1_768_478_400;
const labels = { cluster: 'eu', namespace: 'shop', pod: 'web-0', container: 'web', node: 'n1' };
const samples = new Map<string, readonly Row[]>([
  [cadvisorSample(), [[labels, 1]]],
  [podInfoSample(), [[labels, 1]]],
  [nodeNames(), [[{ node: 'n1' }, 1]]],
]);

/** A server that has all names; `values` answers calls for the values of other labels, by label and metric. */
function server(values: (label: string, metric: string) => PrometheusAnswer) {
  const asked: string[] = [];
  const http: PrometheusHttp = ({ path, params }) => {
    const label = /label\/(.*)\/values/.exec(path)?.[1];
    if (label === undefined) {
      return Promise.resolve(vectorAnswer(samples.get(params.query ?? '') ?? []));
    }
    if (label === '__name__') {
      return Promise.resolve(namesAnswer(Object.values(m)));
    }
    const metric = params['match[]'] ?? '';
    asked.push(`${label} ${metric} ${params.start} ${params.end}`);
    return Promise.resolve(values(label, metric));
  };
  return { client: createPrometheusClient(http), asked };
}

describe('detectLabels', () => {
  it('lists the clusters of the detected label, on series of both exporters over the last hour', async () => {
    const { client, asked } = server((_, metric) => namesAnswer(metric === m.podInfo ? ['eu', 'us', ''] : ['eu']));
    expect(await detectLabels(client, { atSeconds: AT })).toMatchObject({
      ok: true,
      value: {
        installation: { labels: { cluster: 'cluster', cadvisorNode: 'node' } },
        clusters: { label: 'cluster', kubeState: ['eu', 'us'], cadvisor: ['eu'] },
      },
    });
    expect(asked).toEqual([m.podInfo, m.workingSet].map((metric) => `cluster ${metric} ${AT - 3600} ${AT}`));
  });

  it('looks at the label that is set, and still tells what was detected', async () => {
    const { client, asked } = server(() => namesAnswer([]));
    expect(await detectLabels(client, { atSeconds: AT, clusterLabel: 'region' })).toMatchObject({
      value: {
        installation: { labels: { cluster: 'cluster' } },
        clusters: { label: 'region', kubeState: [], cadvisor: [] },
      },
    });
    expect(asked.every((line) => line.startsWith('region '))).toBe(true);
  });

  it('does not take values that could not be read for none', async () => {
    const { client } = server((_, metric) => (metric === m.podInfo ? errorAnswer(403, 'no') : namesAnswer(['eu'])));
    const answer = await detectLabels(client, { atSeconds: AT });
    expect(answer).toMatchObject({ value: { clusters: { label: 'cluster', cadvisor: ['eu'] } } });
    expect(answer.ok && answer.value.clusters?.kubeState).toBeUndefined();
  });

  it('asks for no clusters where there is no label, and hands on a failed probe', async () => {
    const nothing = createPrometheusClient(() => Promise.resolve(namesAnswer([])));
    const answer = await detectLabels(nothing, { atSeconds: AT });
    expect(answer.ok && answer.value.clusters).toBeUndefined();
    expect(answer.ok).toBe(true);
    const broken = createPrometheusClient(() => Promise.resolve(errorAnswer(503, 'down')));
    expect(await detectLabels(broken, { atSeconds: AT })).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });
});
