import { finds, not, row } from '../expectations';
import { type PromtoolCase } from '../PromtoolCase';
import { cadvisor, kubeState, series } from '../series';

const cgroup = (node: string, id: string, values: string) =>
  cadvisor('container_memory_working_set_bytes', { node, instance: `${node}:10250`, id }, values);
const allocatable = (node: string, resource: string, values: string) =>
  kubeState('kube_node_status_allocatable', { node, resource, unit: 'byte' }, values);
const exporter = (metric: string, instance: string, labels: Record<string, string>, values: string) =>
  ['a', 'b'].map((prometheus_replica) => series(metric, { prometheus_replica, instance, ...labels }, values));

/** What the kill-order panel asks about a node itself; n1 is collected from the tenth minute on. */
export const panelNode: PromtoolCase = {
  name: 'the node of the kill-order panel',
  series: [
    ...allocatable('n1', 'memory', '_x20 15000x40'),
    ...allocatable('n1', 'ephemeral_storage', '99000x60'),
    ...allocatable('n2', 'memory', '31000x60'),
    ...cgroup('n1', '/', '_x20 9000x40'),
    ...cgroup('n1', '/kubepods.slice', '9999x60'),
    ...cgroup('n2', '/', '20000x60'),
    ...exporter('node_memory_MemAvailable_bytes', '10.0.0.1:9100', {}, '_x20 5000x40'),
    ...exporter('node_uname_info', '10.0.0.1:9100', { nodename: 'n1' }, '_x20 1x40'),
    ...exporter('node_memory_MemAvailable_bytes', '10.0.0.2:9100', {}, '8000x60'),
    ...exporter('node_uname_info', '10.0.0.2:9100', { nodename: 'n2' }, '1x60'),
  ],
  expectations: [
    not('panel:allocatable', 5, 'disk space, and memory of another node', []),
    finds('panel:allocatable', 20, 'both replicas say the same of n1', [row({ node: 'n1' }, 15000)]),
    not('panel:rootWorkingSet', 5, 'a slice, and the root of another node', []),
    finds('panel:rootWorkingSet', 20, 'the root cgroup, once', [row({ node: 'n1' }, 9000)]),
    not('panel:memAvailable', 5, 'the exporter of another node', []),
    finds('panel:memAvailable', 20, 'one of an HA pair', [row({}, 5000)]),
  ],
};
