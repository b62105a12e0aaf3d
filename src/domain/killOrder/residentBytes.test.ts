import { containerFacts } from '../../test/nodeFacts';

import { residentBytes } from './residentBytes';

describe('residentBytes', () => {
  it('adds mapped file pages and swap to anonymous memory', () => {
    const container = containerFacts('app', {
      rssBytes: 1000,
      mappedFileBytes: 200,
      swapBytes: 30,
      workingSetBytes: 5000,
    });
    expect(residentBytes(container)).toEqual({ bytes: 1230, basis: 'rss' });
  });

  it('takes anonymous memory alone where nothing else is collected', () => {
    expect(residentBytes(containerFacts('app', { rssBytes: 1000 }))).toEqual({ bytes: 1000, basis: 'rss' });
  });

  it('takes an rss of 0 as a measurement', () => {
    expect(residentBytes(containerFacts('app', { rssBytes: 0, workingSetBytes: 5000 }))).toEqual({
      bytes: 0,
      basis: 'rss',
    });
  });

  it('falls back to working set and swap, without mapped pages, which it already holds', () => {
    const container = containerFacts('app', { workingSetBytes: 5000, swapBytes: 30, mappedFileBytes: 200 });
    expect(residentBytes(container)).toEqual({ bytes: 5030, basis: 'working-set' });
  });

  it('has no answer without either, even with swap', () => {
    expect(residentBytes(containerFacts('app', { swapBytes: 30, mappedFileBytes: 200 }))).toBeUndefined();
  });
});
