/** One line of `kubectl describe` output, split at its first colon. */
export interface DescribedLine {
  indent: number;
  /** Empty when the line has no colon. */
  key: string;
  value: string;
  /** The whole line without surrounding blanks. */
  text: string;
}

/** Splits a line into key and value; the value of a line without a colon is empty. */
export function readDescribedLine(raw: string): DescribedLine {
  const text = raw.trim();
  const indent = raw.length - raw.trimStart().length;
  const colon = text.indexOf(':');
  if (colon < 0) {
    return { indent, key: '', value: '', text };
  }
  return { indent, key: text.slice(0, colon), value: text.slice(colon + 1).trim(), text };
}
