import { PanelPlugin } from '@grafana/data';

import { panelOptionDefaults } from '../optionDefaults';

import { type StatOptions, StatPanel } from './StatPanel';

const OPTION_DEFAULTS = {
  reduceOptions: { calcs: ['lastNotNull'], values: false, fields: '' },
  orientation: 'auto',
  text: undefined,
  textMode: 'auto',
  wideLayout: true,
  colorMode: 'value',
  graphMode: 'area',
  justifyMode: 'auto',
  showPercentChange: false,
  percentChangeColorMode: 'standard',
};

export const plugin = new PanelPlugin<StatOptions>(StatPanel)
  .useFieldConfig()
  .setPanelOptions((builder) => panelOptionDefaults(builder, OPTION_DEFAULTS))
  .setNoPadding();
