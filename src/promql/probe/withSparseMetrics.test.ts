import { metricNames as m } from '../metricNames';

import { withSparseMetrics } from './withSparseMetrics';

describe('withSparseMetrics', () => {
  it('assumes nothing of an exporter that is not there', () => {
    expect([...withSparseMetrics(new Set([m.workingSet]))]).toEqual([m.workingSet]);
  });

  it('takes a metric for dropped when its sibling is there', () => {
    const found = withSparseMetrics(new Set([m.podPhase, m.lastTerminatedReason]));
    expect(found.has(m.lastTerminatedTimestamp)).toBe(false);
  });

  it('does not assume init containers where the QoS class is dropped too', () => {
    expect(withSparseMetrics(new Set([m.podPhase, m.containerRequests])).has(m.initContainerInfo)).toBe(false);
  });

  it('keeps what was found', () => {
    const found = new Set<string>([m.podPhase, m.podInfo, m.rss]);
    expect([...withSparseMetrics(found)]).toEqual(expect.arrayContaining([...found]));
  });

  it('takes a metric that has nothing to say for collected', () => {
    const found = withSparseMetrics(new Set([m.podPhase, m.podQosClass, m.podInfo]));
    expect(
      [m.podReason, m.lastTerminatedTimestamp, m.initContainerInfo, m.jobOwner].every((name) => found.has(name))
    ).toBe(true);
  });
});
