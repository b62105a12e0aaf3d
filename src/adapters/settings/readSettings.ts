import type { LabelProfile } from '../../promql/labels/LabelProfile';
import { profiles } from '../../promql/labels/profiles';

import { DEFAULT_EVICTION_HARD, type Settings } from './Settings';
import {
  labelProblem,
  namespaceProblem,
  priorityClassProblem,
  profileProblem,
  type SettingField,
  thresholdProblem,
} from './validateSettings';

export interface SettingProblem {
  field: SettingField;
  text: string;
}

export interface ReadSettings {
  settings: Settings;
  /** Stored values that are not valid; the default stands in for each. */
  problems: SettingProblem[];
}

/** Reads the plugin's stored `jsonData`, which may hold anything; what is not valid is named and replaced by its default. */
export function readSettings(stored: unknown): ReadSettings {
  const problems: SettingProblem[] = [];
  const check = (field: SettingField, problem: string | undefined): boolean => {
    if (problem) {
      problems.push({ field, text: problem });
    }
    return problem === undefined;
  };
  const soft = text(stored, 'evictionSoft');
  const hard = text(stored, 'evictionHard');
  const settings: Settings = {
    dataSourceUid: text(stored, 'dataSourceUid'),
    labels: labelOverrides(stored, check),
    priorityClasses: priorityClasses(stored, check),
    evictionHard: hard && check('evictionHard', thresholdProblem(hard)) ? hard : DEFAULT_EVICTION_HARD,
    evictionSoft: soft && check('evictionSoft', thresholdProblem(soft)) ? soft : undefined,
    productionNamespaces: list(stored, 'productionNamespaces')
      .filter((name): name is string => typeof name === 'string')
      .filter((name) => check('productionNamespaces', namespaceProblem(name))),
  };
  return { settings, problems };
}

type Check = (field: SettingField, problem: string | undefined) => boolean;

function labelOverrides(stored: unknown, check: Check): Partial<LabelProfile> {
  const profile = text(stored, 'labelProfile');
  const cluster = text(stored, 'clusterLabel');
  const chosen = profile && check('labelProfile', profileProblem(profile)) ? profileByName(profile) : {};
  return cluster && check('clusterLabel', labelProblem(cluster)) ? { ...chosen, cluster } : chosen;
}

function profileByName(name: string): Partial<LabelProfile> {
  return Object.entries(profiles).find(([key]) => key === name)?.[1] ?? {};
}

function priorityClasses(stored: unknown, check: Check): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const entry of list(stored, 'priorityClasses')) {
    const name = text(entry, 'name') ?? '';
    const value = field(entry, 'value');
    const number = typeof value === 'number' ? value : NaN;
    if (check('priorityClasses', priorityClassProblem(name, number, [...classes.keys()]))) {
      classes.set(name, number);
    }
  }
  return classes;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function text(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}

function list(value: unknown, name: string): unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}
