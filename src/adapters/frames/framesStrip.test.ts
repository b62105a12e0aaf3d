import type { DataFrame } from '@grafana/data';

import { AT_SECONDS, GI, MI } from '../../test/nodeFacts';

import { frameData } from './FrameData';
import { framesStrip } from './framesStrip';
import { readFrames } from './readFrames';
import { instants, type Series, timeSeries } from './test/frames';

const strip = (frames: DataFrame[]) =>
  framesStrip(frameData(readFrames(frames, AT_SECONDS)), { node: 'n1', alone: true, nodes: new Set(['n1']) });
const node = (values: Array<number | null>): Series[] => [{ labels: { node: 'n1' }, values }];
const capacity = timeSeries('capacity', node([16 * GI, 16 * GI, 16 * GI]));
const pod = (name: string, values: Array<number | null>): Series => ({
  labels: { namespace: 'shop', pod: name },
  values,
});

describe('framesStrip', () => {
  it('has nothing to move along with one moment', () => {
    expect(strip([])).toBeUndefined();
    expect(strip(timeSeries('capacity', node([GI])))).toBeUndefined();
  });

  it("shows the kubelet's view, a gap where it was not answered", () => {
    const root = [10, 10, 9, null, null, null, null, 8].map((gi) => (gi === null ? null : gi * GI));
    const always = timeSeries('capacity', node(root.map(() => 16 * GI)));
    const other = timeSeries('memAvailable', [{ labels: {}, values: root.map(() => GI) }]);
    const kubelet = [...always, ...timeSeries('rootWorkingSet', node(root))];
    const availableGi = [6, 6, 7, 7, 7, undefined, undefined, 8];
    expect(strip(kubelet)).toEqual({
      quantity: 'available',
      points: availableGi.map((gi, index) => ({ atSeconds: instants(8)[index], bytes: gi && gi * GI })),
    });
    expect(strip([...kubelet, ...other])?.points[0]?.bytes).toBe(6 * GI);
  });

  it('shows MemAvailable where there is no such view', () => {
    const frames = [...capacity, ...timeSeries('memAvailable', [{ labels: {}, values: [GI, 2 * GI, 3 * GI] }])];
    expect(strip(frames)?.points.map(({ bytes }) => bytes)).toEqual([GI, 2 * GI, 3 * GI]);
  });

  it('shows what the pods hold where neither was asked for, and calls it that', () => {
    const workingSet = timeSeries('workingSet', [pod('a-0', [MI, MI, null]), pod('b-0', [2 * MI, 3 * MI, 4 * MI])]);
    const result = strip([...capacity, ...workingSet]);
    expect(result?.quantity).toBe('pods');
    expect(result?.points.map(({ bytes }) => bytes)).toEqual([3 * MI, 4 * MI, 4 * MI]);
  });
});
