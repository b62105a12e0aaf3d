import fc from 'fast-check';

import { decodeCgroupPath } from './decodeCgroupPath';

const UID = '11111111-2222-3333-4444-555555555555';
const SLICE_UID = UID.replaceAll('-', '_');
const ID = '0123456789abcdef'.repeat(4);

test.each([
  ['/', { level: 'root' }],
  ['', { level: 'root' }],
  ['/user.slice/user-1000.slice/session-1.scope', { level: 'system' }],
  ['/docker/abc', { level: 'system' }],
  ['/kubepods', { level: 'kubepods', driver: 'cgroupfs' }],
  ['/kubepods/burstable', { level: 'qos', qos: 'Burstable', driver: 'cgroupfs' }],
  ['/kubepods.slice/kubepods-besteffort.slice', { level: 'qos', qos: 'BestEffort', driver: 'systemd' }],
  ['/kubelet.slice/kubelet-kubepods.slice', { level: 'kubepods', driver: 'systemd' }],
  [
    `/kubepods.slice/kubepods-pod${SLICE_UID}.slice`,
    { level: 'pod', podUid: UID, qos: 'Guaranteed', driver: 'systemd' },
  ],
  [
    `/docker/${ID}/kubelet.slice/kubelet-kubepods.slice/kubelet-kubepods-pod${SLICE_UID}.slice/cri-containerd-${ID}.scope/init.scope`,
    {
      level: 'container',
      podUid: UID,
      qos: 'Guaranteed',
      driver: 'systemd',
      runtime: 'cri-containerd',
      containerId: ID,
    },
  ],
  [
    `/lxc.payload.k/kubepods/pod${UID}/crio-${ID}`,
    { level: 'container', podUid: UID, qos: 'Guaranteed', driver: 'cgroupfs', runtime: 'crio', containerId: ID },
  ],
  [
    `/../cri-containerd-${ID}.scope`,
    { level: 'container', driver: 'systemd', runtime: 'cri-containerd', containerId: ID },
  ],
])('%s', (path, expected) => {
  expect(decodeCgroupPath(path)).toEqual(expected);
});

const hex = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const qosOf = { burstable: 'Burstable', besteffort: 'BestEffort', '': 'Guaranteed' } as const;
const parent = fc.constantFrom<keyof typeof qosOf>('burstable', 'besteffort', '');
const root = fc.constantFrom('', '/docker/abc', '/lxc.payload.x');

test('what the kubelet encodes for the systemd driver is read back', () => {
  const runtime = fc.constantFrom('cri-containerd', 'crio', 'crio-conmon', 'docker');
  fc.assert(
    fc.property(root, parent, fc.oneof(fc.uuid(), hex(32)), runtime, hex(64), (top, qos, podUid, rt, containerId) => {
      const step = qos === '' ? '' : `-${qos}`;
      const middle = qos === '' ? '' : `/kubepods-${qos}.slice`;
      const pod = `${top}/kubepods.slice${middle}/kubepods${step}-pod${podUid.replaceAll('-', '_')}.slice`;
      const expected = { podUid, qos: qosOf[qos], driver: 'systemd' };
      expect(decodeCgroupPath(pod)).toEqual({ ...expected, level: 'pod' });
      const container = { ...expected, runtime: rt, containerId, level: 'container' };
      expect(decodeCgroupPath(`${pod}/${rt}-${containerId}.scope`)).toEqual(container);
    })
  );
});

test('what the kubelet encodes for the cgroupfs driver is read back', () => {
  fc.assert(
    fc.property(root, parent, fc.oneof(fc.uuid(), hex(32)), hex(64), (top, qos, podUid, containerId) => {
      const path = `${top}/kubepods${qos === '' ? '' : `/${qos}`}/pod${podUid}/${containerId}`;
      const expected = { podUid, qos: qosOf[qos], driver: 'cgroupfs', containerId, level: 'container' };
      expect(decodeCgroupPath(path)).toEqual(expected);
    })
  );
});

test('any path is read without throwing', () => {
  const segment = fc.oneof(
    fc.string(),
    fc.constantFrom('kubepods', 'kubepods.slice', '__proto__', 'constructor', 'podx')
  );
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 8 }), (segments) => {
      expect(decodeCgroupPath(`/${segments.join('/')}`).level).toEqual(expect.any(String));
    })
  );
});
