import type { Seconds } from '../format/Curve';
import type { ContainerHistory, ContainerResources, PodHistory } from '../format/PodHistory';
import { valueAt } from '../format/Timeline';

import { containerRuntimeId, imageDigest } from './cgroupIdentity';
import type { ClusterPart, Detail } from './ClusterPart';
import { type ContainerStatus, containerStatusAt } from './containerStatus';
import { podIdentity } from './kubeStateMetricsPods';
import { podExistsAt } from './MemorySamples';
import type { Labels, MetricFamily, Series } from './MetricFamily';
import { flag, stateFamily, stateSeries, whileHolds } from './stateSeries';

/** One container of one pod; `status` is undefined while the pod does not exist. */
interface Subject {
  pod: PodHistory;
  container: ContainerHistory;
  part: ClusterPart;
  labels: Labels;
  status: (at: Seconds) => ContainerStatus | undefined;
  resources: (at: Seconds) => ContainerResources | undefined;
}

function* subjects(part: ClusterPart, isInit: boolean): Iterable<Subject> {
  for (const pod of part.history.pods) {
    for (const container of pod.containers) {
      if ((container.kind !== 'regular') === isInit) {
        yield {
          pod,
          container,
          part,
          labels: { ...podIdentity(pod), container: container.name },
          status: (at) => (podExistsAt(pod, at) ? containerStatusAt(pod, container, at) : undefined),
          resources: (at) => (podExistsAt(pod, at) ? valueAt(container.resources, at) : undefined),
        };
      }
    }
  }
}

type PerContainer = (subject: Subject) => Iterable<Series>;

function fromStatus(read: (status: ContainerStatus) => number | undefined): PerContainer {
  return ({ part, labels, status }) => [
    stateSeries(part.states, labels, (at) => {
      const now = status(at);
      return now && read(now);
    }),
  ];
}

/** One series for each reason that occurs, each existing only while it holds. */
function byReason(
  reasons: (container: ContainerHistory) => readonly string[],
  read: (status: ContainerStatus) => string | undefined
): PerContainer {
  return ({ part, container, labels, status }) =>
    [...new Set(reasons(container))].map((reason) =>
      whileHolds(part.states, { ...labels, reason }, (at) => {
        const now = status(at);
        return now !== undefined && read(now) === reason;
      })
    );
}

const endReasons = (container: ContainerHistory) => [
  ...container.lives.flatMap((life) => life.end?.reason ?? []),
  'Error',
];

function resourceSeries(kind: 'Request' | 'Limit'): PerContainer {
  return function* ({ pod, part, labels, resources }) {
    const memory = { ...labels, node: pod.node, resource: 'memory', unit: 'byte' };
    yield stateSeries(part.states, memory, (at) => resources(at)?.[`memory${kind}Bytes`]);
    const cpu = { ...labels, node: pod.node, resource: 'cpu', unit: 'core' };
    yield stateSeries(part.states, cpu, (at) => resources(at)?.[`cpu${kind}Cores`]);
  };
}

function* infoSeries({ pod, container, part, labels, status }: Subject): Iterable<Series> {
  const runs = Math.max(1, container.lives.length);
  for (let run = 0; run < runs; run++) {
    const info = {
      ...labels,
      image: container.image,
      image_spec: container.image,
      image_id: imageDigest(container.image),
      container_id: `containerd://${containerRuntimeId(pod, container, run)}`,
      restart_policy: container.kind === 'sidecar' ? 'Always' : '',
    };
    yield stateSeries(part.states, info, (at) =>
      Math.max(0, status(at)?.run ?? -2) === run && status(at) ? 1 : undefined
    );
  }
}

interface ContainerMetric {
  suffix: string;
  from: Detail;
  type?: MetricFamily['type'];
  of: PerContainer;
}

const LAST_TERMINATED = 'status_last_terminated';

function metrics(anchorSeconds: number): ContainerMetric[] {
  const unix = (at: Seconds | undefined) => (at === undefined ? undefined : Math.floor(anchorSeconds + at));
  return [
    { suffix: 'info', from: 'lean', of: infoSeries },
    { suffix: 'resource_requests', from: 'minimal', of: resourceSeries('Request') },
    { suffix: 'resource_limits', from: 'minimal', of: resourceSeries('Limit') },
    { suffix: 'status_running', from: 'lean', of: fromStatus((now) => flag(now.state === 'running')) },
    { suffix: 'status_waiting', from: 'full', of: fromStatus((now) => flag(now.state === 'waiting')) },
    { suffix: 'status_terminated', from: 'full', of: fromStatus((now) => flag(now.state === 'terminated')) },
    { suffix: 'status_ready', from: 'full', of: fromStatus((now) => flag(now.state === 'running')) },
    { suffix: 'status_restarts_total', from: 'lean', type: 'counter', of: fromStatus((now) => now.restarts) },
    { suffix: 'state_started', from: 'full', of: fromStatus((now) => unix(now.startedAt)) },
    {
      suffix: 'status_waiting_reason',
      from: 'full',
      of: byReason(
        () => ['ContainerCreating', 'CrashLoopBackOff'],
        (now) => now.waitingReason
      ),
    },
    { suffix: 'status_terminated_reason', from: 'lean', of: byReason(endReasons, (now) => now.terminated?.reason) },
    { suffix: `${LAST_TERMINATED}_reason`, from: 'lean', of: byReason(endReasons, (now) => now.last?.reason) },
    { suffix: `${LAST_TERMINATED}_exitcode`, from: 'lean', of: fromStatus((now) => now.last?.exitCode) },
    { suffix: `${LAST_TERMINATED}_timestamp`, from: 'lean', of: fromStatus((now) => unix(now.last?.at)) },
  ];
}

const RANK: Record<Detail, number> = { minimal: 0, lean: 1, full: 2 };

/** Families of kube-state-metrics about containers, and their `kube_pod_init_container_` twins, where native sidecars are. */
export function containerFamilies(parts: readonly ClusterPart[], anchorSeconds: number): MetricFamily[] {
  const twins = [
    { prefix: 'kube_pod_container_', isInit: false },
    { prefix: 'kube_pod_init_container_', isInit: true },
  ];
  return twins.flatMap(({ prefix, isInit }) =>
    metrics(anchorSeconds)
      .filter((metric) => !(isInit && metric.suffix === 'state_started'))
      .map(({ suffix, from, type, of }) =>
        stateFamily(
          `${prefix}${suffix}`,
          parts.filter((part) => RANK[part.detail] >= RANK[from]),
          function* (part) {
            for (const subject of subjects(part, isInit)) {
              yield* of(subject);
            }
          },
          type
        )
      )
  );
}
