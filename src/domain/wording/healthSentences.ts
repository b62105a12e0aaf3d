/** One capability of the data source, with what a reduced one loses. */
interface Health {
  capability: string;
  state: 'full' | 'reduced' | 'off';
  missing: string[];
  meaning?: string;
}

const NAMES: Record<string, string> = {
  'kernel-order': "The kernel's order",
  'kubelet-order': "The kubelet's order",
  'kubelet-view': "The kubelet's view of available memory",
  'node-budget': 'The memory budget',
  'numeric-priority': 'Numeric pod priority',
  'qos-class': 'The stored QoS class',
  'init-containers': 'Which init containers are sidecars',
  swap: 'Swap use by container',
  'workload-owners': 'Which workload owns a pod',
  'node-available-approximation': 'MemAvailable of node_exporter',
  'kill-times': 'The time of kills',
  'change-markers': 'The time of rollouts',
};

/** Answers of ours that get less exact, as opposed to data that is absent. */
const ANSWERS = new Set(['kernel-order', 'kubelet-order', 'node-budget', 'kill-times', 'change-markers']);

/** One sentence for each capability that is not full: what is lost and which metric would bring it back. */
export function healthSentences(health: readonly Health[]): string[] {
  return health
    .filter(({ state }) => state !== 'full')
    .map(({ capability, state, missing, meaning }) => {
      const name = NAMES[capability] ?? capability;
      const absent = missing.length > 0 ? ` (missing: ${missing.join(', ')})` : '';
      return state === 'off'
        ? `${name} is not available${absent}.`
        : `${name} is ${ANSWERS.has(capability) ? 'approximate' : 'not collected'}${absent}${meaning ? `: ${meaning}` : ''}.`;
    });
}
