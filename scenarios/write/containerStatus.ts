import type { Seconds } from '../format/Curve';
import type { ContainerHistory, ContainerLife, PodHistory } from '../format/PodHistory';

/** How a container ended, as its status tells it. */
export interface Termination {
  startedAt: Seconds;
  at: Seconds;
  reason: string;
  exitCode: number;
}

/** status.containerStatuses of one container at one instant. */
export interface ContainerStatus {
  state: 'waiting' | 'running' | 'terminated';
  waitingReason?: string;
  startedAt?: Seconds;
  /** The current state, when it is terminated. */
  terminated?: Termination;
  /** lastState.terminated: the run before the current one, or the current one while waiting to restart. */
  last?: Termination;
  restarts: number;
  /** Number of the current run among the declared lives; -1 before the first. */
  run: number;
}

const EVICTED_EXIT_CODE = 137;

function endOf(life: ContainerLife | undefined, pod: PodHistory): Termination | undefined {
  if (!life) {
    return undefined;
  }
  if (life.end) {
    return { startedAt: life.startedAt, at: life.end.at, reason: life.end.reason, exitCode: life.end.exitCode };
  }
  return pod.evictedAt === undefined
    ? undefined
    : { startedAt: life.startedAt, at: pod.evictedAt, reason: 'Error', exitCode: EVICTED_EXIT_CODE };
}

/**
 * The status that the kubelet would report. restartCount grows when a new run starts, and lastState is the run before;
 * in CrashLoopBackOff the run that just ended becomes lastState (kubelet, convertToAPIContainerStatuses).
 */
export function containerStatusAt(pod: PodHistory, container: ContainerHistory, at: Seconds): ContainerStatus {
  let run = -1;
  while ((container.lives[run + 1]?.startedAt ?? Number.POSITIVE_INFINITY) <= at) {
    run++;
  }
  const life = container.lives[run];
  const restarts = (container.earlierRestarts ?? 0) + Math.max(0, run);
  if (!life) {
    return { state: 'waiting', waitingReason: 'ContainerCreating', restarts, run };
  }
  const end = endOf(life, pod);
  const previous = endOf(container.lives[run - 1], pod);
  if (!end || at < end.at) {
    return { state: 'running', startedAt: life.startedAt, last: previous, restarts, run };
  }
  if (life.end?.waitingFrom !== undefined && at >= life.end.waitingFrom) {
    return { state: 'waiting', waitingReason: 'CrashLoopBackOff', last: end, restarts, run };
  }
  return { state: 'terminated', startedAt: life.startedAt, terminated: end, last: previous, restarts, run };
}
