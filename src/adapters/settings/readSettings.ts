import type { LabelProfile } from '../../promql/labels/LabelProfile';
import { profiles } from '../../promql/labels/profiles';

import { draftOf } from './draftOf';
import { DEFAULT_EVICTION_HARD, type Settings } from './Settings';
import { namesIn, type SettingsDraft, wholeNumber } from './SettingsDraft';
import { type SettingProblem, validateDraft } from './validateDraft';
import { labelProblem, namespaceProblem, profileProblem, thresholdProblem } from './validateSettings';

export interface ReadSettings {
  settings: Settings;
  /** Stored values that are not valid; the default stands in for each. */
  problems: SettingProblem[];
}

/**
 * Reads the plugin's stored `jsonData`, which may hold anything; what is not valid is named and replaced by its default.
 * It sees what the configuration page would see, so the two never disagree about what is valid.
 */
export function readSettings(stored: unknown): ReadSettings {
  const draft = draftOf(stored);
  const problems = validateDraft(draft);
  return { settings: settingsOf(draft, problems), problems };
}

function settingsOf(draft: SettingsDraft, problems: readonly SettingProblem[]): Settings {
  return {
    dataSourceUid: draft.dataSourceUid.trim() || undefined,
    labels: labelOverrides(draft),
    priorityClasses: priorityClasses(draft, problems),
    evictionHard: valid(draft.evictionHard, thresholdProblem) ?? DEFAULT_EVICTION_HARD,
    evictionSoft: valid(draft.evictionSoft, thresholdProblem),
    productionNamespaces: namesIn(draft.productionNamespaces).filter((name) => namespaceProblem(name) === undefined),
  };
}

/** The text, unless it is empty or wrong. */
function valid(text: string, problemOf: (text: string) => string | undefined): string | undefined {
  const trimmed = text.trim();
  return trimmed !== '' && problemOf(trimmed) === undefined ? trimmed : undefined;
}

/**
 * What settings say about label names, to be laid over what is detected. A named profile says all of it, so what it has
 * not is switched off; a cluster label replaces that one name.
 */
export function labelOverrides(draft: Pick<SettingsDraft, 'labelProfile' | 'clusterLabel'>): Partial<LabelProfile> {
  const name = valid(draft.labelProfile, profileProblem);
  const cluster = valid(draft.clusterLabel, labelProblem);
  const chosen = name === undefined ? {} : { ...NOTHING_MORE, ...profileByName(name) };
  return cluster === undefined ? chosen : { ...chosen, cluster };
}

const NOTHING_MORE: Partial<LabelProfile> = {
  cluster: undefined,
  cadvisorNode: undefined,
  kubeState: undefined,
  scheduler: undefined,
};

const profileByName = (name: string): Partial<LabelProfile> =>
  Object.entries(profiles).find(([key]) => key === name)?.[1] ?? {};

function priorityClasses(draft: SettingsDraft, problems: readonly SettingProblem[]): ReadonlyMap<string, number> {
  const wrongRows = new Set(problems.map(({ row }) => row));
  return new Map(
    draft.priorityClasses
      .filter(({ name }, index) => name.trim() !== '' && !wrongRows.has(index))
      .map(({ name, value }) => [name.trim(), wholeNumber(value)])
  );
}
