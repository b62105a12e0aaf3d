import { metricNames as m } from '../../promql/metricNames';
import type { Scope } from '../../promql/QueryContext';
import { everything, kubePrometheusStack, nothing, withoutKubeStateMetrics } from '../../test/installations';
import type { Installation } from '../probe/Installation';

import { planNodeQueries } from './nodeQueries';

const rolesOf = (installation: Installation, level: 'nodes' | 'pods' = 'pods') =>
  planNodeQueries(installation, {}, level).queries.map(({ role }) => role);
const exprOf = (installation: Installation, role: string, scope: Scope = {}): string =>
  planNodeQueries(installation, scope, 'pods').queries.find((query) => query.role === role)?.expr ?? '';
const without = (...names: string[]): Installation => {
  const all = everything();
  return { ...all, present: new Set([...all.present].filter((name) => !names.includes(name))) };
};
const CPU = ['cpuRequests', 'cpuLimits', 'initCpuRequests', 'initCpuLimits'];

describe('planNodeQueries', () => {
  it('asks about nodes alone, at a cost that does not grow with pods', () => {
    expect(rolesOf(everything(), 'nodes')).toEqual([
      'capacity',
      'allocatable',
      'nodeInfo',
      'memoryPressure',
      'unschedulable',
      'rootWorkingSet',
      'memAvailable',
      'swapTotal',
      'uname',
    ]);
  });

  it('asks everything but cpu where the QoS class is stored', () => {
    const { queries, notCollected } = planNodeQueries(everything(), {}, 'pods');
    expect(notCollected).toEqual(CPU);
    expect(queries.map(({ role }) => role)).toEqual(expect.arrayContaining(['podInfo', 'rss', 'qosClass']));
  });

  it('asks for cpu where the class has to be worked out', () => {
    expect(rolesOf(without(m.podQosClass))).toEqual(expect.arrayContaining(CPU));
    const bare = rolesOf(without(m.podQosClass, m.containerLimits, m.initContainerLimits));
    expect(bare.filter((role) => CPU.includes(role))).toEqual(['cpuRequests', 'initCpuRequests']);
  });

  it('asks each role once, every role either asked or not collected', () => {
    for (const installation of [everything(), kubePrometheusStack(), withoutKubeStateMetrics(), nothing()]) {
      const { queries, notCollected } = planNodeQueries(installation, {}, 'pods');
      const roles = [...queries.map(({ role }) => role), ...notCollected];
      expect(new Set(roles).size).toBe(roles.length);
      expect(roles).toHaveLength(29);
    }
  });

  it('kube-prometheus-stack: not the root, swap, mapped files or the scheduler', () => {
    expect(planNodeQueries(kubePrometheusStack(), {}, 'pods').notCollected).toEqual([
      'rootWorkingSet',
      'mappedFile',
      'swap',
      ...CPU,
      'schedulerRequest',
    ]);
  });

  it('asks nothing of nothing', () => {
    expect(planNodeQueries(nothing(), {}, 'pods').queries).toEqual([]);
  });

  it('does not list pods where their phase is not collected: ended ones would be among them', () => {
    expect(rolesOf(without(m.podPhase))).not.toContain('podInfo');
  });

  it('reads root, pod and swap where the installation has them', () => {
    const endpoint = everything({ rootWorkingSet: 'resource-endpoint', podWorkingSet: 'resource-endpoint' });
    expect(exprOf(everything(), 'rootWorkingSet')).toContain('id="/"');
    expect(exprOf(endpoint, 'rootWorkingSet')).toContain(m.nodeWorkingSet);
    expect(exprOf(endpoint, 'podWorkingSet')).toContain(m.podWorkingSet);
    expect(exprOf(everything(), 'swap')).toContain(m.swap);
    expect(exprOf(without(m.swap), 'swap')).toContain(m.containerSwapUsage);
    expect(rolesOf(without(m.swap, m.containerSwapUsage))).not.toContain('swap');
  });

  it('forgives 2.5 scrape intervals before a sample is old', () => {
    expect(exprOf(everything({ scrapeSeconds: 60 }), 'rss')).toContain('> time() - 150');
    expect(exprOf(everything({ scrapeSeconds: 15 }), 'rss')).toContain('> time() - 38');
  });

  it('keeps to the scope, values taken literally', () => {
    const scope = { cluster: 'e"u', nodes: ['n1'] };
    expect(exprOf(everything(), 'capacity', scope)).toContain('cluster="e\\"u",node="n1"');
    expect(exprOf(everything({ labels: kubePrometheusStack().labels }), 'capacity', scope)).not.toContain('cluster');
  });
});
