import type { PanelOptionsEditorBuilder } from '@grafana/data';

import { DEFAULT_OPTIONS, type KillOrderOptions, MOST_ROWS } from './KillOrderOptions';
import { PriorityClassesEditor, ThresholdEditor } from './LazyEditors';

/** The panel's options in the pane of the dashboard editor. */
export function addOptions(builder: PanelOptionsEditorBuilder<KillOrderOptions>): void {
  builder
    .addTextInput({
      path: 'node',
      name: 'Node',
      description: 'Name of the node, or a variable such as $node. Empty: the node in the data.',
      defaultValue: DEFAULT_OPTIONS.node,
    })
    .addRadio({
      path: 'orders',
      name: 'Orders',
      defaultValue: DEFAULT_OPTIONS.orders,
      settings: {
        options: [
          { value: 'both', label: 'Both' },
          { value: 'kernel', label: 'Kernel' },
          { value: 'kubelet', label: 'Kubelet' },
        ],
      },
    })
    .addRadio({
      path: 'unit',
      name: 'Unit of the score',
      defaultValue: DEFAULT_OPTIONS.unit,
      settings: {
        options: [
          { value: 'mi', label: 'Mi' },
          { value: 'auto', label: 'Auto' },
        ],
      },
    })
    .addNumberInput({
      path: 'rows',
      name: 'Rows before folding',
      defaultValue: DEFAULT_OPTIONS.rows,
      settings: { min: 1, max: MOST_ROWS, integer: true },
    });
  addClusterOptions(builder);
  builder
    .addBooleanSwitch({
      path: 'showStrip',
      name: 'Time strip',
      description: 'Available memory with changes and kills; moves the order to another moment. Needs range queries.',
      defaultValue: DEFAULT_OPTIONS.showStrip,
    })
    .addBooleanSwitch({ path: 'showBudget', name: 'Budget bar', defaultValue: DEFAULT_OPTIONS.showBudget });
}

/** What no metric tells. */
function addClusterOptions(builder: PanelOptionsEditorBuilder<KillOrderOptions>): void {
  builder
    .addCustomEditor({
      id: 'evictionHard',
      path: 'evictionHard',
      name: 'Eviction threshold',
      description: 'Hard threshold of memory.available, as in the configuration of the kubelet.',
      defaultValue: DEFAULT_OPTIONS.evictionHard,
      editor: ThresholdEditor,
    })
    .addCustomEditor({
      id: 'priorityClasses',
      path: 'priorityClasses',
      name: 'Priority classes',
      description: 'name=value, one a line. The two system classes are built in.',
      defaultValue: DEFAULT_OPTIONS.priorityClasses,
      editor: PriorityClassesEditor,
    });
}
