import { containerFacts, GI, MI, nodeFacts, oneContainerPod, podFacts } from '../../test/nodeFacts';
import { noReservationNode } from '../../test/scenarioNodes';

import { nodeMemoryBudget } from './nodeMemoryBudget';

const THRESHOLD = 100 * MI;

describe('nodeMemoryBudget', () => {
  it('history "no reservation": only the eviction threshold is withheld', () => {
    expect(nodeMemoryBudget(noReservationNode(), THRESHOLD)).toEqual({
      capacityBytes: 16384 * MI,
      allocatableBytes: 16284 * MI,
      withheldBytes: 100 * MI,
      reservedBytes: 0,
      hasNoReservation: true,
      evictionThresholdBytes: THRESHOLD,
      requestsBytes: 10852 * MI,
      podsBytes: 14610 * MI,
      hostBytes: 1774 * MI,
      availableBytes: 0,
      availableIsKubeletView: true,
      toEvictionBytes: -100 * MI,
      kubepodsHeadroomBytes: 1774 * MI,
    });
  });

  it('splits what a reservation withholds', () => {
    const node = nodeFacts([], { allocatableBytes: 13836 * MI, capacityBytes: 16384 * MI });
    const budget = nodeMemoryBudget(node, 500 * MI);
    expect(budget).toMatchObject({ withheldBytes: 2548 * MI, reservedBytes: 2048 * MI, hasNoReservation: false });
  });

  it.each([
    [110, true],
    [111, false],
  ])('%d Mi withheld: no reservation is %p', (withheldMi, expected) => {
    const node = nodeFacts([], { allocatableBytes: 16 * GI - withheldMi * MI });
    expect(nodeMemoryBudget(node, THRESHOLD)?.hasNoReservation).toBe(expected);
  });

  it('leaves out what was not collected, without a zero in its place', () => {
    expect(nodeMemoryBudget(nodeFacts([]), THRESHOLD)).toEqual({
      capacityBytes: 16 * GI,
      evictionThresholdBytes: THRESHOLD,
      availableIsKubeletView: false,
    });
  });

  it('has no answer without a capacity', () => {
    expect(nodeMemoryBudget(nodeFacts([], { capacityBytes: undefined }), THRESHOLD)).toBeUndefined();
  });

  it('says nothing about requests where they are not collected', () => {
    const node = noReservationNode({ notCollected: new Set(['requests'] as const) });
    expect(nodeMemoryBudget(node, THRESHOLD)?.requestsBytes).toBeUndefined();
  });

  it('counts a pod without requests as 0 where requests are collected', () => {
    const pods = [oneContainerPod('a-0', { usedMi: 1 }), oneContainerPod('b-0', { usedMi: 1, requestMi: 64 })];
    expect(nodeMemoryBudget(nodeFacts(pods), THRESHOLD)?.requestsBytes).toBe(64 * MI);
  });

  it('takes the scheduler figure, else regular containers and sidecars', () => {
    const containers = [
      containerFacts('migrate', { kind: 'init', requestBytes: 4 * MI }),
      containerFacts('proxy', { kind: 'sidecar', requestBytes: 32 * MI }),
      containerFacts('app', { requestBytes: 64 * MI }),
    ];
    const summed = podFacts('a-0', { containers });
    const known = podFacts('b-0', { containers, schedulerRequestBytes: 200 * MI });
    expect(nodeMemoryBudget(nodeFacts([summed]), THRESHOLD)?.requestsBytes).toBe(96 * MI);
    expect(nodeMemoryBudget(nodeFacts([summed, known]), THRESHOLD)?.requestsBytes).toBe(296 * MI);
  });

  it('counts an init container that asks for more than the rest, as the scheduler does for the life of the pod', () => {
    const containers = [
      containerFacts('migrate', { kind: 'init', requestBytes: 400 * MI }),
      containerFacts('app', { requestBytes: 64 * MI }),
    ];
    expect(nodeMemoryBudget(nodeFacts([podFacts('a-0', { containers })]), THRESHOLD)?.requestsBytes).toBe(400 * MI);
  });

  it('takes the pod cgroup, else the containers', () => {
    const containers = [
      containerFacts('app', { workingSetBytes: 50 * MI }),
      containerFacts('proxy', { workingSetBytes: 10 * MI }),
    ];
    const pods = [podFacts('a-0', { containers }), podFacts('b-0', { containers, workingSetBytes: 90 * MI })];
    expect(nodeMemoryBudget(nodeFacts(pods), THRESHOLD)?.podsBytes).toBe(150 * MI);
  });

  it('marks the host share as an approximation where MemAvailable stands in', () => {
    const node = noReservationNode({ rootWorkingSetBytes: undefined, memAvailableBytes: 900 * MI });
    expect(nodeMemoryBudget(node, THRESHOLD)).toMatchObject({
      availableBytes: 900 * MI,
      availableIsKubeletView: false,
      toEvictionBytes: 800 * MI,
      hostBytes: (16384 - 900 - 14610) * MI,
    });
  });

  it('claims no host share where pods add up to more than the node uses', () => {
    const node = noReservationNode({ rootWorkingSetBytes: 14000 * MI, allocatableBytes: 17 * GI });
    const budget = nodeMemoryBudget(node, THRESHOLD);
    expect(budget).toMatchObject({ withheldBytes: 0, reservedBytes: 0 });
    expect(budget?.hostBytes).toBeUndefined();
  });

  it('shows pods above the limit of their cgroup as negative room', () => {
    const node = noReservationNode({ allocatableBytes: 14000 * MI });
    expect(nodeMemoryBudget(node, THRESHOLD)?.kubepodsHeadroomBytes).toBe(-510 * MI);
  });
});
