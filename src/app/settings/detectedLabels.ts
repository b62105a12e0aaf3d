import { type LabelProfile, type ObjectLabels, physicalLabel } from '../../promql/labels/LabelProfile';

/** One thing that a label profile says, in words. */
export interface LabelFact {
  term: string;
  detected: string;
  /** What is in force in its place; absent: what is detected. */
  set?: string;
}

/** What was detected and, where settings say otherwise, what is in force. */
export function detectedLabels(detected: LabelProfile, overrides: Partial<LabelProfile>): LabelFact[] {
  const before = sayings(detected);
  const after = sayings({ ...detected, ...overrides });
  return before.map(([term, text], index) => {
    const set = after[index]?.[1];
    return set === text ? { term, detected: text } : { term, detected: text, set };
  });
}

function sayings(labels: LabelProfile): Array<[term: string, text: string]> {
  const { cluster, cadvisorNode } = labels;
  return [
    ['Cluster', cluster === undefined ? 'no label: everything counts as one cluster' : `label "${cluster}"`],
    [
      'Node on cAdvisor series',
      cadvisorNode === undefined ? 'no label: found by way of the pod' : `label "${cadvisorNode}"`,
    ],
    ['Objects on cAdvisor series', names(labels)],
    ['Objects on kube-state-metrics series', names(objectsOf(labels, 'kube-state-metrics'))],
    ['Objects on kube-scheduler series', names(objectsOf(labels, 'kube-scheduler'))],
  ];
}

type Objects = Pick<ObjectLabels, 'namespace' | 'pod' | 'container'>;

const objectsOf = (labels: LabelProfile, exporter: 'kube-state-metrics' | 'kube-scheduler'): Objects => ({
  namespace: physicalLabel(labels, exporter, 'namespace') ?? '',
  pod: physicalLabel(labels, exporter, 'pod') ?? '',
  container: physicalLabel(labels, exporter, 'container') ?? '',
});

function names({ namespace, pod, container }: Objects): string {
  const moved = namespace.startsWith('exported_') ? ' (the scrape has honorLabels off)' : '';
  return `labels "${namespace}", "${pod}", "${container}"${moved}`;
}
