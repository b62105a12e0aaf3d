import { nodeReport } from '../../src/domain/report/nodeReport';
import type { NodeReport, Report } from '../../src/domain/report/Report';
import { MI, nodeFacts, oneContainerPod } from '../../src/test/nodeFacts';
import { noReservationNode, wrongVictimNode } from '../../src/test/scenarioNodes';

import { reportText } from './reportText';

const report = (nodes: Array<NodeReport | undefined>, health: Report['health'] = []): Report => ({
  from: '2026-01-15T09:00:00.000Z',
  to: '2026-01-15T10:00:00.000Z',
  kills: [],
  incidents: [],
  nodes: nodes.filter((node) => node !== undefined),
  pressure: [],
  health,
});
const linesOf = (...args: Parameters<typeof report>): string[] =>
  reportText(report(...args))
    .replaceAll('\u202f', ' ')
    .split('\n');

describe('reportText', () => {
  it('shows both orders of the history "wrong victim" with their numbers', () => {
    expect(linesOf([nodeReport(wrongVictimNode('request-8Gi'))])).toEqual([
      'Culprit, 2026-01-15T09:00:00.000Z to 2026-01-15T10:00:00.000Z',
      '',
      '',
      'node-7: 16 Gi, available: not collected; the killers agree, too close to call',
      '  kernel would kill',
      '     1     16 583 Mi  adj  1000  shop/payments-api-0 payments-api',
      '     2     16 483 Mi  adj  1000  shop/monitoring-agent-0 monitoring-agent',
      '     3     16 383 Mi  adj   500  shop/data-pipeline-0 data-pipeline',
      '  kubelet would evict',
      '     1       +200 Mi  prio 0  shop/payments-api-0',
      '     2       +100 Mi  prio 0  shop/monitoring-agent-0',
      '     3         +0 Mi  prio 0  shop/data-pipeline-0 (within request)',
      '',
    ]);
  });

  it('says whose view of available memory it shows', () => {
    const title = (facts: Parameters<typeof noReservationNode>[0]) =>
      linesOf([nodeReport(noReservationNode(facts))]).find((line) => line.startsWith('node-7'));
    expect(title({ rootWorkingSetBytes: 16084 * MI })).toContain("300 Mi available (kubelet's view)");
    expect(title({ rootWorkingSetBytes: undefined, memAvailableBytes: 900 * MI })).toContain(
      '900 Mi available (MemAvailable, not the view of the kubelet)'
    );
  });

  it('tells a disagreement from an order that is not known', () => {
    const title = (node: NodeReport | undefined) => linesOf([node]).find((line) => line.startsWith('node-7'));
    expect(title(nodeReport(wrongVictimNode('priority')))).toContain('the killers disagree');
    const etcd = oneContainerPod('etcd-0', { usedMi: 900, pod: { isStatic: true, qosClass: 'Burstable' } });
    expect(title(nodeReport(nodeFacts([etcd])))).toContain('the two orders cannot be compared');
    expect(title(nodeReport(nodeFacts([])))).toContain('the two orders cannot be compared');
  });

  it('does not write an unknown priority as a number', () => {
    const pod = oneContainerPod('web-0', { usedMi: 100, pod: { qosClass: 'BestEffort', priorityClassName: 'tier-1' } });
    expect(linesOf([nodeReport(nodeFacts([pod]))])).toContain('     1       +100 Mi  prio unknown  shop/web-0');
  });

  it('cuts long orders and says by how much', () => {
    const pods = Array.from({ length: 15 }, (_, i) =>
      oneContainerPod(`web-${i}`, { usedMi: 100 + i, pod: { qosClass: 'BestEffort' } })
    );
    const lines = linesOf([nodeReport(nodeFacts(pods))]);
    expect(lines.filter((line) => line.includes('and 3 more'))).toHaveLength(2);
    expect(lines.filter((line) => /shop\/web-/.test(line))).toHaveLength(24);
  });

  it('shows health first, with what is missing', () => {
    const lines = linesOf(
      [],
      [
        { capability: 'kernel-order', state: 'full', missing: [] },
        { capability: 'kubelet-view', state: 'reduced', missing: ['a', 'b'] },
        { capability: 'swap', state: 'off', missing: ['c'] },
      ]
    );
    expect(lines.slice(2)).toEqual([
      'full     kernel-order',
      'reduced  kubelet-view: not collected: a, b',
      'off      swap: not collected: c',
      '',
    ]);
  });
});
