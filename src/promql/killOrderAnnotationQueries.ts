import { profiles } from './labels/profiles';
import { oomKilledAt } from './pod/oomKilledAt';
import { replicaSetCreatedAt } from './pod/replicaSetCreatedAt';
import { freshScrapes, type QueryContext } from './QueryContext';

/** An annotation query of a dashboard. Each value of `expr` is the instant that it marks, in milliseconds. */
export interface AnnotationQueryText {
  name: string;
  expr: string;
  /** With Grafana's `{{label}}` in place of label values. */
  title: string;
  text: string;
  /** A colour name of Grafana. */
  color: string;
}

const SCRAPE_SECONDS = 30;
const PLACEHOLDER = 'node-of-the-dashboard';

/**
 * Kills and rollouts on one node as annotations for a dashboard, from the catalogue under plain label names.
 * `nodeVariable` is the Grafana variable that holds the node.
 */
export function killOrderAnnotationQueries(nodeVariable = '$node'): AnnotationQueryText[] {
  const context: QueryContext = {
    labels: profiles.default,
    scope: { nodes: [PLACEHOLDER] },
    freshSeconds: freshScrapes * SCRAPE_SECONDS,
  };
  // The catalogue takes label values literally, so the variable is put in afterwards.
  const inMilliseconds = (expr: string): string => `1000 * (${expr.replaceAll(PLACEHOLDER, nodeVariable)})`;
  return [
    {
      name: 'OOM kills',
      expr: inMilliseconds(oomKilledAt(context)),
      title: 'OOMKilled',
      text: '{{namespace}}/{{pod}} ({{container}})',
      color: 'red',
    },
    {
      name: 'Rollouts',
      expr: inMilliseconds(replicaSetCreatedAt(context)),
      title: 'Rollout',
      text: '{{namespace}}/{{owner_name}} (ReplicaSet {{replicaset}})',
      color: 'blue',
    },
  ];
}
