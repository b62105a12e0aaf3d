import { FieldSet } from '@grafana/ui';

import type { SettingProblem } from '../../adapters/settings/validateDraft';

import { FIELD_NAMES } from './fieldNames';
import { PasteClasses } from './PasteClasses';
import { PriorityClassTable } from './PriorityClassTable';
import type { SectionProps } from './SectionProps';

interface PriorityClassSectionProps extends SectionProps {
  problems: readonly SettingProblem[];
}

/** Numbers of the priority classes, which kube-state-metrics names but does not count. */
export function PriorityClassSection({ draft, change, disabled, problems }: PriorityClassSectionProps) {
  const rows = draft.priorityClasses;
  const setRows = (priorityClasses: typeof rows) => change({ priorityClasses });
  return (
    <FieldSet label={FIELD_NAMES.priorityClasses}>
      <p>
        Pods that exceed their requests are evicted before the others, and within each of the two groups the lowest
        priority goes first. Where kube-scheduler tells the number of a pod it is used; elsewhere the numbers of this
        table are. A class that neither knows counts as 0, and the verdict says that it is unsure.
      </p>
      <PriorityClassTable rows={rows} problems={problems} disabled={disabled} onChange={setRows} />
      {!disabled && <PasteClasses rows={rows} onChange={setRows} />}
    </FieldSet>
  );
}
