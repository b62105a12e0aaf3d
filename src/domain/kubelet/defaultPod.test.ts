import { defaultPod } from './defaultPod';
import { parsePod } from './parsePod';
import type { Pod } from './Pod';
import type { PodManifest, QuantityMap } from './PodManifest';
import { computeQosClass, podQosClass } from './qosClass';

const ON = { podLevelResources: true };

function podOf(spec: PodManifest['spec'], status?: PodManifest['status']): Pod {
  const pod = parsePod({ spec, status });
  if (!pod.ok) {
    throw new Error(pod.error);
  }
  return pod.value;
}

function containers(limits: QuantityMap, requests?: QuantityMap): PodManifest['spec']['containers'] {
  return [{ name: 'a', resources: { limits, requests } }];
}

function requestsOf(pod: Pod): string[] {
  return [...(pod.resources?.requests.keys() ?? [])].sort();
}

test('limits become requests, for every resource and init containers too', () => {
  const pod = defaultPod(
    podOf({ containers: containers({ cpu: '1', 'x.com/y': '2' }), initContainers: containers({ memory: '1' }) }),
    ON
  );
  expect([...(pod.containers[0]?.resources.requests.keys() ?? [])]).toEqual(['cpu', 'x.com/y']);
  expect([...(pod.initContainers[0]?.resources.requests.keys() ?? [])]).toEqual(['memory']);
});

test('pod-level requests come from the containers, then from the pod limits', () => {
  const pod = defaultPod(
    podOf({ containers: containers({}, { memory: '128Mi' }), resources: { limits: { cpu: '1', memory: '1Gi' } } }),
    ON
  );
  expect(pod.resources?.requests.get('memory')).toEqual({ nanos: 134_217_728n * 10n ** 9n });
  expect(pod.resources?.requests.get('cpu')).toEqual({ nanos: 10n ** 9n });
});

test('pod-level requests alone are not extended, and nothing is with the gate off', () => {
  const spec = { containers: containers({ memory: '1Gi' }) };
  expect(requestsOf(defaultPod(podOf({ ...spec, resources: { requests: { cpu: '1' } } }), ON))).toEqual(['cpu']);
  const off = defaultPod(podOf({ ...spec, resources: { limits: { cpu: '1' } } }), { podLevelResources: false });
  expect(requestsOf(off)).toEqual([]);
});

test('huge page limits of containers become pod limits and from there requests', () => {
  const pod = defaultPod(
    podOf({ containers: containers({ 'hugepages-2Mi': '4Mi' }), resources: { limits: { memory: '1Gi' } } }),
    ON
  );
  expect([...(pod.resources?.limits.keys() ?? [])].sort()).toEqual(['hugepages-2Mi', 'memory']);
  expect(requestsOf(pod)).toEqual(['hugepages-2Mi', 'memory']);
});

test('defaulting twice changes nothing', () => {
  const once = defaultPod(
    podOf({ containers: containers({ cpu: '1' }, { memory: '0' }), resources: { limits: { memory: '1Gi' } } }),
    ON
  );
  expect(defaultPod(once, ON)).toEqual(once);
});

test('the stored class wins over the computed one', () => {
  const pod = podOf({ containers: containers({}) }, { qosClass: 'Guaranteed' });
  expect(podQosClass(pod, ON)).toBe('Guaranteed');
  expect(computeQosClass(pod, ON)).toBe('BestEffort');
});

test('an empty pod-level stanza hides the containers, with the gate on', () => {
  const pod = podOf({ containers: containers({ cpu: '1', memory: '1' }, { cpu: '1', memory: '1' }), resources: {} });
  expect(computeQosClass(pod, ON)).toBe('BestEffort');
  expect(computeQosClass(pod, { podLevelResources: false })).toBe('Guaranteed');
});
