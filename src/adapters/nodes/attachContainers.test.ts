import fc from 'fast-check';

import type { ContainerMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { MI, podFacts } from '../../test/nodeFacts';
import { sample } from '../../test/promAnswers';

import { attachContainers } from './attachContainers';
import type { NodeSamples } from './NodeSamples';
import { podKey } from './podIndex';

const web = { namespace: 'shop', pod: 'web-0' };
const row = (container: string, value = 1, labels: object = {}) => sample({ ...web, container, ...labels }, value);

function attached(samples: NodeSamples): ContainerMemoryFacts[] {
  const pod = podFacts('web-0');
  attachContainers(new Map([[podKey(web), pod]]), samples);
  return pod.containers;
}

describe('attachContainers', () => {
  it('puts every role into its own field', () => {
    expect(
      attached({
        containerWorkingSet: [row('app', 1)],
        rss: [row('app', 2)],
        mappedFile: [row('app', 3)],
        swap: [row('app', 4)],
        memoryRequests: [row('app', 5)],
        memoryLimits: [row('app', 6)],
        cpuRequests: [row('app', 0.1)],
        cpuLimits: [row('app', 0.2)],
        initMemoryRequests: [row('init', 7)],
        initMemoryLimits: [row('init', 8)],
        initCpuRequests: [row('init', 0.3)],
        initCpuLimits: [row('init', 0.4)],
      })
    ).toEqual([
      { name: 'init', kind: 'init', requestBytes: 7, limitBytes: 8, cpuRequestCores: 0.3, cpuLimitCores: 0.4 },
      {
        name: 'app',
        kind: 'regular',
        workingSetBytes: 1,
        rssBytes: 2,
        mappedFileBytes: 3,
        swapBytes: 4,
        requestBytes: 5,
        limitBytes: 6,
        cpuRequestCores: 0.1,
        cpuLimitCores: 0.2,
      },
    ]);
  });

  it('leaves a field absent whose row is missing or no number, and keeps a 0', () => {
    expect(attached({ rss: [row('app', 0)], memoryRequests: [row('app', NaN)], swap: [row('app', Infinity)] })).toEqual(
      [{ name: 'app', kind: 'regular', rssBytes: 0 }]
    );
  });

  it('ignores rows without a container, of other pods and of other clusters', () => {
    expect(
      attached({
        rss: [
          sample({ ...web, container: '' }, 1),
          sample(web, 1),
          sample({ namespace: 'shop', pod: 'web-1', container: 'app' }, 1),
          sample({ namespace: 'test', pod: 'web-0', container: 'app' }, 1),
          sample({ ...web, cluster: 'us', container: 'app' }, 1),
        ],
      })
    ).toEqual([]);
  });

  it('knows a sidecar by its restart policy, also while it is idle', () => {
    const containers = attached({
      initContainerInfo: [row('proxy', 1, { restart_policy: 'Always' }), row('migrate', 1, { restart_policy: '' })],
      rss: [row('app', MI)],
    });
    expect(containers.map(({ name, kind }) => [name, kind])).toEqual([
      ['migrate', 'init'],
      ['proxy', 'sidecar'],
      ['app', 'regular'],
    ]);
  });

  it('takes an init container that uses memory beside running ones for a sidecar', () => {
    const samples = { initMemoryRequests: [row('proxy', MI)], memoryRequests: [row('app', MI)] };
    const kindOf = (more: NodeSamples) => attached({ ...samples, ...more })[0];
    expect(kindOf({ rss: [row('proxy', MI), row('app', MI)] })).toMatchObject({ name: 'proxy', kind: 'sidecar' });
    expect(kindOf({ containerWorkingSet: [row('proxy', MI), row('app', MI)] })?.kind).toBe('sidecar');
    expect(kindOf({ rss: [row('proxy', MI)] })).toMatchObject({ name: 'proxy', kind: 'init' });
    expect(kindOf({ rss: [row('app', MI)] })).toMatchObject({ name: 'proxy', kind: 'init' });
  });

  it('keeps a regular container regular although an init metric does not know it', () => {
    expect(attached({ initContainerInfo: [], rss: [row('app', MI)] })[0]?.kind).toBe('regular');
  });

  it('gives the same containers whatever the order of the rows', () => {
    const infos = [row('b-init'), row('a-proxy', 1, { restart_policy: 'Always' }), row('c-init')];
    const memory = [row('web', 3), row('a-proxy', 2), row('app', 1)];
    const names = (samples: NodeSamples) => attached(samples).map(({ name }) => name);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(infos, { minLength: 3 }),
        fc.shuffledSubarray(memory, { minLength: 3 }),
        (initContainerInfo, rss) => {
          expect(names({ initContainerInfo, rss })).toEqual(['b-init', 'c-init', 'a-proxy', 'app', 'web']);
        }
      )
    );
  });
});
