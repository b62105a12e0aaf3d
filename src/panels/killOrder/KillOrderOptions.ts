import type { ScoreUnit } from '../../components/killOrder/scoreUnit';

export type ShownOrders = 'both' | 'kernel' | 'kubelet';

/** The panel's options as they are stored in a dashboard; by hand or by a provisioning tool anything may be there. */
export interface KillOrderOptions {
  /** Name of the node, or variables; empty: the node in the data. */
  node: string;
  orders: ShownOrders;
  unit: ScoreUnit;
  /** Rows of each order before the rest folds. */
  rows: number;
  /** Hard eviction threshold of memory.available. */
  evictionHard: string;
  /** PriorityClasses by name, `name=value`, one a line or apart by commas. */
  priorityClasses: string;
  showStrip: boolean;
  showBudget: boolean;
}

export const MOST_ROWS = 50;

export const DEFAULT_OPTIONS: KillOrderOptions = {
  node: '',
  orders: 'both',
  unit: 'mi',
  rows: 12,
  evictionHard: '100Mi',
  priorityClasses: '',
  showStrip: true,
  showBudget: true,
};
