import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Profile } from '../profiles/Profile';
import type { ClusterIndex } from '../write/ClusterPart';
import { writeOpenMetrics } from '../write/writeOpenMetrics';

import { importOpenMetrics } from './importOpenMetrics';
import { cutPart, type PartSource, windowsOf } from './PartSource';

const IMPORTS_AT_ONCE = 2;

/** What goes into the blocks. */
export interface BlocksRequest {
  sources: readonly PartSource[];
  index: ClusterIndex;
  profile: Profile;
  anchorSeconds: number;
  dataDir: string;
  promtool?: string;
}

/** How much was written, as text, before promtool made blocks of it. */
export interface BlocksInfo {
  files: number;
  samples: number;
  textBytes: number;
}

/** Writes windows one after the other; while promtool reads one, the next is written. Text files are removed at once. */
export async function writeBlocks(request: BlocksRequest): Promise<BlocksInfo> {
  const { sources, index, profile, anchorSeconds, dataDir, promtool } = request;
  mkdirSync(dataDir, { recursive: true });
  const textDir = mkdtempSync(join(tmpdir(), 'culprit-openmetrics-'));
  const info: BlocksInfo = { files: 0, samples: 0, textBytes: 0 };
  const running = new Set<Promise<void>>();
  try {
    for (const window of windowsOf(sources, anchorSeconds)) {
      const file = join(textDir, `${info.files}.om`);
      const parts = sources.map((source) => cutPart(source, window));
      const written = writeOpenMetrics(file, { anchorSeconds, parts, index, profile });
      info.samples += written.samples;
      info.textBytes += written.bytes;
      if (written.samples > 0) {
        info.files++;
        const task: Promise<void> = importOpenMetrics(file, dataDir, promtool).then(() => {
          rmSync(file);
          running.delete(task);
        });
        task.catch(() => undefined);
        running.add(task);
      }
      while (running.size >= IMPORTS_AT_ONCE) {
        await Promise.race(running);
      }
    }
    await Promise.all(running);
  } finally {
    await Promise.allSettled(running);
    rmSync(textDir, { recursive: true, force: true });
  }
  return info;
}
