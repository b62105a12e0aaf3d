/** Mutants that cannot be told from the query by any data that an exporter would write, and why. */
export const equivalentMutants: Array<{ pattern: RegExp; because: string }> = [
  {
    pattern:
      /^(nodeRequests|nodeLimits|nodePodCount|podInfo|podQosClass|oomKilledAt|replicaSetCreatedAt).* without (cluster|namespace|pod) of kube_/,
    because: 'both sides of a join carry the matcher: either is enough for the answer, both keep the look-up small',
  },
  { pattern: /^nodePodCount sum for max/, because: 'counted rows: no value matters' },
  { pattern: /^container.* without node!="" of /, because: 'half of the pair that stands for an empty list of nodes' },
];
