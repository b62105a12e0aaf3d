import { FieldSet } from '@grafana/ui';

import { FIELD_NAMES } from './fieldNames';
import type { SectionProps } from './SectionProps';
import { TextSetting } from './TextSetting';

/** Which namespaces matter most. */
export function NamespaceSection({ draft, change, problemOf, disabled }: SectionProps) {
  return (
    <FieldSet label={FIELD_NAMES.productionNamespaces}>
      <TextSetting
        label="Namespaces that count as production"
        description="Names apart by commas. Kept for rules that tell production from the rest; no ranking depends on them."
        placeholder="shop, payments"
        value={draft.productionNamespaces}
        problem={problemOf('productionNamespaces')}
        disabled={disabled}
        onChange={(productionNamespaces) => change({ productionNamespaces })}
      />
    </FieldSet>
  );
}
