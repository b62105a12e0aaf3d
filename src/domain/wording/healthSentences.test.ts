import { healthSentences } from './healthSentences';

describe('healthSentences', () => {
  it('has nothing to say where everything is full', () => {
    expect(healthSentences([{ capability: 'swap', state: 'full', missing: [] }])).toEqual([]);
  });

  it('tells an answer that gets less exact from data that is absent', () => {
    expect(
      healthSentences([
        {
          capability: 'kernel-order',
          state: 'reduced',
          missing: ['container_memory_rss'],
          meaning: 'page cache is counted',
        },
        { capability: 'swap', state: 'reduced', missing: [] },
      ])
    ).toEqual([
      "The kernel's order is approximate (missing: container_memory_rss): page cache is counted.",
      'Swap use by container is not collected.',
    ]);
  });

  it('says what brings back a capability that is off', () => {
    expect(
      healthSentences([
        { capability: 'qos-class', state: 'off', missing: ['a', 'b'] },
        { capability: 'something-new', state: 'off', missing: [] },
      ])
    ).toEqual(['The stored QoS class is not available (missing: a, b).', 'something-new is not available.']);
  });
});
