import { checkVectorFile } from './checkVectorFile';

function problemsOf(file: unknown): string[][] {
  const result = checkVectorFile(JSON.stringify(file));
  if (!result.ok) {
    throw new Error(result.error);
  }
  return result.value.map(({ problems }) => problems);
}

const BADNESS = {
  id: 'a',
  model: 'v5.9',
  rss_pages: 10,
  swap_pages: 0,
  pgtables_bytes: 0,
  oom_score_adj: 0,
  totalpages: 1000,
};

test('a case that holds has no problems', () => {
  expect(problemsOf({ cases: [{ ...BADNESS, expectedPoints: 10, expectedProcOomScore: 673 }] })).toEqual([[]]);
});

test('every expectation that does not hold is named', () => {
  expect(problemsOf({ cases: [{ ...BADNESS, expectedPoints: 11, expectedProcOomScore: 1 }] })).toEqual([
    ['expectedPoints: expected 11, got 10', 'expectedProcOomScore: expected 1, got 673'],
  ]);
});

test.each([
  ['fields of no kind', { id: 'x', whatever: 1, expected: 2 }],
  ['an expectation nobody checks', { ...BADNESS, expectedPoints: 10, expectedSurprise: 1 }],
  ['no expectation at all', BADNESS],
  ['a model nobody knows', { ...BADNESS, model: 'v9', expectedPoints: 10 }],
  ['a number that is text', { ...BADNESS, rss_pages: '10', expectedPoints: 10 }],
  ['no object', 7],
])('a case with %s fails', (_what, vector) => {
  const [problems] = problemsOf({ someCases: [vector] });
  expect(problems).not.toEqual([]);
});

test.each([
  ['text', 'no json'],
  ['a list', '[]'],
  ['no cases', '{"about":"x","cases":[]}'],
  ['an object where a list belongs', '{"cases":{"a":1}}'],
])('a file with %s is refused in one line', (_what, text) => {
  const result = checkVectorFile(text);
  expect(result.ok).toBe(false);
  expect(result.ok ? '' : result.error).toMatch(/^[^\n]+$/);
});

test.each([
  ['a wrong order', { expectedOrder: ['b', 'a'], tieGroups: [], expectedFirstEvicted: 'a' }],
  ['a tie that is none', { expectedOrder: ['a', 'b'], tieGroups: [['a', 'b']], expectedFirstEvicted: 'a' }],
  ['another first evicted', { expectedOrder: ['a', 'b'], tieGroups: [], expectedFirstEvicted: 'b' }],
  ['nobody evicted', { expectedOrder: ['a', 'b'], tieGroups: [], expectedFirstEvicted: null }],
])('an eviction ranking with %s fails', (_what, expectations) => {
  const pods = [
    { name: 'a', priority: 0, memoryRequestBytes: 0, workingSetBytes: 2 },
    { name: 'b', priority: 0, memoryRequestBytes: 0, workingSetBytes: 1 },
  ];
  expect(problemsOf({ cases: [{ id: 'r', pods, ...expectations }] })[0]).not.toEqual([]);
});

test('an event with one field wrong, one too many in a list, or one event too few fails', () => {
  const raw = 'Killed process 7 (a) total-vm:1kB, anon-rss:2kB, file-rss:3kB';
  const killed = { pid: 7, comm: 'a', totalVmKB: 1, anonRssKB: 2, fileRssKB: 3 };
  const right = { id: 'k', raw, expected: { events: [{ scope: null, killed: [killed] }] } };
  const wrongField = { id: 'k', raw, expected: { events: [{ scope: null, killed: [{ ...killed, fileRssKB: 4 }] }] } };
  const missingField = { id: 'k', raw, expected: { events: [{ killed: [{ pid: 7, comm: 'a' }] }] } };
  const tooFew = { id: 'k', raw, expected: { events: [] } };
  const problems = problemsOf({ cases: [right, wrongField, missingField, tooFew] });
  expect(problems.map((list) => list.length > 0)).toEqual([false, true, true, true]);
});
