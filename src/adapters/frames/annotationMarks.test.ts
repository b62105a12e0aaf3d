import { FieldType, toDataFrame } from '@grafana/data';

import { AT_SECONDS } from '../../test/nodeFacts';

import { annotationMarks } from './annotationMarks';

interface Annotation {
  time?: unknown;
  title?: string;
  text?: string;
  tags?: unknown;
  source?: unknown;
}

const frameOf = (annotations: Annotation[], name?: string) =>
  toDataFrame({
    name,
    fields: (['time', 'title', 'text', 'tags', 'source'] as const).map((field) => ({
      name: field,
      type: FieldType.other,
      values: annotations.map((each) => each[field]),
    })),
  });
const time = AT_SECONDS * 1000;
const kindOf = (annotation: Annotation) => annotationMarks([frameOf([{ time, ...annotation }])])[0]?.kind;

describe('annotationMarks', () => {
  it('takes nothing for a kill or a change that does not say so', () => {
    expect(kindOf({ text: 'the room is full' })).toBe('note');
    expect(kindOf({ title: 'Bathroom', tags: ['skill'] })).toBe('note');
    expect(kindOf({ tags: 'deploy' })).toBe('note');
  });

  it.each([
    [{ title: 'OOMKilled' }, 'kill'],
    [{ source: { name: 'OOM kills' } }, 'kill'],
    [{ title: 'Pod evicted', tags: ['kill'] }, 'eviction'],
    [{ tags: ['deploy', 'v42'] }, 'change'],
    [{ source: { name: 'Rollouts' } }, 'change'],
    [{ title: 'Feature flag on' }, 'change'],
  ])('reads %j as %s', (annotation, kind) => {
    expect(kindOf(annotation)).toBe(kind);
  });

  it('leaves out what has no time, and exemplars', () => {
    expect(annotationMarks([frameOf([{ title: 'OOMKilled' }, { time: NaN }, { time: 'now' }])])).toEqual([]);
    expect(annotationMarks([frameOf([{ time }], 'exemplar')])).toEqual([]);
  });

  it('sorts by time and joins title and text', () => {
    const frame = frameOf([
      { time, title: 'Rollout', text: 'shop/web' },
      { time: time - 5000, text: 'earlier' },
    ]);
    expect(annotationMarks([frame])).toEqual([
      { atSeconds: AT_SECONDS - 5, kind: 'note', text: 'earlier' },
      { atSeconds: AT_SECONDS, kind: 'change', text: 'Rollout: shop/web' },
    ]);
  });
});
