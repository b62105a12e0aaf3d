import { metricNames } from './metricNames';

/** A query as a person would type it into a panel, with Grafana variables left in. */
export interface PanelQuery {
  /** Fixed, because the panel tells its inputs apart by it. */
  refId: PanelQueryId;
  title: string;
  /** Without it the panel has nothing to rank. */
  required: boolean;
  expr: string;
}

export type PanelQueryId =
  | 'capacity'
  | 'requests'
  | 'rss'
  | 'workingSet'
  | 'limits'
  | 'cpuRequests'
  | 'cpuLimits'
  | 'qosClass'
  | 'podInfo'
  | 'priority'
  | 'allocatable'
  | 'rootWorkingSet'
  | 'memAvailable';

/** What the queries are written for. */
export interface PanelQueryOptions {
  /** Grafana variable that holds one node name, `$node` unless told. */
  nodeVariable?: string;
  /** Label of cAdvisor series that holds the node name, `node` unless told. */
  cadvisorNode?: string;
}

/**
 * Queries for the kill-order panel of one node: the four that it needs, then those that make its answer better. Short
 * enough to be typed and changed by hand: plain label names, no cluster, no freshness guard. The app's own pages use the
 * catalogue instead. MemAvailable needs node_exporter's host name to be the node's.
 */
export function killOrderPanelQueries(options: PanelQueryOptions = {}): PanelQuery[] {
  const { nodeVariable = '$node', cadvisorNode = 'node' } = options;
  const node = `node="${nodeVariable}"`;
  const byContainer = (rows: string): string => `max by (namespace, pod, container) (${rows})`;
  const resource = (metric: string, name: string, filter = ''): string =>
    byContainer(`${metric}{resource="${name}",${node}}${filter}`);
  const memory = (metric: string): string =>
    byContainer(`${metric}{container!="",container!="POD",${cadvisorNode}="${nodeVariable}"}`);
  const onNode = (rows: string): string =>
    `${rows} and on (namespace, pod) max by (namespace, pod) (${metricNames.podInfo}{${node}})`;
  const m = metricNames;
  const kubelet = `${cadvisorNode}="${nodeVariable}"`;
  const query = (refId: PanelQueryId, title: string, expr: string, required = false): PanelQuery => ({
    refId,
    title,
    required,
    expr,
  });
  return [
    query('capacity', 'Memory capacity', `max by (node) (${m.nodeCapacity}{resource="memory",${node}})`, true),
    query('requests', 'Memory requests', resource(m.containerRequests, 'memory'), true),
    query('rss', 'Anonymous memory', memory(m.rss), true),
    query('workingSet', 'Working set by pod', `sum by (namespace, pod) (${memory(m.workingSet)})`, true),
    query('limits', 'Memory limits', resource(m.containerLimits, 'memory', ' > 0')),
    query('cpuRequests', 'CPU requests', resource(m.containerRequests, 'cpu')),
    query('cpuLimits', 'CPU limits', resource(m.containerLimits, 'cpu', ' > 0')),
    query('qosClass', 'QoS class', onNode(`max by (namespace, pod, qos_class) (${m.podQosClass} == 1)`)),
    query(
      'podInfo',
      'Pods',
      `max by (namespace, pod, uid, node, priority_class, created_by_kind) (${m.podInfo}{${node}})`
    ),
    query(
      'priority',
      'Priority',
      `max by (namespace, pod, priority) (${m.schedulerRequest}{resource="memory",${node}})`
    ),
    query('allocatable', 'Allocatable memory', `max by (node) (${m.nodeAllocatable}{resource="memory",${node}})`),
    query('rootWorkingSet', 'Working set of the node', `max by (${cadvisorNode}) (${m.workingSet}{id="/",${kubelet}})`),
    query(
      'memAvailable',
      'MemAvailable of the node',
      `max(${m.memAvailable} and on (instance) ${m.uname}{nodename="${nodeVariable}"})`
    ),
  ];
}
