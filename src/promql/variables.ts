import { selector } from './matchers';
import { metricNames } from './metricNames';

/** Query of a Grafana variable that lists the clusters of a data source; empty where it has no such label. */
export const clusterVariableQuery = (clusterLabel: string): string =>
  `label_values(${selector(metricNames.nodeInfo, [])}, ${clusterLabel})`;
