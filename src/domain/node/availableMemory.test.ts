import { GI, MI, nodeFacts } from '../../test/nodeFacts';

import { availableMemory } from './availableMemory';

describe('availableMemory', () => {
  it("prefers the kubelet's view: capacity less the working set of the root cgroup", () => {
    const node = nodeFacts([], { rootWorkingSetBytes: 10 * GI, memAvailableBytes: 9 * GI });
    expect(availableMemory(node)).toEqual({ bytes: 6 * GI, view: 'kubelet' });
  });

  it('takes MemAvailable for an approximation', () => {
    expect(availableMemory(nodeFacts([], { memAvailableBytes: 9 * GI }))).toEqual({
      bytes: 9 * GI,
      view: 'approximation',
    });
    const noCapacity = nodeFacts([], { capacityBytes: undefined, rootWorkingSetBytes: GI, memAvailableBytes: 5 * MI });
    expect(availableMemory(noCapacity)).toEqual({ bytes: 5 * MI, view: 'approximation' });
  });

  it('takes a MemAvailable of 0 as a measurement', () => {
    expect(availableMemory(nodeFacts([], { memAvailableBytes: 0 }))).toEqual({ bytes: 0, view: 'approximation' });
  });

  it('is never negative', () => {
    expect(availableMemory(nodeFacts([], { rootWorkingSetBytes: 17 * GI }))).toEqual({ bytes: 0, view: 'kubelet' });
  });

  it('has no answer where neither is collected', () => {
    expect(availableMemory(nodeFacts([]))).toBeUndefined();
    expect(availableMemory(nodeFacts([], { capacityBytes: undefined, rootWorkingSetBytes: GI }))).toBeUndefined();
  });
});
