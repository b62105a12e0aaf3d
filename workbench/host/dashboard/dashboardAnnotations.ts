import { type AnnotationQuery } from '@grafana/data';
import { AnnotationsDataLayer, SceneDataLayerSet } from '@grafana/scenes/internal';

import { dataSourceRefOf } from './dashboardVariables';
import { isRecord, recordsOf, textOf } from './isRecord';

/** The annotation queries of a dashboard as data layers. Grafana's implicit own one (`builtIn`) is left out. */
export function dashboardAnnotations(value: unknown): SceneDataLayerSet {
  const layers = recordsOf(isRecord(value) ? value.list : undefined)
    .filter((query) => query.builtIn !== 1)
    .map((query) => {
      const name = textOf(query.name, 'Annotations');
      const full: AnnotationQuery = {
        ...query,
        name,
        enable: query.enable !== false,
        iconColor: textOf(query.iconColor, 'red'),
        datasource: dataSourceRefOf(query.datasource),
      };
      return new AnnotationsDataLayer({ name, isEnabled: full.enable, isHidden: query.hide === true, query: full });
    });
  return new SceneDataLayerSet({ layers });
}
