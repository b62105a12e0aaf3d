import { type SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** A way to spoil queries; `apply` gives the text back unchanged where there is nothing of the kind in it. */
export interface Mutation {
  name: string;
  apply: (text: string) => string;
}

interface Edit {
  name: string;
  from: number;
  to: number;
  replacement: string;
}

type Find = (text: string, node: SyntaxNode) => Edit | undefined;

const finders: Find[] = [sumForMax, withoutFilter, withoutComparison, withoutMatcher];

/**
 * Mutations of a text, each named by what it spoils and not by where: a mutation makes every edit of its name, so that
 * both halves of a freshness guard lose the same matcher, and other scopes of the same query are spoiled alike.
 */
export function mutationsOf(text: string): Mutation[] {
  const names = new Set(editsOf(text).map(({ name }) => name));
  return [...names].map((name) => ({
    name,
    apply: (other) =>
      editsOf(other)
        .filter((edit) => edit.name === name)
        .sort((a, b) => b.from - a.from)
        .reduce(
          (spoiled, { from, to, replacement }) => spoiled.slice(0, from) + replacement + spoiled.slice(to),
          other
        ),
  }));
}

function editsOf(text: string): Edit[] {
  const edits: Edit[] = [];
  parser.parse(text).iterate({
    enter: ({ node }) => {
      edits.push(...finders.map((find) => find(text, node)).filter((edit) => edit !== undefined));
    },
  });
  return edits;
}

/** `max` of what `label_replace` gives only drops a label, and has nothing left to merge: spoiling it changes nothing. */
function sumForMax(text: string, node: SyntaxNode): Edit | undefined {
  const body = node.name === 'Max' ? text.slice(node.to) : '';
  if (body === '' || onlyFilters(node) || /^ by \([^)]*\) \(label_replace/.test(body)) {
    return undefined;
  }
  const labels = /^ by \(([^)]*)\)/.exec(body)?.[1]?.replace(/exported_|k8s_|_name/g, '') ?? '';
  const logical = labels.replace('cluster, ', '');
  return { name: `sum for max by ${logical}`, from: node.from, to: node.to, replacement: 'sum' };
}

function withoutFilter(text: string, node: SyntaxNode): Edit | undefined {
  const [left, right] = [node.firstChild, node.lastChild];
  if (node.name !== 'BinaryExpr' || node.getChild('And') === null || left === null || right === null) {
    return undefined;
  }
  const metric = firstMetric(text, right);
  const guard = text.slice(right.from).startsWith('timestamp') ? 'timestamp of ' : '';
  return { name: `without filter by ${guard}${metric}`, from: left.to, to: right.to, replacement: '' };
}

function withoutComparison(text: string, node: SyntaxNode): Edit | undefined {
  const [left, right] = [node.firstChild, node.lastChild];
  const compares = node.getChild('EqlC') ?? node.getChild('Gtr');
  if (node.name !== 'BinaryExpr' || compares === null || left?.name !== 'VectorSelector' || right === null) {
    return undefined;
  }
  const name = `without ${text.slice(left.to, right.to).trim()} on ${firstMetric(text, left)}`;
  return { name, from: left.to, to: right.to, replacement: '' };
}

function withoutMatcher(text: string, node: SyntaxNode): Edit | undefined {
  const label = node.getChild('LabelName');
  const operator = node.getChild('MatchOp');
  if (node.name !== 'UnquotedLabelMatcher' || label === null || operator === null) {
    return undefined;
  }
  const selector = node.parent?.parent ?? node;
  const negated = text.slice(operator.from, operator.to) === '!=' ? text.slice(operator.from, node.to) : '';
  const logical = text.slice(label.from, label.to).replace(/exported_|k8s_|_name$/g, '');
  const to = text.charAt(node.to) === ',' ? node.to + 1 : node.to;
  return {
    name: `without ${logical}${negated} of ${firstMetric(text, selector)}`,
    from: node.from,
    to,
    replacement: '',
  };
}

const firstMetric = (text: string, node: SyntaxNode): string =>
  /\b(?:kube|container|node|pod)_\w+(?=[{ )]|$)/.exec(text.slice(node.from, node.to))?.[0] ?? '?';

/** True for nodes whose value no answer depends on: the right side of `and` only has to exist. */
function onlyFilters(node: SyntaxNode): boolean {
  for (let child = node, parent = node.parent; parent !== null; child = parent, parent = parent.parent) {
    const isAnd = parent.name === 'BinaryExpr' && parent.getChild('And') !== null;
    if (isAnd && parent.lastChild?.from === child.from) {
      return true;
    }
  }
  return false;
}
