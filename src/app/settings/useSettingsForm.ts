import { useCallback, useEffect, useMemo, useState } from 'react';

import { draftOf } from '../../adapters/settings/draftOf';
import type { GrafanaError } from '../../adapters/settings/pluginMeta';
import { dataSourceProblems, type PrometheusSource } from '../../adapters/settings/prometheusSources';
import { saveSettings } from '../../adapters/settings/saveSettings';
import { sameDraft, type SettingsDraft } from '../../adapters/settings/SettingsDraft';
import { storedOf } from '../../adapters/settings/storedOf';
import { type SettingProblem, validateDraft } from '../../adapters/settings/validateDraft';

/** How the last save went. */
export type SaveStatus = { kind: 'none' | 'saving' | 'saved' } | { kind: 'failed'; error: GrafanaError };

/** The form of the configuration page. */
export interface SettingsForm {
  draft: SettingsDraft;
  problems: SettingProblem[];
  /** Something was typed that is not saved. */
  dirty: boolean;
  status: SaveStatus;
  change: (changed: Partial<SettingsDraft>) => void;
  save: () => void;
  /** Back to what is stored. */
  discard: () => void;
}

/** State of the form over what is stored. A failed save keeps what was typed, a successful one makes it the new base. */
export function useSettingsForm(stored: unknown, sources: readonly PrometheusSource[]): SettingsForm {
  const [base, setBase] = useState(() => draftOf(stored));
  const [draft, setDraft] = useState(base);
  const [status, setStatus] = useState<SaveStatus>({ kind: 'none' });
  const dirty = !sameDraft(base, draft);
  const problems = useMemo(
    () => [...dataSourceProblems(draft.dataSourceUid, sources), ...validateDraft(draft)],
    [draft, sources]
  );
  useWarningOnClose(dirty);

  const change = useCallback((changed: Partial<SettingsDraft>) => {
    setDraft((last) => ({ ...last, ...changed }));
    setStatus((last) => (last.kind === 'saved' ? { kind: 'none' } : last));
  }, []);

  const save = async () => {
    setStatus({ kind: 'saving' });
    const answer = await saveSettings(storedOf(draft));
    if (!answer.ok) {
      setStatus({ kind: 'failed', error: answer.error });
      return;
    }
    const saved = draftOf(answer.value);
    setBase(saved);
    setDraft((last) => (last === draft ? saved : last));
    setStatus({ kind: 'saved' });
  };

  const discard = () => {
    setDraft(base);
    setStatus({ kind: 'none' });
  };
  return { draft, problems, dirty, status, change, save, discard };
}

/** The browser asks before a tab with unsaved changes is closed or loaded anew. */
function useWarningOnClose(dirty: boolean) {
  useEffect(() => {
    if (!dirty) {
      return;
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}
