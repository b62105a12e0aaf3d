import { scenarioWithId } from '../histories/allScenarios';

import { containerStatusAt } from './containerStatus';

/** A4, whose pod is created 90 s before the anchor. */
function stressStatus(secondsAfterCreation: number) {
  const pod = scenarioWithId('A4').cluster.pods.find((one) => one.name === 'oom-killed-pod');
  const container = pod?.containers[0];
  if (!pod || !container) {
    throw new Error('A4 has lost its pod');
  }
  return containerStatusAt(pod, container, secondsAfterCreation - 90);
}

describe('containerStatusAt', () => {
  it('shows one restart at the first sample', () => {
    expect(stressStatus(15)).toMatchObject({ restarts: 1, state: 'waiting', waitingReason: 'CrashLoopBackOff' });
  });

  it('shows two restarts and a terminated state at 35 s, its predecessor as last state', () => {
    const status = stressStatus(35);
    expect(status).toMatchObject({
      restarts: 2,
      state: 'terminated',
      terminated: { reason: 'OOMKilled', exitCode: 137 },
    });
    expect(status.last?.at).toBeLessThan(status.terminated?.at ?? 0);
  });

  it('shows three restarts, back-off and the latest kill as last state at 90 s', () => {
    expect(stressStatus(90)).toMatchObject({
      restarts: 3,
      state: 'waiting',
      waitingReason: 'CrashLoopBackOff',
      last: { reason: 'OOMKilled', exitCode: 137 },
    });
  });

  it('is waiting to be created before the first start, without a last state', () => {
    expect(stressStatus(0.7)).toEqual({ state: 'waiting', waitingReason: 'ContainerCreating', restarts: 0, run: -1 });
  });
});
