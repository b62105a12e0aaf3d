import { PanelPlugin } from '@grafana/data';

import { fieldOptionDefaults, panelOptionDefaults } from '../optionDefaults';

import { type TableOptions, TablePanel } from './TablePanel';

const FIELD_DEFAULTS = {
  align: 'auto',
  cellOptions: { type: 'auto' },
  inspect: false,
  minWidth: undefined,
  width: undefined,
  filterable: undefined,
  hidden: undefined,
  footer: { reducers: [] },
  wrapText: undefined,
  wrapHeaderText: undefined,
};

const OPTION_DEFAULTS = {
  showHeader: true,
  showTypeIcons: false,
  frameIndex: 0,
  cellHeight: 'sm',
  sortBy: undefined,
  enablePagination: undefined,
};

export const plugin = new PanelPlugin<TableOptions>(TablePanel)
  .useFieldConfig({ useCustomConfig: (builder) => fieldOptionDefaults(builder, FIELD_DEFAULTS) })
  .setPanelOptions((builder) => panelOptionDefaults(builder, OPTION_DEFAULTS));
