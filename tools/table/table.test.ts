import { table } from './table';

it('lines up columns, the first to the left', () => {
  expect(
    table(
      ['name', 'bytes'],
      [
        ['a', '12'],
        ['longer', '3'],
      ]
    )
  ).toBe(['name    bytes', '------  -----', 'a          12', 'longer      3'].join('\n'));
});

it('draws a head without rows', () => {
  expect(table(['a'], [])).toBe('a\n-');
});
