import fc from 'fast-check';

import { badnessBytes } from './badnessBytes';
import { badnessPoints } from './badnessPoints';
import { procOomScore } from './procOomScore';
import { selectVictim } from './selectVictim';
import { globalTotalPages, memcgTotalPages } from './totalPages';

const PAGE = 4096;
const pages = fc.integer({ min: 0, max: 2 ** 34 });
const adj = fc.integer({ min: -999, max: 1000 });

test('bytes are the points times the page size', () => {
  fc.assert(
    fc.property(pages, pages, fc.nat(), adj, pages, (rssPages, swapPages, pageTableBytes, oomScoreAdj, totalPages) => {
      const points = badnessPoints({ rssPages, swapPages, pageTableBytes, oomScoreAdj }, totalPages);
      const bytes = badnessBytes({
        rssBytes: rssPages * PAGE + 4095,
        swapBytes: swapPages * PAGE + 1,
        pageTableBytes,
        oomScoreAdj,
        totalBytes: totalPages * PAGE + 4095,
      });
      expect(bytes).toBe((points ?? NaN) * PAGE);
    })
  );
});

test('the /proc score of anything eligible that fits the machine lies in 0..2000', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 ** 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      adj,
      (total, used, oomScoreAdj) => {
        const task = { rssPages: Math.floor(total * used), swapPages: 0, pageTableBytes: 0, oomScoreAdj };
        const score = procOomScore(badnessPoints(task, total), total);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(2000);
        expect(Object.is(score, -0)).toBe(false);
      }
    )
  );
});

test('an exempt process is never chosen and shows 0', () => {
  const task = { rssPages: 9e9, swapPages: 0, pageTableBytes: 0, oomScoreAdj: -1000 };
  expect(badnessPoints(task, 1e6)).toBeUndefined();
  expect(procOomScore(undefined, 1e6)).toBe(0);
  expect(selectVictim([task], 1e6)).toEqual({ points: [undefined], victim: undefined, tied: [] });
  expect(badnessBytes({ rssBytes: 9e9, swapBytes: 0, pageTableBytes: 0, oomScoreAdj: -1000, totalBytes: 1e10 })).toBe(
    -Infinity
  );
});

test('the origin of a swapoff dies whatever its points', () => {
  const small = { name: 'origin', rssPages: 1, swapPages: 0, pageTableBytes: 0, oomScoreAdj: -900, isOomOrigin: true };
  const large = { name: 'large', rssPages: 1e6, swapPages: 0, pageTableBytes: 0, oomScoreAdj: 1000 };
  expect(selectVictim([small, large], 4_096_064).victim?.name).toBe('origin');
  expect(selectVictim([large, small], 4_096_064).victim?.name).toBe('origin');
});

test('a tie goes to the later task now and to the first before 5.3, and is reported', () => {
  const task = { rssPages: 5, swapPages: 0, pageTableBytes: 0, oomScoreAdj: 0 };
  const tasks = [
    { ...task, name: 'a' },
    { ...task, name: 'small', rssPages: 1 },
    { ...task, name: 'b' },
  ];
  expect(selectVictim(tasks, 1e6).victim?.name).toBe('b');
  expect(selectVictim(tasks, 1e6, 'legacy').victim?.name).toBe('a');
  expect(selectVictim(tasks, 1e6, 'legacy', 'last').victim?.name).toBe('b');
  expect(selectVictim(tasks, 1e6).tied.map(({ name }) => name)).toEqual(['a', 'b']);
});

test('the scope of a kill decides what its pages are', () => {
  expect(globalTotalPages(8191, 4096)).toBe(2);
  expect(globalTotalPages(131_072, 0, 65_536)).toBe(2);
  const limits = { limitBytes: 40_960, swapTotalBytes: 8192, swappiness: 60 };
  expect(memcgTotalPages(limits)).toBe(12);
  expect(memcgTotalPages({ ...limits, swapLimitBytes: 4096 })).toBe(11);
  expect(memcgTotalPages({ ...limits, swapLimitBytes: 1e9 })).toBe(12);
  expect(memcgTotalPages({ ...limits, swappiness: 0 })).toBe(10);
  expect(memcgTotalPages({ ...limits, limitBytes: 0, swappiness: 0 })).toBe(1);
});
