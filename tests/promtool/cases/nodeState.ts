import { finds, not, row } from '../expectations';
import { type PromtoolCase } from '../PromtoolCase';
import { kubeState } from '../series';

const info = { kubelet_version: 'v1.36.2', kernel_version: '6.12.1', os_image: 'debian', provider_id: 'x' };
const condition = (type: string, status: string, node = 'n1') => ({ node, condition: type, status });
const resource = (name: string, node = 'n1') => ({ node, resource: name, unit: 'byte' });
const n1 = { scope: { nodes: ['n1'] } };

/** What kube-state-metrics says of nodes: node n1 appears after 10 minutes, n2 is there from the start. */
export const nodeState: PromtoolCase = {
  name: 'state of nodes',
  series: [
    ...kubeState('kube_node_status_capacity', resource('cpu'), '64x80'),
    ...kubeState('kube_node_status_capacity', resource('memory'), '_x20 16000x60'),
    ...kubeState('kube_node_status_capacity', resource('memory', 'n2'), '8000x80'),
    ...kubeState('kube_node_status_allocatable', resource('ephemeral_storage'), '99000x80'),
    ...kubeState('kube_node_status_allocatable', resource('memory'), '_x20 15000x60'),
    ...kubeState('kube_node_status_allocatable', resource('memory', 'n2'), '7000x80'),
    ...kubeState('kube_node_status_condition', condition('DiskPressure', 'true'), '1x80'),
    ...kubeState('kube_node_status_condition', condition('MemoryPressure', 'false'), '1x20 0x20 1x40'),
    ...kubeState('kube_node_status_condition', condition('MemoryPressure', 'true'), '0x20 1x20 0x40'),
    ...kubeState('kube_node_status_condition', condition('MemoryPressure', 'true', 'n2'), '0x80'),
    ...kubeState('kube_node_info', { node: 'n1', internal_ip: '10.0.0.1', ...info }, '_x20 1x60'),
    ...kubeState('kube_node_info', { node: 'n2', internal_ip: '10.0.0.2', ...info }, '1x80'),
    ...kubeState('kube_node_spec_unschedulable', { node: 'n1' }, '0x20 1x60'),
    ...kubeState('kube_node_spec_unschedulable', { node: 'n2' }, '0x80'),
  ],
  expectations: [
    not('nodeCapacityBytes', 5, 'only cores and another node are known', [], n1),
    finds('nodeCapacityBytes', 20, 'both replicas say the same of n1', [row({ node: 'n1' }, 16000)], n1),
    finds('nodeCapacityBytes', 20, 'all nodes', [row({ node: 'n1' }, 16000), row({ node: 'n2' }, 8000)], {
      scope: { namespace: 'shop', pods: ['web-1'] },
    }),
    not('panel:capacity', 5, 'only cores and another node are known', []),
    finds('panel:capacity', 20, 'n1', [row({ node: 'n1' }, 16000)]),
    not('nodeAllocatableBytes', 5, 'only disk space and another node are known', [], n1),
    finds('nodeAllocatableBytes', 20, 'both replicas say the same of n1', [row({ node: 'n1' }, 15000)], n1),
    not(
      'nodeMemoryPressure',
      5,
      'pressure on the disk, and the status "false" of memory',
      [row({ node: 'n1' }, 0)],
      n1
    ),
    finds('nodeMemoryPressure', 15, 'one of two', [row({ node: 'n1' }, 1), row({ node: 'n2' }, 0)]),
    not('nodeMemoryPressure', 25, 'it is over', [row({ node: 'n1' }, 0), row({ node: 'n2' }, 0)]),
    not('nodeInfo', 5, 'another node', [], n1),
    finds(
      'nodeInfo',
      20,
      'versions and address, once',
      [row({ node: 'n1', internal_ip: '10.0.0.1', kubelet_version: 'v1.36.2', kernel_version: '6.12.1' }, 1)],
      n1
    ),
    not('nodeUnschedulable', 5, 'not cordoned yet', [row({ node: 'n1' }, 0), row({ node: 'n2' }, 0)]),
    finds('nodeUnschedulable', 20, 'cordoned', [row({ node: 'n1' }, 1)], n1),
  ],
};
