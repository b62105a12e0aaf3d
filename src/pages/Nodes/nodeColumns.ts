import type { NodeColumn } from './nodeSort';

/** One column of the table of nodes, in order; `sort` is what a click on its heading sorts by. */
export interface NodeTableColumn {
  title: string;
  width: string;
  sort?: NodeColumn;
}

export const NODE_COLUMNS: NodeTableColumn[] = [
  { title: 'Node', width: 'minmax(150px, 1.2fr)', sort: 'node' },
  { title: 'To eviction', width: 'minmax(110px, 0.8fr)', sort: 'danger' },
  { title: 'Memory', width: 'minmax(150px, 1.2fr)', sort: 'available' },
  { title: 'Requests of allocatable', width: 'minmax(130px, 0.9fr)', sort: 'requests' },
  { title: 'Kernel would kill', width: 'minmax(190px, 1.9fr)' },
  { title: 'Kubelet would evict', width: 'minmax(190px, 1.9fr)' },
  { title: 'Pods', width: '44px', sort: 'pods' },
];

export const NODE_GRID_COLUMNS = NODE_COLUMNS.map(({ width }) => width).join(' ');
