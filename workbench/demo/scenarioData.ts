import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { ChildRunner } from './ChildRunner';
import { CACHE_DIR, ROOT } from './folders';
import { hashFiles } from './hashFiles';
import { isAlive } from './isAlive';
import { readScenarioInfo, type ScenarioInfo } from './ScenarioInfo';

const OLDEST_SECONDS = 3 * 3600;
const KEPT_SETS = 4;
const SHOWN_LINES = 20;

/** Which histories, under which installation profile. */
export interface ScenarioRequest {
  scenarioIds: readonly string[];
  profile: string;
}

/** Blocks of a Prometheus TSDB, kept between runs; do not run a Prometheus on them, see `linkBlocks`. */
export interface ScenarioData {
  folder: string;
  info: ScenarioInfo;
  /** True when an earlier run had made them. */
  reused: boolean;
}

/**
 * The histories as TSDB blocks, made anew when there are none, when they are older than three hours (samples end four
 * hours after their making) or when anything that makes them has changed. Rejects with the writer's own words.
 */
export async function scenarioData(request: ScenarioRequest, runner: ChildRunner): Promise<ScenarioData> {
  const sets = join(CACHE_DIR, 'scenario-data');
  const folder = join(sets, keyOf(request));
  const info = freshInfo(folder);
  if (info !== undefined) {
    return { folder, info, reused: true };
  }
  const work = `${folder}.${process.pid}`;
  try {
    const made = await writeSet(request, work, runner);
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(work, 'blocks'), folder);
    return { folder, info: made, reused: false };
  } finally {
    rmSync(work, { recursive: true, force: true });
    removeOldSets(sets, folder);
  }
}

/**
 * Puts the default histories into a folder that must stay where it is, such as a mounted volume, unless it holds fresh
 * ones. Answers whether it wrote.
 */
export async function scenarioDataIn(folder: string, runner: ChildRunner): Promise<boolean> {
  if (freshInfo(folder) !== undefined) {
    return false;
  }
  await runWriter([folder], folder, {}, runner);
  return true;
}

/** The description of a finished set that is not too old. */
function freshInfo(folder: string): ScenarioInfo | undefined {
  const info = readScenarioInfo(folder);
  return info !== undefined && Date.now() / 1000 - info.anchorSeconds < OLDEST_SECONDS ? info : undefined;
}

/** In a process of its own, which can be ended, and which leaves its temporary files in `work`. */
async function writeSet(request: ScenarioRequest, work: string, runner: ChildRunner): Promise<ScenarioInfo> {
  const blocks = join(work, 'blocks');
  const text = join(work, 'text');
  mkdirSync(text, { recursive: true });
  return runWriter([blocks, request.profile, ...request.scenarioIds], blocks, { TMPDIR: text }, runner);
}

async function runWriter(
  args: readonly string[],
  folder: string,
  env: Record<string, string>,
  runner: ChildRunner
): Promise<ScenarioInfo> {
  const script = join(ROOT, 'workbench/demo/writeScenarioData.ts');
  const { code, output } = await runner.run(process.execPath, ['--import', 'tsx', script, ...args], { env });
  const info = readScenarioInfo(folder);
  if (code !== 0 || info === undefined) {
    throw new Error(`the scenario data cannot be made: ${output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n')}`);
  }
  return info;
}

/**
 * Gives a Prometheus a data directory of its own: hard links to the blocks, because Prometheus locks its directory and
 * removes the blocks that it compacts.
 */
export function linkBlocks(folder: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const from = join(folder, entry.name);
    const to = join(dataDir, entry.name);
    if (entry.isDirectory()) {
      linkBlocks(from, to);
    } else {
      linkSync(from, to);
    }
  }
}

function keyOf({ scenarioIds, profile }: ScenarioRequest): string {
  const sources = hashFiles([join(ROOT, 'scenarios'), join(ROOT, 'workbench/demo/writeScenarioData.ts')]);
  const asked = JSON.stringify([profile, [...scenarioIds].sort(), sources]);
  return createHash('sha256').update(asked).digest('hex').slice(0, 16);
}

/** Keeps the newest few sets. Unfinished ones of a process that is gone are removed, those of a living one are not. */
function removeOldSets(sets: string, current: string): void {
  const folders = existsSync(sets) ? readdirSync(sets).map((name) => join(sets, name)) : [];
  folders
    .filter((folder) => folder !== current && !isBeingMade(folder))
    .map((folder) => ({ folder, atSeconds: readScenarioInfo(folder)?.anchorSeconds ?? 0 }))
    .sort((a, b) => b.atSeconds - a.atSeconds)
    .filter(({ atSeconds }, i) => i >= KEPT_SETS - 1 || Date.now() / 1000 - atSeconds > OLDEST_SECONDS)
    .forEach(({ folder }) => rmSync(folder, { recursive: true, force: true }));
}

const isBeingMade = (folder: string): boolean => isAlive(Number(/\.(\d+)$/.exec(folder)?.[1]));
