import fc from 'fast-check';

import { containerOomScoreAdj } from './containerOomScoreAdj';
import { CURRENT_FEATURES } from './KubeletFeatures';
import { parsePod } from './parsePod';
import type { Pod } from './Pod';
import type { PodManifest } from './PodManifest';
import { podMemoryRequestBytes, podMemoryRequestBytesUpTo133 } from './podMemoryRequest';

const GATE_OFF = { ...CURRENT_FEATURES, podLevelResources: false };

function podOf(spec: PodManifest['spec']): Pod {
  const pod = parsePod({ spec });
  if (!pod.ok) {
    throw new Error(pod.error);
  }
  return pod.value;
}

test.each([
  [undefined, 'pod is not an object'],
  [{}, 'spec is not an object'],
  [{ spec: { containers: {} } }, 'spec.containers is not a list'],
  [{ spec: { containers: [7] } }, 'spec.containers[0] is not an object'],
  [
    { spec: { containers: [{ name: 'a', resources: { requests: { memory: '1Kb' } } }] } },
    'spec.containers[0].resources.requests.memory: not a quantity: "1Kb"',
  ],
  [{ spec: { overhead: { memory: [] } } }, 'spec.overhead.memory is not a quantity'],
  [{ spec: { priority: '1' } }, 'spec.priority is not an integer'],
  [{ spec: {}, status: { qosClass: 'Best' } }, 'status.qosClass is none of Guaranteed, Burstable, BestEffort'],
])('what is wrong is said, and where: %j', (manifest, error) => {
  expect(parsePod(manifest)).toEqual({ ok: false, error });
});

test('null counts as absent, an empty stanza does not', () => {
  expect(podOf({ containers: null, resources: null }).resources).toBeUndefined();
  expect(podOf({ resources: {} }).resources).toEqual({ requests: new Map(), limits: new Map() });
});

test('any JSON is read without throwing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(typeof parsePod({ spec: value }).ok).toBe('boolean');
    })
  );
});

test('no value is given for a container or a capacity that is not there', () => {
  const pod = podOf({ containers: [{ name: 'a', resources: { requests: { memory: '1Gi' } } }] });
  expect(containerOomScoreAdj(pod, 'b', 1e9, CURRENT_FEATURES).ok).toBe(false);
  expect(containerOomScoreAdj(pod, 'a', 0, CURRENT_FEATURES).ok).toBe(false);
  expect(containerOomScoreAdj(pod, 'a', 2 ** 32, CURRENT_FEATURES)).toEqual({ ok: true, value: 750 });
});

test('before 1.32 a sidecar has its own value', () => {
  const pod = podOf({
    containers: [{ name: 'a', resources: { requests: { memory: '500' } } }],
    initContainers: [{ name: 's', restartPolicy: 'Always', resources: { requests: { memory: '100' } } }],
  });
  expect(containerOomScoreAdj(pod, 's', 1000, CURRENT_FEATURES)).toEqual({ ok: true, value: 500 });
  const before = { ...CURRENT_FEATURES, sidecarOomScoreAdj: false };
  expect(containerOomScoreAdj(pod, 's', 1000, before)).toEqual({ ok: true, value: 900 });
});

describe('the pod request of the eviction ranking', () => {
  const containers = [{ name: 'a', resources: { requests: { memory: '100' } } }];

  test('a pod-level stanza without memory means 0, so overhead does not count', () => {
    const pod = podOf({ containers, resources: { limits: { cpu: '1' } }, overhead: { memory: '20' } });
    expect(podMemoryRequestBytes(pod, CURRENT_FEATURES)).toBe(0n);
    expect(podMemoryRequestBytes(pod, GATE_OFF)).toBe(120n);
    expect(podMemoryRequestBytesUpTo133(pod)).toBe(120n);
  });

  test('an empty stanza is none', () => {
    expect(podMemoryRequestBytes(podOf({ containers, resources: {} }), CURRENT_FEATURES)).toBe(100n);
  });

  test('sidecars count from 1.34, in the order they are listed', () => {
    const sidecar = { name: 's', restartPolicy: 'Always', resources: { requests: { memory: '30' } } };
    const init = { name: 'i', resources: { requests: { memory: '110' } } };
    const before = podOf({ containers, initContainers: [sidecar, init] });
    const after = podOf({ containers, initContainers: [init, sidecar] });
    expect(podMemoryRequestBytes(before, CURRENT_FEATURES)).toBe(140n);
    expect(podMemoryRequestBytes(after, CURRENT_FEATURES)).toBe(130n);
    expect(podMemoryRequestBytesUpTo133(before)).toBe(110n);
  });
});
