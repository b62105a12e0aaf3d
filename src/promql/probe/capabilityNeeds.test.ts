import { profiles } from '../labels/profiles';
import { metricNames } from '../metricNames';
import { parsePromql } from '../test/parsePromql';

import { capabilityIds } from './CapabilityId';
import { capabilityNeeds } from './capabilityNeeds';
import { probedMetrics, probeQuery } from './probedMetrics';

const context = { labels: profiles.clustered, scope: { cluster: 'a"b' }, freshSeconds: 75 };

describe('capabilityNeeds', () => {
  it('has one entry for each capability, in order', () => {
    expect(capabilityNeeds.map(({ capability }) => capability)).toEqual([...capabilityIds]);
  });

  it.each(capabilityNeeds)('$capability has a full way, and says what every fallback loses', ({ full, reduced }) => {
    expect(full.length).toBeGreaterThan(0);
    expect([...full, ...reduced].filter(({ needs }) => needs.length === 0)).toEqual([]);
    expect(reduced.filter(({ meaning }) => meaning === undefined)).toEqual([]);
  });

  it.each(capabilityNeeds)('$capability is not full and reduced with the same metrics', ({ full, reduced }) => {
    const shadowed = reduced.filter(({ needs }) => full.some((way) => way.needs.every((key) => needs.includes(key))));
    expect(shadowed).toEqual([]);
  });
});

describe('probedMetrics', () => {
  it('looks for every metric of the catalogue once', () => {
    const keys = probedMetrics.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(Object.values(metricNames)));
  });

  it('names the exporter of each', () => {
    const exporter = Object.fromEntries(probedMetrics.map((probed) => [probed.key, probed.exporter]));
    expect(exporter).toMatchObject({
      container_memory_rss: 'cadvisor',
      'container_memory_working_set_bytes{id="/"}': 'cadvisor',
      container_swap_usage_bytes: 'kubelet-resource',
      node_memory_working_set_bytes: 'kubelet-resource',
      node_memory_MemAvailable_bytes: 'node_exporter',
      kube_pod_resource_request: 'kube-scheduler',
      kube_pod_container_resource_requests: 'kube-state-metrics',
    });
  });

  it.each(probedMetrics)('$key is asked for by a query that parses', ({ key }) => {
    expect(parsePromql(probeQuery(context, key)).errors).toEqual([]);
  });

  it('asks for rows, not for the metric, where rows are dropped apart', () => {
    const labels = profiles.exported;
    const root = probeQuery({ ...context, labels }, 'container_memory_working_set_bytes{id="/"}');
    expect(root).toBe('group(container_memory_working_set_bytes{id="/"})');
    const pods = probeQuery({ ...context, labels }, 'container_memory_working_set_bytes{container=""}');
    expect(pods).toBe('group(container_memory_working_set_bytes{exported_container="",exported_pod!=""})');
  });
});
