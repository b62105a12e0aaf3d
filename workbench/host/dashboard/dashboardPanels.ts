import { type DataTransformerConfig, type FieldConfigSource } from '@grafana/data';
import { type SceneDataProvider, type SceneDataQuery } from '@grafana/scenes';
import { SceneDataTransformer, SceneGridItem, SceneQueryRunner, VizPanel } from '@grafana/scenes/internal';

import { dataSourceRefOf } from './dashboardVariables';
import { isRecord, numberOf, recordsOf, textOf } from './isRecord';

type Model = Record<string, unknown>;

/** The panels of a dashboard on its 24-column grid. Rows are opened: their panels stand at their own places. */
export function dashboardPanels(panels: unknown): SceneGridItem[] {
  return recordsOf(panels)
    .flatMap((panel) => (panel.type === 'row' ? recordsOf(panel.panels) : [panel]))
    .map((panel, index) => gridItem(panel, index));
}

function gridItem(panel: Model, index: number): SceneGridItem {
  const place = isRecord(panel.gridPos) ? panel.gridPos : {};
  return new SceneGridItem({
    x: numberOf(place.x, 0),
    y: numberOf(place.y, index * 8),
    width: numberOf(place.w, 24),
    height: numberOf(place.h, 8),
    isDraggable: false,
    isResizable: false,
    body: vizPanel(panel, index),
  });
}

function vizPanel(panel: Model, index: number): VizPanel {
  return new VizPanel({
    key: `panel-${numberOf(panel.id, index + 1)}`,
    pluginId: textOf(panel.type, 'timeseries'),
    title: textOf(panel.title),
    description: textOf(panel.description) || undefined,
    displayMode: panel.transparent === true ? 'transparent' : 'default',
    options: isRecord(panel.options) ? panel.options : {},
    fieldConfig: fieldConfigOf(panel.fieldConfig),
    pluginVersion: textOf(panel.pluginVersion) || undefined,
    $data: panelData(panel),
  });
}

function fieldConfigOf(value: unknown): FieldConfigSource {
  const config = isRecord(value) ? value : {};
  return {
    defaults: isRecord(config.defaults) ? config.defaults : {},
    // Overrides are passed on as they are: the JSON is in the shape scenes reads.
    overrides: recordsOf(config.overrides) as unknown as FieldConfigSource['overrides'],
  };
}

function panelData(panel: Model): SceneDataProvider | undefined {
  const targets = recordsOf(panel.targets);
  if (targets.length === 0) {
    return undefined;
  }
  const runner = new SceneQueryRunner({
    datasource: dataSourceRefOf(panel.datasource ?? targets[0]?.datasource) ?? undefined,
    queries: targets.map((target, index): SceneDataQuery => {
      return { ...target, refId: textOf(target.refId, String.fromCharCode(65 + index)) };
    }),
    maxDataPoints: numberOf(panel.maxDataPoints, 0) || undefined,
    minInterval: textOf(panel.interval) || undefined,
  });
  const transformations = recordsOf(panel.transformations).map((step): DataTransformerConfig => {
    return { ...step, id: textOf(step.id), options: step.options ?? {} };
  });
  return transformations.length > 0 ? new SceneDataTransformer({ $data: runner, transformations }) : runner;
}
