import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkVectorFile } from './checkVectorFile';

const DIRECTORY = join(__dirname, '../../tests/vectors');
/** Cases each file holds; a file that lost some would otherwise pass. */
const CASES: Readonly<Record<string, number>> = {
  'badness.json': 50,
  'eviction-message.json': 11,
  'eviction-ranking.json': 19,
  'eviction-threshold.json': 12,
  'kernel-log.json': 30,
  'oom-score-adj.json': 50,
  'qos-class.json': 37,
};

test('the vector files are the ones listed here', () => {
  expect(readdirSync(DIRECTORY).sort()).toEqual(Object.keys(CASES));
});

test.each(Object.entries(CASES))('every case of %s holds', (file, count) => {
  const result = checkVectorFile(readFileSync(join(DIRECTORY, file), 'utf8'));
  if (!result.ok) {
    throw new Error(result.error);
  }
  expect(result.value.filter(({ problems }) => problems.length > 0)).toEqual([]);
  expect(result.value).toHaveLength(count);
});
