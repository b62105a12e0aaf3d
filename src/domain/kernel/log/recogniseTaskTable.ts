import type { KernelLogLine, TaskColumn } from './KernelLogLine';
import type { OomTaskRow } from './KernelOomEvent';

const COLUMN_NAMES: ReadonlyMap<string, keyof OomTaskRow> = new Map([
  ['pid', 'pid'],
  ['uid', 'uid'],
  ['tgid', 'tgid'],
  ['total_vm', 'totalVm'],
  ['rss', 'rss'],
  ['rss_anon', 'rssAnon'],
  ['rss_file', 'rssFile'],
  ['rss_shmem', 'rssShmem'],
  ['nr_ptes', 'nrPtes'],
  ['nr_pmds', 'nrPmds'],
  ['nr_puds', 'nrPuds'],
  ['pgtables_bytes', 'pgtablesBytes'],
  ['swapents', 'swapents'],
  ['oom_score_adj', 'oomScoreAdj'],
  ['name', 'name'],
]);

const HEADER = /^\[ *pid *\] +(?:[a-z_]+ +)+name\s*$/;
const ROW = /^\[ *(\d{1,10})\] +/;
const MAX_HEADER_LENGTH = 512;
const NUMBER = /^(-?\d{1,20})(?:\s|$)/;

/** The table's header; its columns differ between kernels, so rows are read by it and not by kernel version. */
export function recogniseTableHeader(text: string): KernelLogLine | undefined {
  if (text.length > MAX_HEADER_LENGTH || !HEADER.test(text)) {
    return undefined;
  }
  const columns = text
    .replace(/[[\]]/g, ' ')
    .trim()
    .split(/\s+/)
    .map((name): TaskColumn => COLUMN_NAMES.get(name));
  return { kind: 'tableHeader', columns };
}

/**
 * One row of the table under the header's columns; the name stands last and may hold blanks.
 * Source: Linux `mm/oom_kill.c` dump_task.
 */
export function recogniseTaskRow(text: string, columns: readonly TaskColumn[] | undefined): KernelLogLine | undefined {
  const start = ROW.exec(text);
  if (start?.[1] === undefined) {
    return undefined;
  }
  if (columns === undefined) {
    return looksLikeRow(text) ? { kind: 'unread', reason: 'a task row without its header' } : undefined;
  }
  const row: OomTaskRow = { pid: Number(start[1]) };
  let rest = text.slice(start[0].length);
  for (const column of columns.slice(1, -1)) {
    const number = NUMBER.exec(rest);
    if (number === null) {
      return { kind: 'unread', reason: 'a task row that is cut' };
    }
    setNumber(row, column, Number(number[1]));
    rest = rest.slice(number[0].length).trimStart();
  }
  row.name = rest.trim();
  return { kind: 'taskRow', row };
}

function setNumber(row: OomTaskRow, column: TaskColumn, value: number): void {
  if (column !== undefined && column !== 'name') {
    row[column] = value;
  }
}

function looksLikeRow(text: string): boolean {
  return /^\[ *\d{1,10}\](?: +-?\d{1,20}){5,12} +\S/.test(text);
}
