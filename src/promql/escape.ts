const labelNamePattern = /^[a-zA-Z_]\w*$/;
const regexMeta = /[\\.+*?()|[\]{}^$]/g;
// `$` and `[` are escaped too: Grafana would read `$name` and `[[name]]` inside a value as its own variables.
const unsafeInString = /[\\"$[\u0000-\u001f\u007f\u2028\u2029]/g;
const shortEscapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** True for a name that may stand in a matcher or a grouping without quoting. */
export const isLabelName = (name: string): boolean => labelNamePattern.test(name);

/**
 * Text of a label value inside a double-quoted PromQL string, for `=` and `!=`.
 * Uses the Go escapes that Prometheus' lexer accepts (`util/strutil` Unquote), so that any UTF-16 text survives.
 */
export function escapeLabelValue(value: string): string {
  return value.replace(
    unsafeInString,
    (character) => shortEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}

/** Text of a literal inside a double-quoted `=~` alternation: RE2 meta characters lose their meaning (Go `QuoteMeta`). */
export function escapeRegexValue(value: string): string {
  return escapeLabelValue(value.replace(regexMeta, '\\$&'));
}
