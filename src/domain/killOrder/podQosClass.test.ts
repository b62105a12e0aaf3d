import { containerFacts, MI, podFacts } from '../../test/nodeFacts';
import type { ContainerMemoryFacts, NodeDataSet } from '../node/NodeMemoryFacts';

import { podQosClass } from './podQosClass';

type Resources = Omit<Partial<ContainerMemoryFacts>, 'name'>;

const full: Resources = {
  requestBytes: 256 * MI,
  limitBytes: 256 * MI,
  cpuRequestCores: 0.5,
  cpuLimitCores: 0.5,
};
const memoryOnly: Resources = { requestBytes: 256 * MI, limitBytes: 256 * MI };

const qosOf = (resources: Resources[], ...notCollected: NodeDataSet[]) =>
  podQosClass(
    podFacts('web-0', { containers: resources.map((r, i) => containerFacts(`c${i}`, r)) }),
    new Set(notCollected)
  );

describe('podQosClass', () => {
  it.each(['Guaranteed', 'Burstable', 'BestEffort'] as const)('takes the stored class %s as it is', (qosClass) => {
    const pod = podFacts('web-0', { qosClass, containers: [containerFacts('app', { requestBytes: 1 })] });
    expect(podQosClass(pod, new Set())).toEqual({ qosClass, basis: 'stored' });
    expect(podQosClass(pod, new Set(['requests', 'limits', 'cpuResources', 'initContainers']))).toEqual({
      qosClass,
      basis: 'stored',
    });
  });

  it.each<[string, Resources[], string]>([
    ['no request or limit at all', [{}, {}], 'BestEffort'],
    ['no containers', [], 'BestEffort'],
    [
      'zeros count as nothing',
      [{ requestBytes: 0, limitBytes: 0, cpuRequestCores: 0, cpuLimitCores: 0 }],
      'BestEffort',
    ],
    ['a cpu request alone', [{ cpuRequestCores: 0.1 }], 'Burstable'],
    ['a cpu limit alone', [{ cpuLimitCores: 0.1 }], 'Burstable'],
    ['a memory limit with an explicit request of 0', [{ requestBytes: 0, limitBytes: MI }], 'Burstable'],
    ['memory request = limit, no cpu at all', [memoryOnly], 'Burstable'],
    ['memory request = limit, cpu request below its limit', [{ ...full, cpuRequestCores: 0.1 }], 'Burstable'],
    ['cpu request = limit, no cpu limit', [{ ...full, cpuLimitCores: undefined }], 'Burstable'],
    [
      'a cpu limit of 1 without a cpu request',
      [{ ...full, cpuRequestCores: undefined, cpuLimitCores: 1 }],
      'Burstable',
    ],
    ['cpu request = limit, memory request below its limit', [{ ...full, requestBytes: MI }], 'Burstable'],
    ['everything equal', [full], 'Guaranteed'],
    ['everything equal in two containers', [full, { ...full, requestBytes: MI, limitBytes: MI }], 'Guaranteed'],
    ['one container of two without anything', [full, {}], 'Burstable'],
    ['an init container without limits', [full, { kind: 'init' }], 'Burstable'],
    ['a sidecar without limits', [full, { kind: 'sidecar', requestBytes: MI }], 'Burstable'],
    ['an init container with limits', [full, { ...full, kind: 'init' }], 'Guaranteed'],
  ])('works it out: %s', (_name, resources, qosClass) => {
    expect(qosOf(resources)).toEqual({ qosClass, basis: 'derived' });
  });

  it('forgives the binary rounding of cpu sums', () => {
    const tenth = { ...full, cpuRequestCores: 0.1, cpuLimitCores: 0.1 };
    const fifth = { ...full, cpuRequestCores: 0.2, cpuLimitCores: 0.2 };
    expect(qosOf([tenth, fifth, { ...full, cpuRequestCores: 0.3, cpuLimitCores: 0.3 }])?.qosClass).toBe('Guaranteed');
    expect(qosOf([{ ...full, cpuRequestCores: 0.499 }])?.qosClass).toBe('Burstable');
  });

  it.each<[string, NodeDataSet[]]>([
    ['requests', ['requests']],
    ['limits', ['limits']],
    ['both', ['requests', 'limits']],
  ])('has no answer where %s are not collected', (_name, notCollected) => {
    expect(qosOf([full], ...notCollected)).toBeUndefined();
    expect(qosOf([], ...notCollected)).toBeUndefined();
  });

  it('is unsure of Burstable only where the missing cpu rows decide', () => {
    expect(qosOf([memoryOnly], 'cpuResources')).toEqual({ qosClass: 'Burstable', basis: 'uncertain' });
    expect(qosOf([{ requestBytes: MI, limitBytes: 2 * MI }], 'cpuResources')?.basis).toBe('derived');
    expect(qosOf([memoryOnly, {}], 'cpuResources')?.basis).toBe('derived');
    expect(qosOf([{ requestBytes: MI }], 'cpuResources')?.basis).toBe('derived');
  });

  it('is unsure of BestEffort where cpu rows or init containers are not collected', () => {
    expect(qosOf([{}], 'cpuResources')).toEqual({ qosClass: 'BestEffort', basis: 'uncertain' });
    expect(qosOf([{}], 'initContainers')).toEqual({ qosClass: 'BestEffort', basis: 'uncertain' });
  });

  it('is unsure of Guaranteed where an init container without limits may be hidden', () => {
    expect(qosOf([full], 'initContainers')).toEqual({ qosClass: 'Guaranteed', basis: 'uncertain' });
  });

  it('is sure of Burstable whatever init containers are hidden', () => {
    expect(qosOf([{ requestBytes: MI }], 'initContainers')).toEqual({ qosClass: 'Burstable', basis: 'derived' });
  });
});
