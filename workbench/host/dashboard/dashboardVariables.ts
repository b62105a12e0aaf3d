import { type DataSourceRef, VariableHide, VariableRefresh, VariableSort } from '@grafana/data';
import { type SceneVariable } from '@grafana/scenes';
import {
  ConstantVariable,
  CustomVariable,
  DataSourceVariable,
  IntervalVariable,
  QueryVariable,
  SceneVariableSet,
  TextBoxVariable,
} from '@grafana/scenes/internal';

import { isRecord, numberOf, recordsOf, textOf } from './isRecord';

type Model = Record<string, unknown>;

const MAKERS: Readonly<Record<string, (model: Model) => SceneVariable>> = {
  query: (model) =>
    new QueryVariable({
      ...multiState(model),
      datasource: dataSourceRefOf(model.datasource),
      query: isRecord(model.query) ? { refId: 'A', ...model.query } : textOf(model.query),
      regex: textOf(model.regex),
      refresh: numberOf(model.refresh, VariableRefresh.onDashboardLoad),
      sort: numberOf(model.sort, VariableSort.disabled),
    }),
  datasource: (model) =>
    new DataSourceVariable({ ...multiState(model), pluginId: textOf(model.query), regex: textOf(model.regex) }),
  custom: (model) => new CustomVariable({ ...multiState(model), query: textOf(model.query) }),
  constant: (model) => new ConstantVariable({ ...commonState(model), value: textOf(model.query) }),
  textbox: (model) =>
    new TextBoxVariable({ ...commonState(model), value: textOf(currentOf(model).value) || textOf(model.query) }),
  interval: (model) =>
    new IntervalVariable({
      ...commonState(model),
      intervals: textOf(model.query).split(',').filter(Boolean),
      value: textOf(currentOf(model).value),
    }),
};

/** The `templating.list` of a dashboard as scene variables. Types the workbench does not know are left out. */
export function dashboardVariables(list: unknown): SceneVariableSet {
  const variables = recordsOf(list).flatMap((model) => {
    const make = MAKERS[textOf(model.type)];
    return make ? [make(model)] : [];
  });
  return new SceneVariableSet({ variables });
}

/** A data source reference of dashboard JSON, or of old dashboards a mere name. */
export function dataSourceRefOf(value: unknown): DataSourceRef | null {
  if (isRecord(value)) {
    return { type: textOf(value.type) || undefined, uid: textOf(value.uid) || undefined };
  }
  return typeof value === 'string' ? { uid: value } : null;
}

function commonState(model: Model) {
  return {
    name: textOf(model.name),
    label: textOf(model.label) || undefined,
    description: textOf(model.description) || undefined,
    hide: numberOf(model.hide, VariableHide.dontHide),
    skipUrlSync: model.skipUrlSync === true,
  };
}

function multiState(model: Model) {
  const { value, text } = currentOf(model);
  return {
    ...commonState(model),
    isMulti: model.multi === true,
    includeAll: model.includeAll === true,
    allValue: textOf(model.allValue) || undefined,
    value: variableValue(value),
    text: variableValue(text),
  };
}

function currentOf(model: Model): Model {
  return isRecord(model.current) ? model.current : {};
}

function variableValue(value: unknown): string | string[] {
  return Array.isArray(value) ? value.map(String) : textOf(value);
}
