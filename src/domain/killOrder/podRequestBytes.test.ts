import { containerFacts, MI, podFacts } from '../../test/nodeFacts';
import type { ContainerMemoryFacts } from '../node/NodeMemoryFacts';

import { aggregatePodRequestBytes, podRequestBytes } from './podRequestBytes';

type Kind = ContainerMemoryFacts['kind'];

const containers = (...requests: Array<[Kind, number | undefined]>): ContainerMemoryFacts[] =>
  requests.map(([kind, mi], i) =>
    containerFacts(`c${i}`, { kind, requestBytes: mi === undefined ? undefined : mi * MI })
  );

describe('aggregatePodRequestBytes', () => {
  it.each<[string, Array<[Kind, number | undefined]>, upTo133: number, from134: number]>([
    ['nothing requested', [['regular', undefined]], 0, 0],
    ['no containers', [], 0, 0],
    [
      'regular containers are summed',
      [
        ['regular', 100],
        ['regular', 50],
        ['regular', undefined],
      ],
      150,
      150,
    ],
    [
      'a larger init container counts instead',
      [
        ['init', 400],
        ['regular', 100],
      ],
      400,
      400,
    ],
    [
      'a smaller init container does not count',
      [
        ['init', 80],
        ['regular', 100],
      ],
      100,
      100,
    ],
    [
      'init containers run one by one',
      [
        ['init', 80],
        ['init', 90],
        ['regular', 10],
      ],
      90,
      90,
    ],
    [
      'sidecars are summed from 1.34',
      [
        ['sidecar', 60],
        ['regular', 100],
      ],
      100,
      160,
    ],
    [
      'up to 1.33 a sidecar is compared like an init container',
      [
        ['sidecar', 300],
        ['regular', 100],
      ],
      300,
      400,
    ],
    [
      'an init container after a sidecar runs beside it',
      [
        ['sidecar', 60],
        ['init', 200],
        ['regular', 100],
      ],
      200,
      260,
    ],
    [
      'an init container before a sidecar runs alone',
      [
        ['init', 200],
        ['sidecar', 60],
        ['regular', 100],
      ],
      200,
      200,
    ],
  ])('%s', (_name, requests, upTo133, from134) => {
    expect(aggregatePodRequestBytes(containers(...requests), 33) / MI).toBe(upTo133);
    expect(aggregatePodRequestBytes(containers(...requests), 34) / MI).toBe(from134);
  });

  it('takes the newer rule where the version is not known', () => {
    expect(aggregatePodRequestBytes(containers(['sidecar', 60], ['regular', 100]))).toBe(160 * MI);
  });
});

describe('podRequestBytes', () => {
  const withSidecar = podFacts('web-0', {
    schedulerRequestBytes: 200 * MI,
    containers: containers(['sidecar', 60], ['regular', 100]),
  });
  const plain = podFacts('web-0', { schedulerRequestBytes: 200 * MI, containers: containers(['regular', 100]) });

  it('takes the figure of the scheduler, which knows overhead and pod-level resources', () => {
    expect(podRequestBytes(plain, 33)).toEqual({ bytes: 200 * MI, basis: 'scheduler' });
    expect(podRequestBytes(withSidecar, 34)).toEqual({ bytes: 200 * MI, basis: 'scheduler' });
    expect(podRequestBytes(withSidecar)).toEqual({ bytes: 200 * MI, basis: 'scheduler' });
  });

  it('takes a scheduler figure of 0 for what it is', () => {
    expect(podRequestBytes({ ...plain, schedulerRequestBytes: 0 }, 34)).toEqual({ bytes: 0, basis: 'scheduler' });
  });

  it('up to 1.33 the containers win over the scheduler in a pod with a sidecar', () => {
    expect(podRequestBytes(withSidecar, 33)).toEqual({ bytes: 100 * MI, basis: 'containers' });
  });

  it('sums the containers where the scheduler is not scraped', () => {
    expect(podRequestBytes({ ...plain, schedulerRequestBytes: undefined }, 34)).toEqual({
      bytes: 100 * MI,
      basis: 'containers',
    });
  });
});
