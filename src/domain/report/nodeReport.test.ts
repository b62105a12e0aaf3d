import { AT_SECONDS, GI, MI, nodeFacts, oneContainerPod } from '../../test/nodeFacts';
import { noReservationNode, wrongVictimNode } from '../../test/scenarioNodes';

import { nodeReport } from './nodeReport';

const bytes = (pages: number): number => pages * 4096;

describe('nodeReport', () => {
  it('reports both orders in whole pages and bytes', () => {
    expect(nodeReport(wrongVictimNode('priority'))).toEqual({
      node: 'node-7',
      at: '2026-01-15T12:00:00.000Z',
      capacityBytes: 16 * GI,
      allocatableBytes: 15 * GI,
      availableBytes: undefined,
      availableIsKubeletView: false,
      kernelOrder: [
        {
          namespace: 'shop',
          pod: 'data-pipeline-0',
          container: 'data-pipeline',
          oomScoreAdj: 750,
          scoreBytes: bytes(5242652),
        },
        {
          namespace: 'shop',
          pod: 'payments-api-0',
          container: 'payments-api',
          oomScoreAdj: 1000,
          scoreBytes: bytes(4245200),
        },
        {
          namespace: 'shop',
          pod: 'monitoring-agent-0',
          container: 'monitoring-agent',
          oomScoreAdj: 1000,
          scoreBytes: bytes(4219600),
        },
      ],
      kubeletOrder: [
        { namespace: 'shop', pod: 'payments-api-0', exceedsRequest: true, priority: 0, overRequestBytes: 200 * MI },
        { namespace: 'shop', pod: 'monitoring-agent-0', exceedsRequest: true, priority: 0, overRequestBytes: 100 * MI },
        { namespace: 'shop', pod: 'data-pipeline-0', exceedsRequest: true, priority: 1000, overRequestBytes: 4 * GI },
      ],
      agree: false,
      tooCloseToCall: false,
    });
  });

  it('says whose view the available memory is', () => {
    expect(nodeReport(noReservationNode())).toMatchObject({ availableBytes: 0, availableIsKubeletView: true });
    const estimated = noReservationNode({ rootWorkingSetBytes: undefined, memAvailableBytes: 900 * MI });
    expect(nodeReport(estimated)).toMatchObject({ availableBytes: 900 * MI, availableIsKubeletView: false });
  });

  it('names the cluster only where there is one', () => {
    expect(nodeReport(nodeFacts([], { cluster: 'eu' }))?.cluster).toBe('eu');
    expect(nodeReport(nodeFacts([]))).not.toHaveProperty('cluster');
  });

  it('lists nobody whom the kubelet refuses to evict, and leaves an unknown priority open', () => {
    const pods = [
      oneContainerPod('etcd-0', { usedMi: 900, pod: { isStatic: true, qosClass: 'Burstable' } }),
      oneContainerPod('web-0', { usedMi: 10, pod: { qosClass: 'BestEffort', priorityClassName: 'tier-1' } }),
    ];
    const report = nodeReport(nodeFacts(pods));
    expect(report?.kubeletOrder).toEqual([
      { namespace: 'shop', pod: 'web-0', exceedsRequest: true, priority: undefined, overRequestBytes: 10 * MI },
    ]);
    expect(report?.kernelOrder.map(({ pod }) => pod)).toEqual(['etcd-0', 'web-0']);
  });

  it('has no report without a capacity, and one without a verdict for an empty node', () => {
    expect(nodeReport(nodeFacts([], { capacityBytes: undefined }))).toBeUndefined();
    expect(nodeReport(nodeFacts([], { atSeconds: AT_SECONDS + 0.5 }))).toMatchObject({
      at: '2026-01-15T12:00:00.500Z',
      kernelOrder: [],
      kubeletOrder: [],
      agree: false,
      tooCloseToCall: false,
    });
  });

  it('survives JSON: no number is NaN or infinite', () => {
    const report = nodeReport(wrongVictimNode('payments-guaranteed'));
    expect(JSON.stringify(report)).not.toContain('null');
  });
});
