import { isEmptyRow, namesIn, type SettingsDraft, wholeNumber } from './SettingsDraft';
import type { StoredSettings } from './StoredSettings';

/** What a valid form stores; what is left empty is not stored at all, so that a later default takes effect. */
export function storedOf(draft: SettingsDraft): StoredSettings {
  const rows = draft.priorityClasses.filter((row) => !isEmptyRow(row));
  const namespaces = namesIn(draft.productionNamespaces);
  return {
    dataSourceUid: text(draft.dataSourceUid),
    labelProfile: text(draft.labelProfile),
    clusterLabel: text(draft.clusterLabel),
    priorityClasses:
      rows.length === 0 ? undefined : rows.map(({ name, value }) => ({ name: name.trim(), value: wholeNumber(value) })),
    evictionHard: text(draft.evictionHard),
    evictionSoft: text(draft.evictionSoft),
    productionNamespaces: namespaces.length === 0 ? undefined : namespaces,
  };
}

const text = (typed: string): string | undefined => typed.trim() || undefined;
