import type { InstantSample, Labels } from '../prometheus/parseAnswer';

/** What is known about nodes, to tell which one a node_exporter series belongs to. */
export interface NodeIdentity {
  nodes: ReadonlySet<string>;
  /** Internal IP to node name, from kube_node_info. */
  byAddress: ReadonlyMap<string, string>;
  /** `instance` to host name, from node_uname_info. */
  hostByInstance: ReadonlyMap<string, string>;
  /** `namespace/pod` of an exporter to its node, from kube_pod_info. */
  byPod: ReadonlyMap<string, string>;
}

/**
 * Node name of a node_exporter series, or undefined. `instance` is a name in some installations and an address in
 * others; target labels and the exporter's own pod are tried in the order of how surely they name the node.
 */
export function nodeOfExporter(labels: Labels, identity: NodeIdentity): string | undefined {
  const instance = labels.instance ?? '';
  const host = stripPort(instance);
  const uname = identity.hostByInstance.get(instance);
  const candidates = [
    labels.node,
    identity.byPod.get(`${labels.namespace ?? ''}/${labels.pod ?? ''}`),
    host,
    identity.byAddress.get(host),
    uname,
  ];
  return candidates.find((name) => name !== undefined && identity.nodes.has(name));
}

/** `10.0.0.1:9100`, `[fd00::1]:9100` or a bare name without its port. */
function stripPort(instance: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(instance);
  if (bracketed) {
    return bracketed[1] ?? '';
  }
  return instance.split(':').length === 2 ? instance.replace(/:\d+$/, '') : instance;
}

/** Builds the identity of the nodes of one cluster from the answers that name them. */
export function nodeIdentity(
  nodes: Iterable<string>,
  nodeInfo: readonly InstantSample[],
  uname: readonly InstantSample[],
  podInfo: readonly InstantSample[]
): NodeIdentity {
  const pairs = <T>(rows: readonly T[], read: (row: T) => [string | undefined, string | undefined]) =>
    new Map(rows.map(read).filter((pair): pair is [string, string] => Boolean(pair[0] && pair[1])));
  return {
    nodes: new Set(nodes),
    byAddress: pairs(nodeInfo, ({ labels }) => [labels.internal_ip, labels.node]),
    hostByInstance: pairs(uname, ({ labels }) => [labels.instance, labels.nodename]),
    byPod: pairs(podInfo, ({ labels }) => [`${labels.namespace ?? ''}/${labels.pod ?? ''}`, labels.node]),
  };
}
