import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { type AskedRequest, FakeGrafana } from '../../adapters/settings/test/fakeGrafana';
import { metricNames as m } from '../../promql/metricNames';
import { cadvisorSample, podInfoSample } from '../../promql/probe/sampleQueries';

import { button, click, field, type } from './test/formControls';
import { renderSettings } from './test/renderSettings';

const labels = { cluster: 'eu', namespace: 'shop', pod: 'web-0', container: 'web' };
const COLLECTED: string[] = [
  m.workingSet,
  m.podInfo,
  m.podPhase,
  m.nodeCapacity,
  m.containerRequests,
  m.containerLimits,
];

/** A Grafana whose Prometheus has some metrics, one pod and two clusters. */
function grafanaWithData(collected = COLLECTED): FakeGrafana {
  const grafana = new FakeGrafana();
  grafana.dataSource = ({ url, data }: AskedRequest) => {
    const query: unknown = Reflect.get(data ?? {}, 'query');
    const label = /label\/(.*)\/values/.exec(url)?.[1];
    if (label !== undefined) {
      const values = label === 'cluster' ? ['eu', 'us'] : [];
      return { status: 'success', data: label === '__name__' ? collected : values };
    }
    const hasRow = query === cadvisorSample() || query === podInfoSample();
    return {
      status: 'success',
      data: { resultType: 'vector', result: hasRow ? [{ metric: labels, value: [1, '1'] }] : [] },
    };
  };
  return grafana;
}

const found = () => within(screen.getByLabelText('What was found'));

describe('what was found', () => {
  it('says in words what labels there are and what is missing', async () => {
    await renderSettings({ grafana: grafanaWithData() });
    expect(await found().findByText('label "cluster"')).toBeVisible();
    expect(found().getByText('Found in Store prom-a')).toBeVisible();
    expect(found().getByText('no label: found by way of the pod')).toBeVisible();
    expect(found().getByText('2 clusters in the last hour: eu, us.')).toBeVisible();
    expect(found().getByText('about 30 s')).toBeVisible();
    expect(found().getByText(/^\d+ of 12 capabilities are full, \d+ reduced, \d+ off\.$/)).toBeVisible();
    const lost = within(found().getByRole('list', { name: 'Capabilities that are not full' }));
    expect(lost.getByText(new RegExp(`The kernel's order is approximate \\(missing: .*${m.rss}`))).toBeVisible();
    expect(lost.getAllByText('off').length).toBeGreaterThan(0);
  });

  it('says that there is nothing', async () => {
    await renderSettings();
    expect(await found().findByText(/^None of the metrics that Culprit reads/)).toBeVisible();
  });

  it('says why it cannot look, and looks again', async () => {
    const grafana = grafanaWithData();
    const answer = grafana.dataSource;
    grafana.dataSource = () => '<html>login</html>';
    await renderSettings({ grafana });
    expect(await found().findByText(/answered with something that cannot be read/)).toBeVisible();
    grafana.dataSource = answer;
    click('Look again');
    expect(await found().findByText('label "cluster"')).toBeVisible();
    expect(screen.queryByText(/cannot be read/)).not.toBeInTheDocument();
  });

  it('asks for a data source where there is none', async () => {
    await renderSettings({ sources: [] });
    expect(screen.queryByLabelText('What was found')).not.toBeInTheDocument();
    expect(screen.getByText('This Grafana has no Prometheus data source')).toBeInTheDocument();
  });
});

describe('labels that are set', () => {
  it('stand beside what was detected, with a warning when no series has them', async () => {
    await renderSettings({ grafana: grafanaWithData() });
    await found().findByText('label "cluster"');
    type('Cluster label', 'region');
    expect(await found().findByText(/^No series carries the label "region"/)).toBeVisible();
    expect(found().getByText('detected: label "cluster"')).toBeVisible();
    expect(found().getByText('set here')).toBeVisible();
  });

  it('are not asked for while they are wrong', async () => {
    const grafana = grafanaWithData();
    const asked: string[] = [];
    const answer = grafana.dataSource;
    grafana.dataSource = (request) => {
      asked.push(request.url);
      return answer(request);
    };
    await renderSettings({ grafana, jsonData: { clusterLabel: 'not/a/label' } });
    await found().findByText('label "cluster"');
    expect(asked.filter((url) => url.includes('not'))).toEqual([]);
  });

  it('can be taken from a named profile', async () => {
    const { grafana } = await renderSettings({ jsonData: { labelProfile: 'instance' } });
    expect(field('Label profile')).toHaveValue('instance');
    await userEvent.click(field('Label profile'));
    await userEvent.keyboard('detec{ArrowDown}{Enter}');
    await waitFor(() => expect(button('Save')).toBeEnabled());
    click('Save');
    await screen.findByText(/^Saved/);
    expect(grafana.posted).toEqual([{ enabled: true, pinned: true, jsonData: {} }]);
  });

  it('stay as they are when Enter hits nothing', async () => {
    await renderSettings({ jsonData: { labelProfile: 'instance' } });
    await userEvent.click(field('Label profile'));
    await userEvent.keyboard('xyz{Enter}{Tab}');
    expect(field('Label profile')).toHaveValue('instance');
    expect(screen.queryByText(/Unsaved/)).not.toBeInTheDocument();
  });

  it('name a profile that does not exist as wrong', async () => {
    await renderSettings({ jsonData: { labelProfile: 'mine' } });
    expect(screen.getByRole('alert')).toHaveTextContent('There is no label profile "mine".');
    expect(field('Label profile')).toHaveValue('mine');
  });
});
