import { catalogue, type QueryId, queryIds } from './catalogue';
import { logicalLabels } from './labels/LabelProfile';
import { profiles } from './labels/profiles';
import { metricNames } from './metricNames';
import { scrapeCount } from './probe/sampleQueries';
import { contexts } from './test/contexts';
import { parsePromql } from './test/parsePromql';

const nodeQueries = queryIds.filter((id) => id.startsWith('node'));
const joinsPods = ['nodeRequests', 'nodeLimits', 'nodePodsWorkingSet', 'nodePodCount'];

describe.each(queryIds)('%s', (id: QueryId) => {
  it.each(contexts)('parses for $name', ({ context }) => {
    expect(parsePromql(catalogue[id](context)).errors).toEqual([]);
  });

  it('neither matches on nor groups by a cluster that the data source does not have', () => {
    const text = catalogue[id]({ labels: profiles.default, scope: { cluster: 'prod' }, freshSeconds: 75 });
    expect(text).not.toMatch(/cluster/);
  });

  it('matches on the cluster in every selector when there is one', () => {
    const text = catalogue[id]({ labels: profiles.clustered, scope: { cluster: 'prod' }, freshSeconds: 75 });
    const selectors = text.match(metricPattern) ?? [];
    const onCluster = parsePromql(text).matchers.filter(
      ({ label, value }) => label === 'cluster' && value === '"prod"'
    );
    expect(selectors.length).toBeGreaterThan(0);
    expect(onCluster).toHaveLength(selectors.length);
  });

  it('returns logical label names only', () => {
    const { groupings } = parsePromql(
      catalogue[id]({ labels: profiles.exportedCadvisor, scope: {}, freshSeconds: 75 })
    );
    const outermost = groupings[0] ?? [];
    expect(outermost[0]).toBe('cluster');
    expect(outermost.filter((label) => label.startsWith('exported_') || label.startsWith('k8s_'))).toEqual([]);
  });
});

const metricPattern = new RegExp(`\\b(?:${Object.values(metricNames).join('|')})(?=[{ )\\[]|$)`, 'g');

describe('catalogue', () => {
  it('uses every metric name at least once, and no other', () => {
    const texts = queryIds.map((id) => catalogue[id]({ labels: profiles.default, scope: {}, freshSeconds: 75 }));
    texts.push(scrapeCount('machine'));
    const used = new Set(texts.flatMap((text) => text.match(metricPattern) ?? []));
    expect([...used].sort()).toEqual([...Object.values(metricNames)].sort());
    const known: string[] = Object.values(metricNames);
    const looksLikeMetric = texts.flatMap((text) => text.match(/\b(?:kube|container|node|pod|machine)_\w+/g) ?? []);
    expect(looksLikeMetric.filter((name) => !known.includes(name) && !notMetrics.includes(name))).toEqual([]);
  });

  it.each(nodeQueries)('%s has no namespace or pod matcher, whatever the scope', (id) => {
    const narrow = { namespace: 'shop', pods: ['web-1'] };
    const labels = profiles.default;
    const wide = catalogue[id]({ labels, scope: {}, freshSeconds: 75 });
    expect(catalogue[id]({ labels, scope: narrow, freshSeconds: 75 })).toBe(wide);
    const isJoin = joinsPods.some((prefix) => id.startsWith(prefix));
    const matched = parsePromql(wide).matchers.map(({ label }) => label);
    expect(isJoin || !matched.some((label) => label === 'namespace' || label === 'pod')).toBe(true);
  });

  it('knows five logical labels', () => {
    expect(logicalLabels).toEqual(['cluster', 'namespace', 'pod', 'container', 'node']);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a freshness window of %p seconds', (freshSeconds) => {
    const context = { labels: profiles.default, scope: {}, freshSeconds };
    expect(() => catalogue.containerRssBytes(context)).toThrow(RangeError);
  });
});

const notMetrics = ['pod_name', 'node_name'];
