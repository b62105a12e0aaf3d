import { HttpError } from '../http/HttpError';
import type { GrafanaAnnotation } from '../WorkbenchOptions';

import { AnnotationStore } from './AnnotationStore';

const base: GrafanaAnnotation = { id: 0, time: 0, timeEnd: 0, text: '', tags: [] };
const store = new AnnotationStore([
  { ...base, id: 1, time: 100, timeEnd: 100, tags: ['deploy', 'app:cart'] },
  { ...base, id: 2, time: 200, timeEnd: 400, tags: ['maintenance'] },
  { ...base, id: 3, time: 300, timeEnd: 300, tags: ['deploy'], alertId: 7, dashboardUID: 'd', panelId: 4 },
]);

function ids(query: string): number[] {
  return store.find(new URLSearchParams(query)).map(({ id }) => id);
}

describe('find', () => {
  it.each([
    ['', [3, 2, 1]],
    ['from=150&to=250', [2]],
    ['from=350&to=900', [2]],
    ['from=100&to=100', [1]],
    ['tags=deploy', [3, 1]],
    ['tags=app', [1]],
    ['tags=app:cart', [1]],
    ['tags=app:other', []],
    ['tags=deploy&tags=app', [1]],
    ['tags=maintenance&tags=app&matchAny=true', [2, 1]],
    ['type=alert', [3]],
    ['type=annotation', [2, 1]],
    ['dashboardUID=d&panelId=4', [3]],
    ['alertId=7', [3]],
    ['limit=1', [3]],
  ])('answers %j with %j, newest first', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it.each(['from=abc&to=1e9', 'limit=-5', 'limit=NaN', 'panelId=%00', 'from=999999999999999999999&to=5'])(
    'takes numbers that are none as absent: %s',
    (query) => {
      expect(ids(query)).toEqual([3, 2, 1]);
    }
  );

  it('gives 100 unless told otherwise', () => {
    const many = new AnnotationStore(Array.from({ length: 150 }, (_, id) => ({ ...base, id, time: id + 1 })));
    expect(many.find(new URLSearchParams())).toHaveLength(100);
    expect(many.find(new URLSearchParams('limit=120'))).toHaveLength(120);
  });
});

describe('add', () => {
  it('gives the next id and fills in the time', () => {
    const own = new AnnotationStore([{ ...base, id: 41, time: 1 }]);
    expect(own.add({ text: 'deploy', tags: ['deploy', 5] }, 1_000)).toBe(42);
    expect(own.find(new URLSearchParams('tags=deploy'))).toMatchObject([
      { id: 42, time: 1_000, timeEnd: 1_000, tags: ['deploy'] },
    ]);
  });

  it('puts the ends of a region in order', () => {
    const own = new AnnotationStore();
    own.add({ text: 'x', time: 500, timeEnd: 300 }, 0);
    expect(own.find(new URLSearchParams())).toMatchObject([{ time: 300, timeEnd: 500 }]);
  });

  it.each([{}, { text: '' }, { text: 5 }])('refuses %j', (body) => {
    expect(() => new AnnotationStore().add(body, 0)).toThrow(HttpError);
  });

  it('leaves the list it was given alone', () => {
    const given: GrafanaAnnotation[] = [];
    new AnnotationStore(given).add({ text: 'x' }, 1);
    expect(given).toEqual([]);
  });
});
