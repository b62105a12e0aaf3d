import { PanelPlugin } from '@grafana/data';

import { fieldOptionDefaults, panelOptionDefaults } from '../optionDefaults';

import { HeatmapPanel } from './HeatmapPanel';

const FIELD_DEFAULTS = {
  hideFrom: { tooltip: false, viz: false, legend: false },
  scaleDistribution: { type: 'linear' },
};

const OPTION_DEFAULTS = {
  calculate: false,
  color: { scheme: 'Oranges', steps: 64 },
  cellGap: 1,
  legend: { show: true },
  tooltip: { mode: 'single' },
};

export const plugin = new PanelPlugin(HeatmapPanel)
  .useFieldConfig({ useCustomConfig: (builder) => fieldOptionDefaults(builder, FIELD_DEFAULTS) })
  .setPanelOptions((builder) => panelOptionDefaults(builder, OPTION_DEFAULTS));
