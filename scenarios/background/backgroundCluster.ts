import type { ClusterHistory } from '../format/ClusterHistory';
import type { NodeHistory } from '../format/NodeHistory';
import type { PodHistory } from '../format/PodHistory';
import type { Detail } from '../write/ClusterPart';

import { controlPlaneNodes, workerNodes } from './backgroundNodes';
import { daemonSets, placeWorkloads } from './backgroundWorkloads';
import { hostilePods } from './hostilePods';
import { placementOn } from './placePods';
import { daemonPods, staticPods } from './systemPods';

/** Size and density of the background. */
export interface BackgroundOptions {
  /** Worker nodes; three control planes come on top. 37 unless said, so that there are 40. */
  workers?: number;
  /** Pods altogether, daemons included: 900 unless said. Fewer where the nodes have no room. */
  pods?: number;
  /** Adds two pods with names that break careless code. */
  hostile?: boolean;
  detail?: Exclude<Detail, 'full'>;
  /** Scrape interval of memory gauges: 120 s unless said. */
  stepSeconds?: number;
  /** Scrape interval of kube-state-metrics: 240 s unless said, below the look-back of 5 min. */
  stateStepSeconds?: number;
}

/** A background cluster and how densely to write it. */
export interface Background {
  history: ClusterHistory;
  detail: Detail;
  stepSeconds: number;
  stateStepSeconds: number;
}

const DEFAULT_WORKERS = 37;
const DEFAULT_PODS = 900;

/** A history's node takes a modest number of background pods, so that it is never empty and never in danger through them. */
const HOST_FILL = 0.4;

/**
 * A cluster in which nothing happens: mixed workloads with daily shapes and noise, daemons, static pods, some nodes busier,
 * no kill, no eviction. The same on every machine. `hosts` are nodes of histories that take background pods too.
 */
export function backgroundCluster(options: BackgroundOptions = {}, hosts: readonly NodeHistory[] = []): Background {
  const controlPlanes = controlPlaneNodes();
  const workers = workerNodes(options.workers ?? DEFAULT_WORKERS);
  const places = [...workers, ...hosts.map((node) => ({ node, fillTo: HOST_FILL }))];
  const daemons = new Map<string, PodHistory[]>([
    ...[...controlPlanes, ...workers.map(({ node }) => node)].map((node): [string, PodHistory[]] => [
      node.name,
      daemonPods(node.name, false),
    ]),
    ...hosts.map((node): [string, PodHistory[]] => [node.name, daemonPods(node.name, true)]),
  ]);
  const statics = controlPlanes.flatMap((node) => staticPods(node.name));
  const fixed = [...statics, ...[...daemons.values()].flat()];
  const placement = placementOn(places, (node) => daemons.get(node) ?? []);
  const placed = placeWorkloads((options.pods ?? DEFAULT_PODS) - fixed.length, placement);
  const first = workers[0]?.node.name;
  const hostile = options.hostile && first !== undefined ? hostilePods(first) : [];
  return {
    history: {
      nodes: [...controlPlanes, ...workers.map(({ node }) => node)],
      pods: [...fixed, ...placed.pods, ...hostile],
      workloads: [...daemonSets(daemons.size), ...placed.workloads],
    },
    detail: options.detail ?? 'lean',
    stepSeconds: options.stepSeconds ?? 120,
    stateStepSeconds: options.stateStepSeconds ?? 240,
  };
}
