import type { NodeColumn } from './nodeSort';

/** One column of the table of nodes, in order; `sort` is what a click on its heading sorts by. */
export interface NodeTableColumn {
  title: string;
  width: string;
  sort?: NodeColumn;
}

export const NODE_COLUMNS: NodeTableColumn[] = [
  { title: 'Node', width: 'minmax(180px, 1.4fr)', sort: 'node' },
  { title: 'To eviction', width: 'minmax(130px, 0.9fr)', sort: 'danger' },
  { title: 'Memory', width: 'minmax(180px, 1.4fr)', sort: 'available' },
  { title: 'Requests', width: 'minmax(130px, 1fr)', sort: 'requests' },
  { title: 'Kernel would kill', width: 'minmax(190px, 1.5fr)' },
  { title: 'Kubelet would evict', width: 'minmax(190px, 1.5fr)' },
  { title: 'Pods', width: '64px', sort: 'pods' },
];

export const NODE_GRID_COLUMNS = NODE_COLUMNS.map(({ width }) => width).join(' ');
