import { kubePrometheus } from '../profiles/kubePrometheus';
import { kubePrometheusStack } from '../profiles/kubePrometheusStack';

import { mergeLabels, storedLabels } from './targetLabels';

describe('mergeLabels', () => {
  const scraped = { pod: 'app', namespace: '', resource: 'memory' };
  const target = { pod: 'exporter', namespace: 'monitoring', job: 'j' };

  it('lets the scraped label win with honorLabels, an empty one too', () => {
    expect(mergeLabels(scraped, target, true)).toEqual({ pod: 'app', namespace: '', resource: 'memory', job: 'j' });
  });

  it('renames the scraped label without honorLabels', () => {
    expect(mergeLabels({ pod: 'app', resource: 'memory' }, target, false)).toEqual({
      exported_pod: 'app',
      pod: 'exporter',
      namespace: 'monitoring',
      resource: 'memory',
      job: 'j',
    });
  });
});

describe('storedLabels', () => {
  const node = { node: 'node-1' };
  const place = { exporter: 'kube-state-metrics' as const };

  it('leaks kube-state-metrics target labels into node metrics in kube-prometheus-stack, not in kube-prometheus', () => {
    const [leaked] = storedLabels(node, place, kubePrometheusStack());
    expect(leaked).toMatchObject({
      node: 'node-1',
      namespace: 'monitoring',
      pod: expect.stringContaining('kube-state-metrics'),
    });
    const [clean] = storedLabels(node, place, kubePrometheus());
    expect(clean).not.toHaveProperty('namespace');
    expect(clean).not.toHaveProperty('pod');
    expect(storedLabels(node, place, kubePrometheus({ kubeStateMetricsTargetLeaks: true }))[0]).toHaveProperty('pod');
  });

  it('multiplies by kube-state-metrics replicas and by the HA pair', () => {
    const profile = kubePrometheus({ haPair: true, kubeStateMetricsReplicas: 2, extraLabels: { cluster: 'eu' } });
    const stored = storedLabels(node, place, profile);
    expect(new Set(stored.map((labels) => `${labels.instance}/${labels.prometheus_replica}`)).size).toBe(4);
    expect(stored.every((labels) => labels.cluster === 'eu')).toBe(true);
  });
});

describe('profiles', () => {
  it('drop what their relabelling drops', () => {
    const stack = kubePrometheusStack();
    expect(stack.keeps('container_memory_swap', { id: '/x', pod: 'p' })).toBe(false);
    expect(stack.keeps('container_memory_working_set_bytes', { id: '/', pod: '' })).toBe(false);
    expect(stack.keeps('container_memory_working_set_bytes', { id: '/x', pod: 'p' })).toBe(true);
    expect(stack.keeps('machine_memory_bytes', {})).toBe(true);
    const plain = kubePrometheus();
    expect(plain.keeps('container_memory_working_set_bytes', { id: '/', pod: '' })).toBe(true);
    expect(plain.keeps('container_spec_memory_limit_bytes', { id: '/', pod: '', namespace: '' })).toBe(false);
    expect(plain.keeps('container_spec_memory_limit_bytes', { id: '/x', pod: 'p', namespace: 'n' })).toBe(true);
  });

  it('leave out the metrics named in `without`, by name or by beginning', () => {
    const profile = kubePrometheus({ without: ['kube_*', 'node_vmstat_oom_kill'] });
    expect(profile.keeps('kube_pod_info', {})).toBe(false);
    expect(profile.keeps('node_vmstat_oom_kill', {})).toBe(false);
    expect(profile.keeps('node_vmstat_oom_killer', {})).toBe(true);
    expect(profile.keeps('kubelet_evictions', {})).toBe(true);
  });
});
