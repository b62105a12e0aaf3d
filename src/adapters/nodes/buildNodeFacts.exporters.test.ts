import { AT_SECONDS, GI } from '../../test/nodeFacts';
import { sample } from '../../test/promAnswers';

import { buildNodeFacts } from './buildNodeFacts';
import type { NodeSamples } from './NodeSamples';

const capacity = [sample({ node: 'n1' }, 16 * GI), sample({ node: 'n2' }, 16 * GI)];
const nodeInfo = [sample({ node: 'n1', internal_ip: '10.0.0.1' }), sample({ node: 'n2', internal_ip: '10.0.0.2' })];
const build = (samples: NodeSamples) =>
  buildNodeFacts({ capacity, nodeInfo, ...samples }, AT_SECONDS, { priorityClasses: new Map(), hasCpuResources: true });
const [first, second] = ['10.0.0.1:9100', '10.0.0.2:9100'].map((instance) => ({ instance }));

describe('buildNodeFacts: series that do not name their node', () => {
  it('joins MemAvailable and swap by address, a swap of 0 included', () => {
    const nodes = build({
      memAvailable: [sample({ ...second }, 2 * GI), sample({ ...first }, GI)],
      swapTotal: [sample({ ...first }, 0)],
    });
    expect(nodes.map((node) => [node.memAvailableBytes, node.swapTotalBytes])).toEqual([
      [GI, 0],
      [2 * GI, undefined],
    ]);
  });

  it('joins by host name, and by the pod of the exporter', () => {
    const exporter = { namespace: 'monitoring', pod: 'exporter-x' };
    const nodes = build({
      nodeInfo: [],
      uname: [sample({ instance: 'a:9100', nodename: 'n1' })],
      podInfo: [sample({ ...exporter, node: 'n2' })],
      memAvailable: [sample({ instance: 'a:9100' }, GI), sample({ instance: 'b:9100', ...exporter }, 2 * GI)],
    });
    expect(nodes.map((node) => node.memAvailableBytes)).toEqual([GI, 2 * GI]);
  });

  it('ignores exporters outside of the cluster, and values that are no numbers', () => {
    const nodes = build({
      memAvailable: [
        sample({ instance: '10.9.9.9:9100' }, GI),
        sample({ ...first }, NaN),
        sample({ cluster: 'us', ...second }, GI),
      ],
    });
    expect(nodes.map((node) => node.memAvailableBytes)).toEqual([undefined, undefined]);
  });

  it('joins the root cgroup by instance only where it has no node label', () => {
    const byInstance = build({ rootWorkingSet: [sample({ instance: '10.0.0.2:10250' }, 3 * GI)] });
    expect(byInstance.map((node) => node.rootWorkingSetBytes)).toEqual([undefined, 3 * GI]);
    const byNode = build({ rootWorkingSet: [sample({ node: 'n1', instance: '10.0.0.2:10250' }, 3 * GI)] });
    expect(byNode.map((node) => node.rootWorkingSetBytes)).toEqual([3 * GI, undefined]);
    const mixed = [sample({ node: 'n1' }, GI), sample({ instance: '10.0.0.2:10250' }, 3 * GI)];
    expect(build({ rootWorkingSet: mixed }).map((node) => node.rootWorkingSetBytes)).toEqual([GI, 3 * GI]);
  });
});
