import type { CapabilityHealth } from '../../domain/report/Report';
import { metricNames as m } from '../../promql/metricNames';
import { capabilityIds } from '../../promql/probe/CapabilityId';
import { everything, kubePrometheusStack, nothing, withoutKubeStateMetrics } from '../../test/installations';

import { capabilityHealth } from './capabilityHealth';
import type { Installation } from './Installation';

const statesOf = (installation: Installation): Record<string, string> =>
  Object.fromEntries(capabilityHealth(installation).map(({ capability, state }) => [capability, state]));
const oneOf = (installation: Installation, capability: string): CapabilityHealth | undefined =>
  capabilityHealth(installation).find((health) => health.capability === capability);
const ROOT_ROW = 'container_memory_working_set_bytes{id="/"}';

describe('capabilityHealth', () => {
  it('is full, with nothing missing, where everything is collected', () => {
    const health = capabilityHealth(everything());
    expect(health.map(({ capability }) => capability)).toEqual([...capabilityIds]);
    expect(health.filter(({ state, missing }) => state !== 'full' || missing.length > 0)).toEqual([]);
  });

  it('kube-prometheus-stack: both orders are full, the view of the kubelet is estimated', () => {
    expect(statesOf(kubePrometheusStack())).toEqual({
      'kernel-order': 'full',
      'kubelet-order': 'full',
      'kubelet-view': 'reduced',
      'node-budget': 'full',
      'numeric-priority': 'reduced',
      'qos-class': 'full',
      'init-containers': 'full',
      swap: 'reduced',
      'workload-owners': 'full',
      'node-available-approximation': 'full',
      'kill-times': 'full',
      'change-markers': 'full',
    });
    expect(oneOf(kubePrometheusStack(), 'kubelet-view')).toEqual({
      capability: 'kubelet-view',
      state: 'reduced',
      missing: [ROOT_ROW],
      meaning: 'MemAvailable stands in for the view of the kubelet: they differ by page cache and kernel memory',
    });
  });

  it('without kube-state-metrics there are no orders, whatever cAdvisor exports', () => {
    const states = statesOf(withoutKubeStateMetrics());
    expect(states).toMatchObject({
      'kernel-order': 'off',
      'kubelet-order': 'off',
      'kubelet-view': 'off',
      'node-budget': 'off',
      'numeric-priority': 'off',
      'qos-class': 'off',
      'kill-times': 'off',
      swap: 'full',
      'node-available-approximation': 'full',
    });
    expect(oneOf(withoutKubeStateMetrics(), 'kernel-order')?.missing).toEqual([
      m.podInfo,
      m.podPhase,
      m.nodeCapacity,
      m.containerRequests,
      m.containerLimits,
    ]);
  });

  it('is off everywhere, with what to collect, where there is nothing at all', () => {
    const health = capabilityHealth(nothing());
    expect(health.filter(({ state }) => state !== 'off')).toEqual([]);
    expect(health.filter(({ missing }) => missing.length === 0)).toEqual([]);
    expect(health.filter(({ meaning }) => meaning !== undefined)).toEqual([]);
  });

  it('tells dropped rows of a metric from the metric', () => {
    const dropped = everything({ rootWorkingSet: undefined, podWorkingSet: undefined });
    const withoutEndpoint = {
      ...dropped,
      present: new Set([...dropped.present].filter((name) => name !== m.nodeWorkingSet && name !== m.podWorkingSet)),
    };
    expect(statesOf(withoutEndpoint)).toMatchObject({ 'kubelet-view': 'reduced', 'kubelet-order': 'reduced' });
    expect(oneOf(withoutEndpoint, 'kubelet-order')?.missing).toEqual([
      'container_memory_working_set_bytes{container=""}',
    ]);
  });

  it('takes the resource endpoint for the root and pod rows', () => {
    const endpoint = everything({ rootWorkingSet: 'resource-endpoint', podWorkingSet: 'resource-endpoint' });
    expect(statesOf(endpoint)).toMatchObject({ 'kubelet-view': 'full', 'kubelet-order': 'full' });
  });

  it('needs no limits for the order of the kernel where the class is stored', () => {
    const without = (...names: string[]): Installation => {
      const base = everything();
      return { ...base, present: new Set([...base.present].filter((name) => !names.includes(name))) };
    };
    expect(statesOf(without(m.containerLimits))).toMatchObject({ 'kernel-order': 'full' });
    expect(statesOf(without(m.containerLimits, m.podQosClass))).toMatchObject({ 'kernel-order': 'off' });
    expect(statesOf(without(m.rss))).toMatchObject({ 'kernel-order': 'reduced' });
    expect(statesOf(without(m.rss, m.workingSet))).toMatchObject({ 'kernel-order': 'off' });
  });
});
