import { metricNames as m } from '../../promql/metricNames';
import { everything } from '../../test/installations';
import { byPattern, errorAnswer, type FakeAnswer, fakePrometheus, matrixAnswer } from '../../test/promAnswers';
import type { Installation } from '../probe/Installation';
import { createPrometheusClient } from '../prometheus/PrometheusClient';

import { loadNodeMarks } from './loadNodeMarks';

const FROM = 1_768_474_800;
const window = { fromSeconds: FROM, toSeconds: FROM + 600, stepSeconds: 30 };
const web = { cluster: 'eu', namespace: 'shop', pod: 'web-0', uid: 'u-1' };
const KILLS = /last_terminated_timestamp/;
const EVICTIONS = /kube_pod_status_reason/;
const ROLLOUTS = /kube_replicaset_created/;

function load(answers: Array<[RegExp, FakeAnswer]>, installation: Installation = everything()) {
  const { http, asked } = fakePrometheus(
    [],
    byPattern([...answers, [KILLS, matrixAnswer([])], [EVICTIONS, matrixAnswer([])]])
  );
  const source = { uid: 'p', client: createPrometheusClient(http), installation };
  return { marks: loadNodeMarks(source, { cluster: 'eu', node: 'n1', window }), asked };
}

describe('loadNodeMarks', () => {
  it('takes every distinct time of termination for one kill', async () => {
    const { marks } = load([
      [
        KILLS,
        matrixAnswer([
          [
            { ...web, container: 'app' },
            [
              [FROM + 120, FROM + 100],
              [FROM + 150, FROM + 100],
              [FROM + 330, FROM + 310],
              [FROM + 360, FROM + 310],
            ],
          ],
        ]),
      ],
    ]);
    expect(await marks).toEqual([
      { atSeconds: FROM + 100, kind: 'kill', text: 'shop/web-0 (app)' },
      { atSeconds: FROM + 310, kind: 'kill', text: 'shop/web-0 (app)' },
    ]);
  });

  it('leaves out what happened before the window, although its sticky state is in it', async () => {
    const { marks } = load([
      [KILLS, matrixAnswer([[{ ...web, container: 'app' }, [[FROM, FROM - 5000]]]])],
      [EVICTIONS, matrixAnswer([[web, [[FROM, 1]]]])],
      [ROLLOUTS, [[{ ...web, owner_name: 'web', replicaset: 'web-7d9f' }, FROM - 1]]],
    ]);
    expect(await marks).toEqual([]);
  });

  it('dates an eviction by its first sample, a rollout by its ReplicaSet, oldest first', async () => {
    const { marks } = load([
      [
        EVICTIONS,
        matrixAnswer([
          [
            web,
            [
              [FROM + 240, 1],
              [FROM + 270, 1],
            ],
          ],
        ]),
      ],
      [ROLLOUTS, [[{ cluster: 'eu', namespace: 'shop', owner_name: 'web', replicaset: 'web-7d9f' }, FROM + 50]]],
      [KILLS, matrixAnswer([[{ ...web, container: 'app' }, [[FROM + 120, FROM + 100]]]])],
    ]);
    expect(await marks).toEqual([
      { atSeconds: FROM + 50, kind: 'change', text: 'rollout of shop/web (ReplicaSet web-7d9f)' },
      { atSeconds: FROM + 100, kind: 'kill', text: 'shop/web-0 (app)' },
      { atSeconds: FROM + 240, kind: 'eviction', text: 'shop/web-0' },
    ]);
  });

  it('leaves out the part that fails', async () => {
    const { marks } = load([
      [KILLS, errorAnswer(422, 'too many samples')],
      [ROLLOUTS, [[{ namespace: 'shop', owner_name: 'web', replicaset: 'web-7d9f' }, FROM + 50]]],
    ]);
    expect((await marks).map(({ kind }) => kind)).toEqual(['change']);
  });

  it('asks only for what is collected', async () => {
    const present = new Set(
      [...everything().present].filter((name) => name !== m.podReason && name !== m.replicaSetCreated)
    );
    const { marks, asked } = load([], everything({ present }));
    expect(await marks).toEqual([]);
    expect(asked.map(({ params }) => KILLS.test(params.query ?? ''))).toEqual([true]);
  });
});
