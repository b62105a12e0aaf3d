import type { NodeRole, NodeSamples } from '../nodes/NodeSamples';
import { podKey } from '../nodes/podIndex';
import type { InstantSample, Labels } from '../prometheus/parseAnswer';

/** Rows about nodes; all others are about pods and their containers. */
const NODE_ROLES: ReadonlySet<NodeRole> = new Set<NodeRole>(['capacity', 'allocatable', 'nodeInfo']);
/** Rows whose series do not always name their node; `buildNodeFacts` knows how to tell. */
const EXPORTER_ROLES: ReadonlySet<NodeRole> = new Set<NodeRole>(['rootWorkingSet', 'memAvailable', 'swapTotal']);
/** Rows without a node of their own: a label `node` on them is that of the exporter's pod. */
const NODELESS_ROLES: ReadonlySet<NodeRole> = new Set<NodeRole>(['qosClass', 'initContainerInfo']);

export interface NodeScope {
  node: string;
  /** The data holds no other node, so rows that name none are of this one. */
  alone: boolean;
  /** Every node in the data. */
  nodes: ReadonlySet<string>;
}

/** The rows of one node, each named for it, and roles of which no row could be told to be of any node. */
export interface ScopedSamples {
  samples: NodeSamples;
  unplaced: NodeRole[];
}

/** Keeps the rows of one node. Labels `cluster` are dropped: the data is of one cluster, and not every query names it. */
export function samplesOfNode(samples: NodeSamples, scope: NodeScope): ScopedSamples {
  const homes = homesOfPods(samples, scope);
  const scoped: NodeSamples = {};
  const unplaced: NodeRole[] = [];
  for (const [role, rows] of entriesOf(samples)) {
    const placed = rows.map((row) => ({ row, home: homeOf(role, row.labels, homes, scope, rows.length) }));
    scoped[role] = placed
      .filter(({ home }) => home === scope.node || EXPORTER_ROLES.has(role))
      .map(({ row, home }) => named(row, home));
    if (rows.length > 0 && !EXPORTER_ROLES.has(role) && placed.every(({ home }) => home === undefined)) {
      unplaced.push(role);
    }
  }
  return { samples: scoped, unplaced };
}

/** Entries of the roles that were answered. */
const entriesOf = (samples: NodeSamples): Array<[NodeRole, readonly InstantSample[]]> =>
  ROLES.flatMap((role) => {
    const rows = samples[role];
    return rows ? [[role, rows]] : [];
  });

const ROLES: NodeRole[] = [
  'capacity',
  'allocatable',
  'nodeInfo',
  'rootWorkingSet',
  'memAvailable',
  'swapTotal',
  'podInfo',
  'containerWorkingSet',
  'podWorkingSet',
  'rss',
  'mappedFile',
  'swap',
  'memoryRequests',
  'memoryLimits',
  'cpuRequests',
  'cpuLimits',
  'initMemoryRequests',
  'initMemoryLimits',
  'initCpuRequests',
  'initCpuLimits',
  'initContainerInfo',
  'qosClass',
  'schedulerRequest',
];

/** Where pods run, as far as some row of theirs says. */
function homesOfPods(samples: NodeSamples, scope: NodeScope): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const [role, rows] of entriesOf(samples)) {
    if (NODE_ROLES.has(role) || EXPORTER_ROLES.has(role) || NODELESS_ROLES.has(role)) {
      continue;
    }
    for (const { labels } of rows) {
      const home = statedHome(labels, scope);
      if (home !== undefined) {
        homes.set(podKeyOf(labels), home);
      }
    }
  }
  return homes;
}

function homeOf(
  role: NodeRole,
  labels: Labels,
  homes: ReadonlyMap<string, string>,
  scope: NodeScope,
  count: number
): string | undefined {
  const own = NODELESS_ROLES.has(role) ? undefined : statedHome(labels, scope);
  if (EXPORTER_ROLES.has(role)) {
    return own ?? (scope.alone && count === 1 ? scope.node : undefined);
  }
  const ofPod = NODE_ROLES.has(role) ? undefined : homes.get(podKeyOf(labels));
  return own ?? ofPod ?? (scope.alone ? scope.node : undefined);
}

/** The label `node`, or an `instance` that is the name of a known node. */
function statedHome({ node, instance }: Labels, { nodes }: NodeScope): string | undefined {
  const host = instance?.replace(/:\d+$/, '');
  return node ?? (host !== undefined && nodes.has(host) ? host : undefined);
}

const podKeyOf = ({ namespace = '', pod = '' }: Labels): string => podKey({ namespace, pod });

function named({ labels, ...sample }: InstantSample, home: string | undefined): InstantSample {
  const { cluster: _cluster, ...others } = labels;
  return { ...sample, labels: home === undefined ? others : { ...others, node: home } };
}
