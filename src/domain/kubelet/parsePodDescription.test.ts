import fc from 'fast-check';

import { parsePodDescription } from './parsePodDescription';

const DESCRIPTION = `Name:             web-0
Namespace:        shop
Priority:         1000
Priority Class Name:  high
Node:             node-a/10.0.0.1
Start Time:       Tue, 02 Sep 2025 10:00:00 +0200
Labels:           app=web
Annotations:      note: x
                  Reason: not this one
Status:           Running
IP:               10.1.2.3
Init Containers:
  proxy:
    Container ID:  containerd://aa
    Image:         proxy:1
    State:         Running
      Started:     Tue, 02 Sep 2025 10:00:01 +0200
    Ready:         True
    Restart Count: 0
    Requests:
      memory:     64Mi
Containers:
  app:
    Container ID:   containerd://bb
    Image:          app:1
    Port:           8080/TCP
    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       OOMKilled
      Message:      heap: full
second line: of it
      Exit Code:    137
      Signal:       9
      Started:      Tue, 02 Sep 2025 10:00:05 +0200
      Finished:     Tue, 02 Sep 2025 10:04:05 +0200
    Ready:          False
    Restart Count:  3
    Limits:
      cpu:     500m
      memory:  256Mi
    Requests:
      memory:     128Mi
    Environment:
      Limits:  no quantity
    Mounts:    <none>
  never-started:
    Image:          late:1
    State:          Waiting
Conditions:
  Type              Status
  Ready             False
Volumes:
  data:
    Type:       EmptyDir
QoS Class:                   Burstable
Tolerations:                 node.kubernetes.io/memory-pressure:NoSchedule op=Exists
Events:
  Type     Reason     Age   From     Message
  Warning  BackOff    1m    kubelet  State: Terminated
`;
const APP = {
  name: 'app',
  kind: 'regular',
  state: { state: 'Waiting', reason: 'CrashLoopBackOff' },
  lastState: {
    state: 'Terminated',
    reason: 'OOMKilled',
    message: 'heap: full\nsecond line: of it',
    exitCode: 137,
    signal: 9,
    startedAtSeconds: 1_756_800_005,
    finishedAtSeconds: 1_756_800_245,
  },
  ready: false,
  restartCount: 3,
  limits: { cpu: '500m', memory: '256Mi' },
  requests: { memory: '128Mi' },
};

test('a whole description', () => {
  expect(parsePodDescription(DESCRIPTION)).toEqual({
    name: 'web-0',
    namespace: 'shop',
    priority: 1000,
    priorityClassName: 'high',
    node: 'node-a',
    status: 'Running',
    qosClass: 'Burstable',
    containers: [
      {
        name: 'proxy',
        kind: 'init',
        state: { state: 'Running', startedAtSeconds: 1_756_800_001 },
        ready: true,
        restartCount: 0,
        limits: {},
        requests: { memory: '64Mi' },
      },
      APP,
      { name: 'never-started', kind: 'regular', state: { state: 'Waiting' }, limits: {}, requests: {} },
    ],
  });
});

test('quoted as a whole', () => {
  const quoted = DESCRIPTION.replace('second line: of it\n', '')
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
  const pod = parsePodDescription(quoted);
  expect(pod).toMatchObject({ name: 'web-0', qosClass: 'Burstable', status: 'Running' });
  expect(pod?.reason).toBeUndefined();
  expect(pod?.containers).toHaveLength(3);
});

test('indentation lost', () => {
  const flat = DESCRIPTION.replace('second line: of it\n', '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
  const app = parsePodDescription(flat)?.containers.find(({ name }) => name === 'app');
  expect(app).toEqual({ ...APP, lastState: { ...APP.lastState, message: 'heap: full' } });
});

test('only the block that matters', () => {
  const block = DESCRIPTION.slice(DESCRIPTION.indexOf('    Last State:'), DESCRIPTION.indexOf('    Environment:'));
  expect(parsePodDescription(block)?.containers).toEqual([{ ...APP, name: undefined, state: undefined }]);
});

test('an evicted pod without container states', () => {
  const text =
    'Name:  x\nStatus:   Failed\nReason:   Evicted\nMessage:  The node was low on resource: memory. \nContainers:\n  app:\n    Image: a\n';
  expect(parsePodDescription(text)).toMatchObject({
    status: 'Failed',
    reason: 'Evicted',
    message: 'The node was low on resource: memory.',
    containers: [{ name: 'app' }],
  });
});

test('a container that never started has no start', () => {
  const state = parsePodDescription(
    'Last State:  Terminated\n  Reason:  ContainerStatusUnknown\n  Exit Code:  137\n  Started:  Mon, 01 Jan 0001 00:00:00 +0000\n'
  )?.containers[0]?.lastState;
  expect(state).toEqual({ state: 'Terminated', reason: 'ContainerStatusUnknown', exitCode: 137 });
});

test.each(['', 'hello', 'a: b\nc: d', '{"kind":"Pod"}'])('not a description: %j', (text) => {
  expect(parsePodDescription(text)).toBeUndefined();
});

test('any text, and any piece of a description, is read without throwing', () => {
  const lines = DESCRIPTION.split('\n');
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...lines), fc.string())), (picked) => {
      const pod = parsePodDescription(picked.join('\n'));
      expect(pod === undefined || Array.isArray(pod.containers)).toBe(true);
    })
  );
});
