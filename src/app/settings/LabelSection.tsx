import { useId, useMemo } from 'react';
import { Combobox, Field, FieldSet } from '@grafana/ui';

import type { PrometheusSource } from '../../adapters/settings/prometheusSources';
import { labelOverrides } from '../../adapters/settings/readSettings';

import { DetectionPanel } from './DetectionPanel';
import { FIELD_NAMES } from './fieldNames';
import { DETECTED_OPTION, profileOptions } from './profileOptions';
import type { SectionProps } from './SectionProps';
import { TextSetting } from './TextSetting';
import { useSettled } from './useSettled';

interface LabelSectionProps extends SectionProps {
  /** The data source to look at. */
  used: PrometheusSource | undefined;
}

/** Which labels carry the cluster and the objects: what is found, and what is set in its place. */
export function LabelSection({ draft, change, problemOf, disabled, used }: LabelSectionProps) {
  const id = useId();
  const problem = problemOf('labelProfile');
  const { labelProfile, clusterLabel } = useSettled(draft);
  const overrides = useMemo(() => labelOverrides({ labelProfile, clusterLabel }), [labelProfile, clusterLabel]);
  return (
    <FieldSet label="Labels">
      {used && <DetectionPanel key={used.uid} source={used} overrides={overrides} />}
      <Field
        label={FIELD_NAMES.labelProfile}
        description="Names under which series carry node, namespace, pod and container. A profile set here replaces all that is detected."
        htmlFor={id}
        invalid={problem !== undefined}
        error={problem}
      >
        <Combobox
          id={id}
          options={profileOptions}
          value={draft.labelProfile === '' ? DETECTED_OPTION : draft.labelProfile}
          disabled={disabled}
          onChange={(option) => change(chosen(option))}
        />
      </Field>
      <TextSetting
        label={FIELD_NAMES.clusterLabel}
        description="Label that tells clusters apart in this data source. Empty: as detected, or as the profile says."
        placeholder="detected"
        value={draft.clusterLabel}
        problem={problemOf('clusterLabel')}
        disabled={disabled}
        onChange={(text) => change({ clusterLabel: text })}
      />
    </FieldSet>
  );
}

/** Enter in a filtered list where nothing is highlighted hands over no option, whatever the type says: nothing is chosen then. */
function chosen(option: { value: string } | null | undefined): { labelProfile?: string } {
  return option ? { labelProfile: option.value === DETECTED_OPTION ? '' : option.value } : {};
}
