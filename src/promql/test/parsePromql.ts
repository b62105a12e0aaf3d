import { type SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** A label matcher as the parser sees it; `value` is still quoted. */
export interface ParsedMatcher {
  label: string;
  operator: string;
  value: string;
}

/** What the official grammar makes of a text: where it fails, and what it matches on. */
export interface ParsedQuery {
  errors: number[];
  matchers: ParsedMatcher[];
  /** Label lists of `by`, `on` and `ignoring`, in order. */
  groupings: string[][];
}

/** Parses PromQL with the grammar of Prometheus' own editor. */
export function parsePromql(text: string): ParsedQuery {
  const parsed: ParsedQuery = { errors: [], matchers: [], groupings: [] };
  parser.parse(text).iterate({
    enter: ({ node, type, from }) => {
      if (type.isError) {
        parsed.errors.push(from);
      } else if (type.name === 'UnquotedLabelMatcher') {
        parsed.matchers.push(readMatcher(text, node));
      } else if (type.name === 'GroupingLabels') {
        parsed.groupings.push(node.getChildren('LabelName').map((label) => text.slice(label.from, label.to)));
      }
    },
  });
  return parsed;
}

function readMatcher(text: string, node: SyntaxNode): ParsedMatcher {
  const child = (name: string): string => {
    const found = node.getChild(name);
    return found === null ? '' : text.slice(found.from, found.to);
  };
  return { label: child('LabelName'), operator: child('MatchOp'), value: child('StringLiteral') };
}
