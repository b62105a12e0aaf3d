import type { KernelLogLine, TaskColumn } from './KernelLogLine';
import { recogniseGroupKill, recogniseNoKillable, recogniseReaped, recogniseTasksBanner } from './recogniseAftermath';
import { recogniseCpuset, recogniseRelease } from './recogniseDumpHeader';
import { recogniseExiting, recogniseKill, recogniseSelection } from './recogniseKill';
import { recogniseMemcgHeader, recogniseStat, recogniseStatsHeader, recogniseUsage } from './recogniseMemcgSection';
import { recogniseSummary } from './recogniseSummary';
import { recogniseTableHeader, recogniseTaskRow } from './recogniseTaskTable';
import { recogniseTrigger } from './recogniseTrigger';

const BY_TEXT: ReadonlyArray<(text: string) => KernelLogLine | undefined> = [
  recogniseTrigger,
  recogniseSummary,
  recogniseKill,
  recogniseSelection,
  recogniseMemcgHeader,
  recogniseUsage,
  recogniseStatsHeader,
  recogniseTableHeader,
  recogniseTasksBanner,
  recogniseGroupKill,
  recogniseExiting,
  recogniseNoKillable,
  recogniseReaped,
  recogniseRelease,
  recogniseCpuset,
];

/** What the lines above have opened: the columns of a task table, a list of statistics. */
export interface OpenSections {
  columns?: readonly TaskColumn[];
  stats: boolean;
}

/**
 * Recognises one line, its prefix removed. Lines of an OOM report that carry nothing we keep, and all other lines, are
 * undefined; a line that belongs to a report but cannot be read is `unread`.
 */
export function recogniseLine(text: string, open: OpenSections): KernelLogLine | undefined {
  for (const recognise of BY_TEXT) {
    const line = recognise(text);
    if (line !== undefined) {
      return line;
    }
  }
  return (open.stats ? recogniseStat(text) : undefined) ?? recogniseTaskRow(text, open.columns);
}
