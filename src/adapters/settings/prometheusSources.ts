import { getDataSourceSrv } from '@grafana/runtime';

import type { SettingProblem } from './validateDraft';

/** Plugin id that pages and the picker of the settings look for; Grafana counts its aliases in. */
export const PROMETHEUS_PLUGIN_ID = 'prometheus';

/** A Prometheus data source of this Grafana, as far as the user may see it. */
export interface PrometheusSource {
  uid: string;
  name: string;
  isDefault: boolean;
}

/** Every Prometheus data source, in the order of Grafana's pickers. */
export const prometheusSources = (): PrometheusSource[] =>
  getDataSourceSrv()
    .getList({ metrics: true, pluginId: PROMETHEUS_PLUGIN_ID })
    .map(({ uid, name, isDefault }) => ({ uid, name, isDefault: isDefault === true }));

/** The data source that pages open with: the chosen one if it exists, else Grafana's default if that is a Prometheus, else the first. */
export function usedSource(
  chosenUid: string | undefined,
  sources: readonly PrometheusSource[] = prometheusSources()
): PrometheusSource | undefined {
  return sources.find(({ uid }) => uid === chosenUid) ?? sources.find(({ isDefault }) => isDefault) ?? sources[0];
}

/** What is wrong with the chosen data source; nothing when none is chosen. */
export function dataSourceProblems(
  chosenUid: string | undefined,
  sources: readonly PrometheusSource[] = prometheusSources()
): SettingProblem[] {
  if (chosenUid === undefined || chosenUid === '' || sources.some(({ uid }) => uid === chosenUid)) {
    return [];
  }
  return [{ field: 'dataSourceUid', text: `This Grafana has no Prometheus data source with the uid "${chosenUid}".` }];
}
