import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { GrafanaAnnotation } from '../server/WorkbenchOptions';

const FILE = 'scenario.json';

/** What a set of scenario data holds; written last, so a folder without it is not finished. */
export interface ScenarioInfo {
  scenarioIds: string[];
  profile: string;
  /** The "now" of the histories, Unix seconds. */
  anchorSeconds: number;
  /** Last instant with samples, Unix seconds. */
  untilSeconds: number;
  nodes: number;
  pods: number;
  annotations: GrafanaAnnotation[];
}

/** The description of a set, or undefined when the folder holds no finished one. */
export function readScenarioInfo(folder: string): ScenarioInfo | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as ScenarioInfo;
  } catch {
    return undefined;
  }
}

export const writeScenarioInfo = (folder: string, info: ScenarioInfo): void =>
  writeFileSync(join(folder, FILE), JSON.stringify(info));
