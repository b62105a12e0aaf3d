import type { SettingsDraft } from '../../adapters/settings/SettingsDraft';
import type { SettingField } from '../../adapters/settings/StoredSettings';

/** What every section of the form is given. */
export interface SectionProps {
  draft: SettingsDraft;
  change: (changed: Partial<SettingsDraft>) => void;
  /** The first sentence about what is wrong with a field. */
  problemOf: (field: SettingField) => string | undefined;
  disabled: boolean;
}
