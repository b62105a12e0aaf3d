import type { DataFrame } from '@grafana/data';

import type { NodeMark } from '../nodes/NodeMark';

const EXEMPLARS = 'exemplar';
const KINDS: Array<[RegExp, NodeMark['kind']]> = [
  [/evict/i, 'eviction'],
  [/\boom|\bkill/i, 'kill'],
  [/deploy|release|roll-?out|config|flag|helm|change|scal(e|ing)|limit/i, 'change'],
];

/**
 * Marks from the annotations of a dashboard. What an annotation is follows from the name of its query, its title and its
 * tags, for no field says it; anything else is a note.
 */
export function annotationMarks(frames: readonly DataFrame[]): NodeMark[] {
  return frames
    .filter(({ name }) => name !== EXEMPLARS)
    .flatMap(marksOf)
    .sort((a, b) => a.atSeconds - b.atSeconds);
}

function marksOf(frame: DataFrame): NodeMark[] {
  const read = (name: string, row: number): unknown => frame.fields.find((f) => f.name === name)?.values[row];
  return Array.from({ length: frame.length }, (_, row) => row).flatMap((row) => {
    const time = read('time', row);
    if (typeof time !== 'number' || !Number.isFinite(time)) {
      return [];
    }
    const title = textOf(read('title', row));
    const words = [nameOf(read('source', row)), title, ...tagsOf(read('tags', row))].join(' ');
    const kind = KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'note';
    const text = [title, textOf(read('text', row))].filter((part) => part !== '').join(': ');
    return [{ atSeconds: time / 1000, kind, text: text || words.trim() }];
  });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const tagsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((tag): tag is string => typeof tag === 'string') : [];

const nameOf = (source: unknown): string =>
  typeof source === 'object' && source !== null ? textOf(Reflect.get(source, 'name')) : '';
