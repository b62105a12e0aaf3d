import { type Report } from '../../src/domain/report/Report';
import { type Expectation } from '../format/Scenario';

import { reportMismatches } from './reportMismatches';

function emptyReport(): Report {
  return {
    from: '2026-03-01T11:00:00.000Z',
    to: '2026-03-01T12:00:00.000Z',
    kills: [],
    incidents: [],
    nodes: [],
    pressure: [],
    health: [],
  };
}

function reportWithOrders(kernel: readonly string[], kubelet: readonly string[]): Report {
  const entry = (pod: string) => ({ namespace: 'n', pod });
  return {
    ...emptyReport(),
    nodes: [
      {
        node: 'node-1',
        at: '2026-03-01T12:00:00.000Z',
        capacityBytes: 1000,
        allocatableBytes: 900,
        availableBytes: 104,
        availableIsKubeletView: true,
        kernelOrder: kernel.map((pod) => ({ ...entry(pod), container: 'c', oomScoreAdj: 1000, scoreBytes: 5 })),
        kubeletOrder: kubelet.map((pod) => ({ ...entry(pod), exceedsRequest: true, overRequestBytes: 1 })),
        agree: true,
        tooCloseToCall: false,
      },
    ],
  };
}

function expecting(rest: Partial<Expectation>): Expectation {
  return { atSeconds: 0, windowSeconds: 3600, report: {}, says: [], ...rest };
}

const order = (pods: readonly string[]) => pods.map((pod) => ({ namespace: 'n', pod }));

describe('reportMismatches', () => {
  it('accepts a report that says what is prescribed and more', () => {
    const expectation = expecting({
      report: { nodes: [{ node: 'node-1', kernelOrder: order(['a', 'b']), kubeletOrder: order(['b', 'a']) }] },
    });
    expect(reportMismatches(expectation, reportWithOrders(['a', 'b'], ['b', 'a']))).toEqual([]);
  });

  it('refuses another order, an entry too many and a node that is missing', () => {
    const expectation = expecting({ report: { nodes: [{ node: 'node-1', kernelOrder: order(['a', 'b']) }] } });
    expect(reportMismatches(expectation, reportWithOrders(['b', 'a'], []))).toHaveLength(2);
    expect(reportMismatches(expectation, reportWithOrders(['a', 'b', 'c'], []))).toEqual([
      'nodes[node-1].kernelOrder: 3 entries instead of 2',
    ]);
    expect(reportMismatches(expectation, emptyReport())).toEqual(['nodes: 0 entries for node-1 instead of 1']);
  });

  it('overlooks protected pods in the kubelet order only', () => {
    const expectation = expecting({
      protectedPods: ['static'],
      report: { nodes: [{ node: 'node-1', kernelOrder: order(['a']), kubeletOrder: order(['a']) }] },
    });
    expect(reportMismatches(expectation, reportWithOrders(['a'], ['static', 'a']))).toEqual([]);
    expect(reportMismatches(expectation, reportWithOrders(['a', 'static'], ['a']))).toHaveLength(1);
  });

  it('allows a difference where a tolerance says so, and nowhere else', () => {
    const report = { nodes: [{ node: 'node-1', availableBytes: 100 }] };
    const actual = reportWithOrders([], []);
    expect(reportMismatches(expecting({ report }), actual)).toEqual([
      'nodes[node-1].availableBytes: 104 instead of 100',
    ]);
    expect(reportMismatches(expecting({ report, tolerances: { 'nodes[].availableBytes': 4 } }), actual)).toEqual([]);
    expect(reportMismatches(expecting({ report, tolerances: { 'nodes[].availableBytes': 3 } }), actual)).toHaveLength(
      1
    );
  });

  it('adds up kill counts and looks for each kill at its time', () => {
    const kill = (time: string, count: number): Report['kills'][number] => ({
      time,
      timeIsExact: true,
      namespace: 'n',
      pod: 'p',
      container: 'c',
      kind: 'container-limit',
      confidence: 'high',
      missing: [],
      reason: 'OOMKilled',
      burst: false,
      count,
      culprits: [],
    });
    const actual = { ...emptyReport(), kills: [kill('2026-03-01T11:59:00Z', 2), kill('2026-03-01T11:59:30Z', 1)] };
    expect(reportMismatches(expecting({ killsTotal: 3, killsAt: [-60, -30] }), actual)).toEqual([]);
    expect(reportMismatches(expecting({ killsTotal: 2 }), actual)).toEqual(['kills: 3 in all instead of 2']);
    expect(reportMismatches(expecting({ killsAt: [-60, -60] }), actual)).toEqual([
      'kills: none at -60 s from the anchor',
    ]);
    expect(reportMismatches(expecting({ report: { kills: [{ pod: 'q' }] } }), actual)).toHaveLength(1);
  });

  it('looks only at the sections that are asked for', () => {
    const expectation = expecting({
      killsTotal: 1,
      killsAt: [0],
      report: { kills: [{ pod: 'p' }], nodes: [{ node: 'node-1' }] },
    });
    expect(reportMismatches(expectation, reportWithOrders([], []), ['nodes'])).toEqual([]);
    expect(reportMismatches(expectation, reportWithOrders([], []), ['kills'])).toHaveLength(3);
  });
});
