import fc from 'fast-check';

import { everything } from '../../test/installations';
import { GI, MI } from '../../test/nodeFacts';
import { byPattern, errorAnswer, type FakeAnswer, fakePrometheus, matrixAnswer } from '../../test/promAnswers';
import type { Installation } from '../probe/Installation';
import { createPrometheusClient } from '../prometheus/PrometheusClient';
import type { PrometheusAnswer } from '../prometheus/PrometheusHttp';

import { loadNodeStrip, stripWindow } from './loadNodeStrip';

const FROM = 1_768_474_800;
const window = { fromSeconds: FROM, toSeconds: FROM + 120, stepSeconds: 60 };
const series = (points: Array<[number, number]>): PrometheusAnswer =>
  matrixAnswer([[{}, points.map(([at, value]) => [FROM + at, value])]]);
const ROOT = /id="\/"/;
const CAPACITY = /kube_node_status_capacity/;
const AVAILABLE = /MemAvailable/;

function load(answers: Array<[RegExp, FakeAnswer]>, installation: Installation = everything()) {
  const { http } = fakePrometheus([], byPattern(answers));
  const source = { uid: 'p', client: createPrometheusClient(http), installation };
  return loadNodeStrip(source, { cluster: 'eu', node: 'n1', window });
}

describe('stripWindow', () => {
  it('takes steps of a 120th of the range, never finer than a scrape', () => {
    expect(stripWindow(FROM, FROM + 3600, 30)).toEqual({ fromSeconds: FROM, toSeconds: FROM + 3600, stepSeconds: 30 });
    expect(stripWindow(FROM, FROM + 86400, 30).stepSeconds).toBe(720);
    expect(stripWindow(FROM, FROM + 600, 60).stepSeconds).toBe(60);
  });

  it('is a grid of whole seconds within the range, whatever the range: the server answers at whole milliseconds', () => {
    const at = fc.double({ min: FROM, max: FROM + 1e6, noNaN: true });
    fc.assert(
      fc.property(at, at, fc.integer({ min: 1, max: 300 }), (a, b, scrape) => {
        const { fromSeconds, toSeconds, stepSeconds } = stripWindow(Math.min(a, b), Math.max(a, b), scrape);
        const steps = (toSeconds - fromSeconds) / stepSeconds;
        expect([fromSeconds, toSeconds, stepSeconds, steps].every(Number.isInteger)).toBe(true);
        expect(toSeconds).toBeLessThanOrEqual(Math.max(a, b));
        expect(stepSeconds).toBeGreaterThanOrEqual(scrape);
        expect(steps).toBeGreaterThanOrEqual(1);
        expect(steps).toBeLessThanOrEqual(120);
      })
    );
  });
});

describe('loadNodeStrip', () => {
  it("is the kubelet's view where it is collected, with gaps where a sample is missing", async () => {
    const { points, view } = await load([
      [
        ROOT,
        series([
          [0, 10 * GI],
          [120, 17 * GI],
        ]),
      ],
      [
        CAPACITY,
        series([
          [0, 16 * GI],
          [60, 16 * GI],
          [120, 16 * GI],
        ]),
      ],
    ]);
    expect(points).toEqual([
      { atSeconds: FROM, bytes: 6 * GI },
      { atSeconds: FROM + 60, bytes: undefined },
      { atSeconds: FROM + 120, bytes: 0 },
    ]);
    expect(view).toBe('kubelet');
  });

  it('is MemAvailable of the exporter on that node where it is not', async () => {
    const exporters: FakeAnswer = [
      [{ cluster: 'eu', instance: '10.0.0.2:9100' }, 1],
      [{ cluster: 'eu', instance: '10.0.0.1:9100' }, 1],
    ];
    const { points, view } = await load(
      [
        [/instance="10\.0\.0\.1:9100"/, series([[60, 900 * MI]])],
        [AVAILABLE, exporters],
        [/kube_node_info/, [[{ cluster: 'eu', node: 'n1', internal_ip: '10.0.0.1' }, 1]]],
      ],
      everything({ rootWorkingSet: undefined })
    );
    expect(view).toBe('approximation');
    expect(points.map(({ bytes }) => bytes)).toEqual([undefined, 900 * MI, undefined]);
  });

  it('is empty, and no line of zeros, where nothing is known or everything fails', async () => {
    const none = [FROM, FROM + 60, FROM + 120].map((atSeconds) => ({ atSeconds }));
    expect(await load([], everything({ rootWorkingSet: undefined }))).toEqual({ points: none });
    const broken: Array<[RegExp, FakeAnswer]> = [[/./, errorAnswer(500, 'broken')]];
    expect(await load(broken, everything({ rootWorkingSet: undefined }))).toEqual({ points: none });
    expect((await load(broken)).points.map(({ bytes }) => bytes)).toEqual([undefined, undefined, undefined]);
  });
});
