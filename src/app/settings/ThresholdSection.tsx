import { FieldSet } from '@grafana/ui';

import { DEFAULT_EVICTION_HARD } from '../../adapters/settings/Settings';

import { FIELD_NAMES } from './fieldNames';
import type { SectionProps } from './SectionProps';
import { TextSetting } from './TextSetting';
import { thresholdMeaning } from './thresholdMeaning';

/** Where eviction starts on nodes, which no metric says. */
export function ThresholdSection({ draft, change, problemOf, disabled }: SectionProps) {
  return (
    <FieldSet label="Eviction thresholds of memory.available">
      <TextSetting
        label={FIELD_NAMES.evictionHard}
        description={`evictionHard of the kubelets: a quantity or a percentage of the node's memory. Empty: ${DEFAULT_EVICTION_HARD}, the kubelet's own default. ${thresholdMeaning(draft.evictionHard)}`}
        placeholder={DEFAULT_EVICTION_HARD}
        value={draft.evictionHard}
        problem={problemOf('evictionHard')}
        disabled={disabled}
        onChange={(evictionHard) => change({ evictionHard })}
      />
      <TextSetting
        label={FIELD_NAMES.evictionSoft}
        description={`evictionSoft of the kubelets, if they have one. Empty: none, as by default. ${thresholdMeaning(draft.evictionSoft)}`}
        placeholder="none"
        value={draft.evictionSoft}
        problem={problemOf('evictionSoft')}
        disabled={disabled}
        onChange={(evictionSoft) => change({ evictionSoft })}
      />
    </FieldSet>
  );
}
