import { ordinal } from './ordinal';

describe('ordinal', () => {
  it.each([
    [1, 'first'],
    [3, 'third'],
    [10, 'tenth'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [14, '14th'],
    [20, '20th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [101, '101st'],
    [111, '111th'],
    [112, '112th'],
    [1013, '1013th'],
    [1023, '1023rd'],
  ])('%d is %s', (rank, word) => {
    expect(ordinal(rank)).toBe(word);
  });
});
