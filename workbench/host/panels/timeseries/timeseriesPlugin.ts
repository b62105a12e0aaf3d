import { FieldColorModeId, FieldConfigProperty, PanelPlugin } from '@grafana/data';

import { fieldOptionDefaults, panelOptionDefaults } from '../optionDefaults';

import { GRAPH_FIELD_DEFAULTS, GRAPH_OPTION_DEFAULTS } from './graphDefaults';
import { type TimeSeriesOptions, TimeSeriesPanel } from './TimeSeriesPanel';

export const plugin = new PanelPlugin<TimeSeriesOptions>(TimeSeriesPanel)
  .useFieldConfig({
    standardOptions: {
      [FieldConfigProperty.Color]: {
        settings: { byValueSupport: true, bySeriesSupport: true, preferThresholdsMode: false },
        defaultValue: { mode: FieldColorModeId.PaletteClassic },
      },
    },
    useCustomConfig: (builder) => fieldOptionDefaults(builder, GRAPH_FIELD_DEFAULTS),
  })
  .setPanelOptions((builder) => panelOptionDefaults(builder, GRAPH_OPTION_DEFAULTS))
  .setDataSupport({ annotations: true, alertStates: true });
