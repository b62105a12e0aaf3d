import { profiles } from '../../../src/promql/labels/profiles';
import { finds, not, row } from '../expectations';
import { type PromtoolCase } from '../PromtoolCase';
import { cadvisor, series } from '../series';

const kubelet = (node: string, instance: string) => ({ node, instance });
const n1 = kubelet('n1', '10.0.0.1:10250');
const n2 = kubelet('n2', '10.0.0.2:10250');
const exporter = { job: 'node-exporter', instance: '10.0.0.1:9100', namespace: 'monitoring', pod: 'exporter-x' };
const exporterRow = { instance: '10.0.0.1:9100', namespace: 'monitoring', pod: 'exporter-x' };
const uname = { nodename: 'host-1', release: '6.12.1', version: '#1', machine: 'x86_64', domainname: '(none)' };
const onN1 = { scope: { nodes: ['n1'] } };
const ha = (metric: string, labels: Record<string, string>, values: string) =>
  ['a', 'b'].map((prometheus_replica) => series(metric, { prometheus_replica, ...labels }, values));

/** Memory of whole nodes. n1 is drained and gone after 10 minutes without a stale marker; the exporter comes later. */
export const nodeMemory: PromtoolCase = {
  name: 'memory of nodes',
  series: [
    ...cadvisor('container_memory_working_set_bytes', { ...n1, id: '/' }, '9000x20'),
    ...cadvisor('container_memory_working_set_bytes', { ...n2, id: '/' }, '4000x60'),
    ...cadvisor('container_memory_working_set_bytes', { ...n2, id: '/kubepods.slice' }, '9999x60'),
    ...cadvisor('container_memory_working_set_bytes', { ...n2, id: '/a', namespace: 'a', pod: 'b' }, '9999x60'),
    ...ha('node_memory_working_set_bytes', n1, '9100x20'),
    ...ha('node_memory_working_set_bytes', n2, '4100x60'),
    ...ha('node_memory_MemAvailable_bytes', exporter, '_x20 1500x40'),
    ...ha('node_memory_SwapTotal_bytes', exporter, '_x20 0x40'),
    ...ha('node_memory_SwapTotal_bytes', { ...exporter, instance: '10.0.0.2:9100' }, '_x20 2048x40'),
    ...ha('node_uname_info', { ...exporter, ...uname }, '_x20 1x40'),
  ],
  expectations: [
    not('nodeRootWorkingSetBytes:root-cgroup', 12, 'the last sample of n1 is 2 minutes old', [], onN1),
    not('nodeRootWorkingSetBytes:root-cgroup', 12, 'slices and pods', [row({ node: 'n2' }, 4000)]),
    finds('nodeRootWorkingSetBytes:root-cgroup', 10, 'n1 of an HA pair', [row({ node: 'n1' }, 9000)], onN1),
    finds(
      'nodeRootWorkingSetBytes:root-cgroup',
      20,
      'by address where no label names the node',
      [row({ instance: '10.0.0.2:10250' }, 4000)],
      { labels: profiles.withoutNode, scope: { nodes: ['n2'] } }
    ),
    not('nodeRootWorkingSetBytes:resource-endpoint', 12, 'the last sample is 2 minutes old', [], onN1),
    finds('nodeRootWorkingSetBytes:resource-endpoint', 10, 'n1 of an HA pair', [row({ node: 'n1' }, 9100)], onN1),
    not('nodeMemAvailableBytes', 5, 'not collected yet', []),
    finds('nodeMemAvailableBytes', 20, 'labels of the target are kept', [row(exporterRow, 1500)], onN1),
    not('nodeSwapTotalBytes', 5, 'not collected is not "no swap"', []),
    finds('nodeSwapTotalBytes', 20, 'no swap is 0', [
      row(exporterRow, 0),
      row({ ...exporterRow, instance: '10.0.0.2:9100' }, 2048),
    ]),
    not('nodeUnameInfo', 5, 'not collected yet', []),
    finds('nodeUnameInfo', 20, 'the host name', [row({ ...exporterRow, nodename: 'host-1', release: '6.12.1' }, 1)]),
  ],
};
