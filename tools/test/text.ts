const MOST_LINES = 120;
const COLOURS = /\u001b\[[0-9;]*[A-Za-z]/g;

/** Text without terminal colours. */
export const plain = (text: string): string => text.replace(COLOURS, '');

/** The end of a long output, where tools say what went wrong; tells how much was left out. */
export function lastLines(text: string, most = MOST_LINES): string {
  const lines = plain(text).trimEnd().split('\n');
  const left = lines.length - most;
  return left > 0 ? [`... ${left} earlier lines left out`, ...lines.slice(-most)].join('\n') : lines.join('\n');
}

/** `text` with every line moved right. */
export const indent = (text: string, by = '  '): string => text.replace(/^(?=.)/gm, by);

/** `12 s`, `3 min 05 s`. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} min ${String(seconds % 60).padStart(2, '0')} s` : `${seconds} s`;
}

/** A stack trace without the lines inside packages and node itself. */
export const ownStack = (text: string): string =>
  plain(text)
    .split('\n')
    .filter((line) => !/^\s+at .*(node_modules|node:internal|<anonymous>)/.test(line))
    .join('\n')
    .trimEnd();
