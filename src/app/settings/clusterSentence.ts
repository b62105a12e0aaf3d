import type { Detection } from '../../adapters/settings/detectLabels';
import { metricNames as m } from '../../promql/metricNames';

/** A sentence about the clusters in a data source. */
export interface ClusterSentence {
  text: string;
  /** The label does not do what a cluster label is for. */
  warning: boolean;
}

const NAMED = 5;

/** Which clusters the label in force tells apart, or why it tells none; nothing where there is no label or no data. */
export function clusterSentence({ clusters, installation }: Detection): ClusterSentence | undefined {
  if (!clusters) {
    return undefined;
  }
  const { label } = clusters;
  const kubeState = installation.present.has(m.podInfo) ? clusters.kubeState : undefined;
  const cadvisor = installation.present.has(m.workingSet) ? clusters.cadvisor : undefined;
  const carried = new Set([...(kubeState ?? []), ...(cadvisor ?? [])]);
  if (kubeState === undefined && cadvisor === undefined) {
    return undefined;
  }
  if (carried.size === 0) {
    return { text: `No series carries the label "${label}": pages will find no cluster by it.`, warning: true };
  }
  const without = kubeState?.length === 0 ? 'kube-state-metrics' : cadvisor?.length === 0 ? 'cAdvisor' : undefined;
  return without === undefined
    ? { text: `${counted(carried.size)} in the last hour: ${listed([...carried])}.`, warning: false }
    : { text: `The label "${label}" is not on series of ${without}: nothing can be joined by it.`, warning: true };
}

const counted = (count: number): string => (count === 1 ? 'One cluster' : `${count} clusters`);

function listed(names: string[]): string {
  const shown = [...names].sort((a, b) => a.localeCompare(b)).slice(0, NAMED);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
