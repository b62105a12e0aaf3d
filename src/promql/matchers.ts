import { escapeLabelValue, escapeRegexValue, isLabelName } from './escape';

/** `label="value"`. Throws RangeError when the label name would not parse, as do all builders here. */
export const equals = (label: string, value: string): string => `${checked(label)}="${escapeLabelValue(value)}"`;

/** `label!="value"`. */
export const differs = (label: string, value: string): string => `${checked(label)}!="${escapeLabelValue(value)}"`;

/**
 * Matches series whose label is one of `values`, taken literally. One value gives an equality, which the index
 * answers fastest; none gives a pair of matchers that no series satisfies. Sorted, so that equal scopes give equal text.
 */
export function oneOf(label: string, values: readonly string[]): string {
  const unique = [...new Set(values)].sort();
  const [first] = unique;
  if (first === undefined) {
    return `${equals(label, '')},${differs(label, '')}`;
  }
  return unique.length === 1 ? equals(label, first) : `${checked(label)}=~"${unique.map(escapeRegexValue).join('|')}"`;
}

/** `metric{a="b",...}`, without braces when there is no matcher. */
export const selector = (metric: string, matchers: readonly string[]): string =>
  matchers.length === 0 ? metric : `${metric}{${matchers.join(',')}}`;

function checked(label: string): string {
  if (!isLabelName(label)) {
    throw new RangeError(`not a Prometheus label name: ${JSON.stringify(label)}`);
  }
  return label;
}
