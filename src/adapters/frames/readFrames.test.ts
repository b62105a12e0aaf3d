import { type DataFrame, FieldType, toDataFrame } from '@grafana/data';

import { AT_SECONDS, MI } from '../../test/nodeFacts';
import type { Labels } from '../prometheus/parseAnswer';

import { readFrames } from './readFrames';
import { STEP_SECONDS, table, timeSeries } from './test/frames';

const web = { namespace: 'shop', pod: 'web-0', container: 'web' };
const one = (labels: Labels, value = 1) => [{ labels, values: [value] }];
const read = (frames: DataFrame[]) => readFrames(frames, AT_SECONDS);
const rolesOf = (frames: DataFrame[]) => read(frames).series.map(({ role }) => role);

describe('readFrames: which query is which', () => {
  it('goes by refId in any case, before the metric name', () => {
    expect(rolesOf(timeSeries('RSS', one(web)))).toEqual(['rss']);
    expect(rolesOf(timeSeries('workingset', one(web)))).toEqual(['containerWorkingSet']);
    expect(rolesOf(timeSeries('rss', one({ ...web, __name__: 'container_memory_working_set_bytes' })))).toEqual([
      'rss',
    ]);
  });

  it.each([
    ['on the field', timeSeries('A', one({ ...web, __name__: 'container_memory_rss' }))],
    ['as the name of the field', timeSeries('A', one(web), 'container_memory_rss')],
    ['as a column', table('A', one({ ...web, __name__: 'container_memory_rss' }))],
    ['without refId', timeSeries(undefined, one(web), 'container_memory_rss')],
  ])('goes by the metric name %s', (_where, frames) => {
    expect(rolesOf(frames)).toEqual(['rss']);
  });

  it('reads the columns of a joined table, each named for its query', () => {
    const [frame] = table('A', one(web, 5), 'Value #rss');
    const second = { name: 'Value #requests', type: FieldType.number, config: {}, values: [7] };
    const joined = frame ? [{ ...frame, fields: [...frame.fields, second] }] : [];
    expect(read(joined).series.map(({ role, values }) => [role, values])).toEqual([
      ['rss', [5]],
      ['memoryRequests', [7]],
    ]);
  });

  it('reports what it cannot tell, once', () => {
    const unknown = timeSeries('A', [...one(web), ...one({ ...web, pod: 'web-1' })], 'up');
    expect(read(unknown)).toEqual({ series: [], faults: [{ refId: 'A', because: 'unknown-query', labels: [] }] });
  });

  it('tells bytes from cores in a query of all resources, by name and by refId', () => {
    const rows = [
      { labels: { ...web, resource: 'memory' }, values: [MI] },
      { labels: { ...web, resource: 'cpu' }, values: [0.5] },
      { labels: { ...web, resource: 'constructor' }, values: [1] },
    ];
    expect(rolesOf(timeSeries('A', rows, 'kube_pod_container_resource_requests'))).toEqual([
      'memoryRequests',
      'cpuRequests',
    ]);
    expect(read(timeSeries('requests', rows)).series.map(({ values }) => values)).toEqual([[MI]]);
    expect(read(timeSeries('cpuLimits', rows)).series.map(({ values }) => values)).toEqual([[0.5]]);
  });
});

describe('readFrames: which row is which', () => {
  it('tells containers, pods and the root apart in a raw query of working sets', () => {
    const { pod, namespace } = web;
    const rows = [
      one({ ...web, id: '/kubepods/a/b' }),
      one({ namespace, pod, id: '/kubepods/a' }),
      one({ id: '/' }),
      one({ id: '/system.slice' }),
      one({ ...web, container: 'POD', id: '/kubepods/a/c' }),
    ].flat();
    expect(rolesOf(timeSeries('workingSet', rows))).toEqual(['containerWorkingSet', 'podWorkingSet', 'rootWorkingSet']);
    expect(read(timeSeries('A', rows, 'container_memory_rss'))).toMatchObject({
      series: [{ role: 'rss', labels: web }],
      faults: [],
    });
  });

  it('names the labels that rows lack, but only where no row has them', () => {
    const { namespace, pod } = web;
    expect(read(timeSeries('rss', one({ pod }))).faults).toEqual([
      { refId: 'rss', because: 'no-label', labels: ['namespace', 'container'] },
    ]);
    expect(read(timeSeries('rss', [...one(web), ...one({ namespace, pod })])).faults).toEqual([]);
  });

  it('believes exported labels, and nothing that describes the scrape target', () => {
    const target = { namespace: 'monitoring', pod: 'ksm-0', container: 'ksm', node: 'n9' };
    const exported = {
      exported_namespace: 'shop',
      exported_pod: 'web-0',
      exported_container: 'web',
      exported_node: 'n1',
    };
    const [row] = read(timeSeries('requests', one({ ...target, ...exported }))).series;
    expect(row?.labels).toMatchObject({ ...web, node: 'n1' });
    const ofPod = { exported_namespace: 'shop', exported_pod: 'web-0' };
    expect(rolesOf(timeSeries('workingSet', one({ ...target, ...ofPod })))).toEqual(['podWorkingSet']);
  });

  it('drops rows that say no', () => {
    const rows = ['Burstable', 'BestEffort'].map((qos_class, index) => ({
      labels: { ...web, qos_class },
      values: [index],
    }));
    expect(read(timeSeries('qosClass', rows)).series.map(({ labels }) => labels.qos_class)).toEqual(['BestEffort']);
  });

  it('keeps names that are no Kubernetes names', () => {
    const hostile = { namespace: '__proto__', pod: 'a"b\\c.*<img src=x>', container: 'toString' };
    for (const frames of [timeSeries('rss', one(hostile, 3)), table('rss', one(hostile, 3))]) {
      expect(read(frames).series).toMatchObject([{ labels: hostile, values: [3] }]);
    }
  });
});

describe('readFrames: values', () => {
  it('leaves out gaps and what is no finite number, and never makes a 0 of it', () => {
    const values = [1, NaN, Infinity, null, -Infinity, 6];
    const [frame] = timeSeries('rss', [{ labels: web, values: [0, 0, 0, 0, 0, 0] }]);
    const fields = frame?.fields.map((field, index) => (index === 1 ? { ...field, values } : field)) ?? [];
    const [series] = read(frame ? [{ ...frame, fields }] : []).series;
    expect(series?.values).toEqual([1, 6]);
    expect(series?.atSeconds).toEqual([AT_SECONDS - 5 * STEP_SECONDS, AT_SECONDS]);
  });

  it('sorts rows by time, and dates those without a time by the end of the range', () => {
    const [frame] = table('rss', [{ labels: web, values: [1, 2, 3] }]);
    const reversed = frame && {
      ...frame,
      fields: frame.fields.map((f) => ({ ...f, values: [...f.values].reverse() })),
    };
    expect(read(reversed ? [reversed] : []).series.map(({ values }) => values)).toEqual([[1, 2, 3]]);
    const undated = toDataFrame({
      refId: 'rss',
      fields: [{ name: 'Value', type: FieldType.number, labels: web, values: [4] }],
    });
    expect(read([undated]).series).toMatchObject([{ atSeconds: [AT_SECONDS], values: [4] }]);
  });

  it('reads empty frames as nothing', () => {
    const empty = [toDataFrame({ refId: 'rss', fields: [] }), ...timeSeries('rss', [{ labels: web, values: [null] }])];
    expect(read(empty)).toEqual({ series: [], faults: [] });
  });
});
