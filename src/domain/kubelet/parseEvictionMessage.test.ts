import fc from 'fast-check';

import { parseEvictionMessage } from './parseEvictionMessage';

const LOW = 'The node was low on resource: memory. ';

test.each([
  ['since 1.26', 'Pod was rejected: The node had condition: [MemoryPressure]. '],
  ['up to 1.25', 'Pod The node had condition: [MemoryPressure]. '],
])('refused admission, %s', (_when, text) => {
  expect(parseEvictionMessage(text)).toEqual({ kind: 'admission-rejected', conditions: ['MemoryPressure'] });
});

test('several node conditions', () => {
  expect(parseEvictionMessage('The node had condition: [DiskPressure MemoryPressure]. ')).toEqual({
    kind: 'admission-rejected',
    conditions: ['DiskPressure', 'MemoryPressure'],
  });
});

test('names with dots, and the pod before its containers', () => {
  expect(
    parseEvictionMessage(
      `${LOW}Threshold quantity: 100Mi, available: 88Mi. Pod web-0.a was using 1Gi, request is 2Gi, has larger consumption of memory. Container c.d was using 1Gi, request is 0, has larger consumption of memory. `
    )
  ).toEqual({
    kind: 'node-pressure',
    resource: 'memory',
    threshold: '100Mi',
    available: '88Mi',
    pod: { name: 'web-0.a', usage: '1Gi', request: '2Gi' },
    containers: [{ name: 'c.d', usage: '1Gi', request: '0' }],
  });
});

test('text around it, and a message cut short', () => {
  expect(parseEvictionMessage(`Message:   ${LOW}Container app was us`)).toEqual({
    kind: 'node-pressure',
    resource: 'memory',
    containers: [],
    unread: 'Container app was us',
  });
});

test.each(['', 'The node was fine.', 'Container app exceeded its patience', 'x'.repeat(70_000)])(
  'no such message: %#',
  (text) => {
    expect(parseEvictionMessage(text)).toBeUndefined();
  }
);

test('any text is read without throwing', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom(LOW, 'Threshold quantity: ', 'Container ', ' was using ', '. '));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const kinds = [undefined, 'node-pressure', 'admission-rejected', 'emptydir-limit'];
      expect([...kinds, 'pod-ephemeral-limit', 'container-ephemeral-limit']).toContain(
        parseEvictionMessage(pieces.join(''))?.kind
      );
    })
  );
});
