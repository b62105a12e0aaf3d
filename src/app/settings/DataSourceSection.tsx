import { useId } from 'react';
import { Field, FieldSet } from '@grafana/ui';

import type { PrometheusSource } from '../../adapters/settings/prometheusSources';

import { FIELD_NAMES } from './fieldNames';
import type { SectionProps } from './SectionProps';
import { SourcePicker } from './SourcePicker';

interface DataSourceSectionProps extends SectionProps {
  /** The data source that pages would open with. */
  used: PrometheusSource | undefined;
}

/** The Prometheus that pages open with. */
export function DataSourceSection({ draft, change, problemOf, disabled, used }: DataSourceSectionProps) {
  const id = useId();
  const problem = problemOf('dataSourceUid');
  return (
    <FieldSet label="Data source">
      <Field
        label={FIELD_NAMES.dataSourceUid}
        description="Pages open with it when their address names none."
        htmlFor={id}
        invalid={problem !== undefined}
        error={problem}
      >
        <SourcePicker
          inputId={id}
          value={draft.dataSourceUid}
          placeholder={problem === undefined ? defaultText(used) : `${draft.dataSourceUid} (not found)`}
          disabled={disabled}
          onChange={(dataSourceUid) => change({ dataSourceUid })}
        />
      </Field>
    </FieldSet>
  );
}

const defaultText = (used: PrometheusSource | undefined): string =>
  used ? `Grafana's default (${used.name})` : 'This Grafana has no Prometheus data source';
