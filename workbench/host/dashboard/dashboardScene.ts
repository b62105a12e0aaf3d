import { type EmbeddedScene as EmbeddedSceneType } from '@grafana/scenes';
import {
  EmbeddedScene,
  SceneControlsSpacer,
  SceneDataLayerControls,
  SceneGridLayout,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  VariableValueSelectors,
} from '@grafana/scenes/internal';

import { dashboardAnnotations } from './dashboardAnnotations';
import { dashboardPanels } from './dashboardPanels';
import { dashboardVariables } from './dashboardVariables';
import { isRecord, textOf } from './isRecord';

/** A scene that draws dashboard JSON of the classic schema: variables, annotations, time range, panels on the grid. */
export function dashboardScene(json: Record<string, unknown>): EmbeddedSceneType {
  const time = isRecord(json.time) ? json.time : {};
  const templating = isRecord(json.templating) ? json.templating : {};
  const annotations = dashboardAnnotations(json.annotations);
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange({ from: textOf(time.from, 'now-6h'), to: textOf(time.to, 'now') }),
    $variables: dashboardVariables(templating.list),
    $data: annotations,
    controls: [
      new VariableValueSelectors({}),
      ...(annotations.state.layers.length > 0 ? [new SceneDataLayerControls()] : []),
      new SceneControlsSpacer(),
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({ isOnCanvas: true, refresh: textOf(json.refresh) }),
    ],
    body: new SceneGridLayout({ children: dashboardPanels(json.panels), isLazy: false }),
  });
}
