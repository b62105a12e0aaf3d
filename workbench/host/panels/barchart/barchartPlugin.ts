import { FieldColorModeId, FieldConfigProperty, PanelPlugin } from '@grafana/data';

import { fieldOptionDefaults, panelOptionDefaults } from '../optionDefaults';

import { BarChartPanel } from './BarChartPanel';

const FIELD_DEFAULTS = {
  lineWidth: 1,
  fillOpacity: 80,
  gradientMode: 'none',
  axisPlacement: 'auto',
  axisLabel: '',
  hideFrom: { tooltip: false, viz: false, legend: false },
  scaleDistribution: { type: 'linear' },
  thresholdsStyle: { mode: 'off' },
};

const OPTION_DEFAULTS = {
  orientation: 'auto',
  barWidth: 0.97,
  groupWidth: 0.7,
  stacking: 'none',
  showValue: 'auto',
  xTickLabelRotation: 0,
  fullHighlight: false,
  legend: { displayMode: 'list', placement: 'bottom', showLegend: true, calcs: [] },
  tooltip: { mode: 'single', sort: 'none' },
};

export const plugin = new PanelPlugin(BarChartPanel)
  .useFieldConfig({
    standardOptions: { [FieldConfigProperty.Color]: { defaultValue: { mode: FieldColorModeId.PaletteClassic } } },
    useCustomConfig: (builder) => fieldOptionDefaults(builder, FIELD_DEFAULTS),
  })
  .setPanelOptions((builder) => panelOptionDefaults(builder, OPTION_DEFAULTS));
