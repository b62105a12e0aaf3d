import type { SettingField } from '../../adapters/settings/StoredSettings';
import type { SettingProblem } from '../../adapters/settings/validateDraft';

/** The settings as the page calls them. */
export const FIELD_NAMES: Record<SettingField, string> = {
  dataSourceUid: 'Prometheus data source',
  labelProfile: 'Label profile',
  clusterLabel: 'Cluster label',
  priorityClasses: 'Priority classes',
  evictionHard: 'Hard threshold',
  evictionSoft: 'Soft threshold',
  productionNamespaces: 'Production namespaces',
};

/** Names of the fields that have problems, each once. */
export const wrongFields = (problems: readonly SettingProblem[]): string =>
  [...new Set(problems.map(({ field }) => FIELD_NAMES[field]))].join(', ');
