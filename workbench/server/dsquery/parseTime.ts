import { parseIntervalMs } from './intervals';

/** A bound of the time range in epoch milliseconds: epoch ms, `now`, `now-6h` or `now+5m`; undefined for anything else. */
export function parseTime(value: unknown, nowMs: number): number | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > 40) {
    return undefined;
  }
  if (/^-?\d{1,15}(\.\d+)?$/.test(text)) {
    return Math.round(Number(text));
  }
  if (text === 'now') {
    return nowMs;
  }
  const relative = /^now([+-])(\d+[a-zA-Z]+)$/.exec(text);
  const offsetMs = relative?.[2] === undefined ? undefined : parseIntervalMs(relative[2]);
  if (offsetMs === undefined) {
    return undefined;
  }
  return relative?.[1] === '-' ? nowMs - offsetMs : nowMs + offsetMs;
}
