import {
  type DataFrame,
  dateTime,
  EventBusSrv,
  FieldType,
  LoadingState,
  type PanelProps,
  toDataFrame,
} from '@grafana/data';
import { fireEvent, render, screen, within } from '@testing-library/react';

import { FOUR, framesOf, instants, rowsOfNode, STEP_SECONDS } from '../../adapters/frames/test/frames';
import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { AT_SECONDS, nodeFacts, oneContainerPod } from '../../test/nodeFacts';
import { wrongVictimNode } from '../../test/scenarioNodes';

import { DEFAULT_OPTIONS, type KillOrderOptions } from './KillOrderOptions';
import { KillOrderPanel } from './KillOrderPanel';

const range = { from: dateTime((AT_SECONDS - 3600) * 1000), to: dateTime(AT_SECONDS * 1000) };

function show(series: DataFrame[], options: Partial<KillOrderOptions> = {}, data: Partial<PanelProps['data']> = {}) {
  const props: PanelProps<KillOrderOptions> = {
    id: 1,
    title: 'Kill order',
    data: { state: LoadingState.Done, series, timeRange: { ...range, raw: range }, ...data },
    timeRange: { ...range, raw: range },
    timeZone: 'utc',
    options: { ...DEFAULT_OPTIONS, ...options },
    transparent: false,
    width: 900,
    height: 600,
    fieldConfig: { defaults: {}, overrides: [] },
    renderCounter: 0,
    eventBus: new EventBusSrv(),
    replaceVariables: (text) => text.replace('$node', 'node-7'),
    onOptionsChange: () => undefined,
    onFieldConfigChange: () => undefined,
    onChangeTimeRange: () => undefined,
  };
  return render(<KillOrderPanel {...props} />);
}

const columnOf = (name: string) => within(screen.getByRole('region', { name }));
const rowsIn = (name: string): string[] =>
  columnOf(name)
    .getAllByRole('listitem')
    .map((row) => (row.textContent ?? '').replaceAll('\u202f', ' '));
const all = (facts: NodeMemoryFacts, count?: number) => framesOf(rowsOfNode(facts, count));

describe('KillOrderPanel', () => {
  it('shows both orders with score, adj, class and margin, and that the first are too close', () => {
    show(all(wrongVictimNode('request-8Gi')));
    expect(screen.getByText(/the kernel kills payments-api-0, and the kubelet would evict it too/)).toBeVisible();
    expect(screen.getByText(/kernel's first and second are 100 Mi apart: too close to call/)).toBeVisible();
    const [first, , third] = rowsIn('Kernel would kill');
    expect(first).toMatch(/payments-api-0.*≈ 100 Mi ahead.*16 583 Mi.*adj 1000 · BestEffort/);
    expect(third).toMatch(/data-pipeline-0.*16 383 Mi.*adj 500 · Burstable/);
    expect(rowsIn('Kubelet would evict')[1]).toMatch(/monitoring-agent-0.*next within request.*\+100 Mi over/);
    expect(screen.queryByRole('list', { name: 'What the data lacks' })).not.toHaveTextContent('podInfo');
  });

  it('marks that the killers disagree', () => {
    show(all(wrongVictimNode('priority')));
    expect(screen.getByText(/^The killers disagree: the kernel would kill data-pipeline-0/)).toBeVisible();
  });

  it('shows one order alone, in another unit, folded', () => {
    show(all(wrongVictimNode('request-8Gi')), { orders: 'kernel', unit: 'auto', rows: 2 });
    expect(rowsIn('Kernel would kill')).toHaveLength(2);
    expect(rowsIn('Kernel would kill')[0]).toContain('16.2 Gi');
    expect(screen.queryByRole('region', { name: 'Kubelet would evict' })).toBeNull();
    expect(screen.getByRole('button', { name: '1 more' })).toBeVisible();
  });

  it('says with four queries what it does not know', () => {
    show(framesOf(rowsOfNode(wrongVictimNode('request-8Gi')), FOUR));
    const lacks = within(screen.getByRole('list', { name: 'What the data lacks' }));
    expect(lacks.getByText(/Priority and protection are not known.*podInfo/)).toBeVisible();
    expect(lacks.getByText(/may be Guaranteed.*refId limits or qosClass/)).toBeVisible();
    expect(lacks.getByText(/Available memory is not known.*refId rootWorkingSet or memAvailable/)).toBeVisible();
    expect(rowsIn('Kubelet would evict')[0]).toContain('priority not known');
    expect(rowsIn('Kernel would kill')[2]).toContain('Burstable?');
    expect(screen.queryByText(/and the kubelet would evict it too/)).toBeNull();
  });

  it('names protected pods', () => {
    const etcd = oneContainerPod('etcd-0', { usedMi: 900, pod: { isStatic: true } });
    show(all(nodeFacts([etcd, oneContainerPod('web-0', { usedMi: 300, requestMi: 100 })])));
    expect(screen.getByText(/Protected from eviction/)).toHaveTextContent('etcd-0 (static pod)');
  });

  it.each([
    ['no queries', [], 'No data: add range queries with the refIds capacity, requests, rss and workingSet.'],
    ['no memory', ['capacity', 'requests'], 'add queries with the refIds rss and workingSet'],
    ['no requests', ['capacity', 'rss', 'workingSet'], 'add a query with the refId requests'],
    ['no capacity', ['requests', 'rss', 'workingSet'], 'add a query with the refId capacity'],
  ])('says what is lacking: %s', (_case, refIds, sentence) => {
    show(framesOf(rowsOfNode(wrongVictimNode('request-8Gi')), refIds));
    expect(screen.getByText((text) => text.includes(sentence))).toBeVisible();
  });

  it('asks for one of several nodes, and shows the one chosen', () => {
    const two = ['n1', 'n2'].flatMap((node) => {
      const pod = oneContainerPod(`web-${node}`, { usedMi: 300, requestMi: 100 });
      const { capacity = [], podInfo = [], ...others } = rowsOfNode(nodeFacts([pod], { node }));
      return [...framesOf({ capacity, podInfo, ...others })];
    });
    show(two);
    fireEvent.click(screen.getByRole('button', { name: 'n2' }));
    expect(rowsIn('Kernel would kill')).toEqual([expect.stringContaining('web-n2')]);
    fireEvent.click(screen.getByRole('button', { name: 'Choose another node' }));
    expect(screen.getByRole('button', { name: 'n1' })).toBeVisible();
  });

  it('says that an option is not valid, and that the node of the option is not there', () => {
    show(all(wrongVictimNode('request-8Gi')), { node: 'n9', evictionHard: '1 Mb' });
    expect(screen.getByText(/The eviction threshold is not valid, 100Mi is used/)).toBeVisible();
    expect(screen.getByText('No rows of node n9; the data holds node-7.')).toBeVisible();
  });

  it('takes the node from a variable', () => {
    show(all(wrongVictimNode('request-8Gi')), { node: '$node' });
    expect(rowsIn('Kernel would kill')).toHaveLength(3);
  });

  it('waits for data without a verdict', () => {
    show([], {}, { state: LoadingState.Loading });
    expect(screen.getByRole('status')).toHaveTextContent('Loading data');
  });

  it('survives names that are no Kubernetes names, however long', () => {
    const names = ['a"b\\c.*', '<img src=x onerror=alert(1)>', 'x'.repeat(253)];
    show(all(nodeFacts(names.map((name) => oneContainerPod(name, { usedMi: 100, requestMi: 10 })))));
    const kernel = columnOf('Kernel would kill');
    names.forEach((name) => expect(kernel.getByTitle(`shop/${name}`)).toBeVisible());
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('KillOrderPanel: time strip', () => {
  const calm = rowsOfNode(wrongVictimNode('request-12Gi'), 3);
  const rss = (calm.rss ?? []).map(({ labels }) => ({
    labels,
    values: labels.container === 'monitoring-agent' ? [900, 100, 100] : [200, 200, 200],
  }));
  const mi = rss.map(({ labels, values }) => ({ labels, values: values.map((value) => value * 1024 * 1024) }));
  const frames = framesOf({ ...calm, rss: mi });
  const annotation = (secondsBefore: number, title: string, tags: string[] = []) =>
    toDataFrame({
      fields: [
        { name: 'time', type: FieldType.time, values: [(AT_SECONDS - secondsBefore) * 1000] },
        { name: 'title', type: FieldType.string, values: [title] },
        { name: 'text', type: FieldType.string, values: ['shop/web-0 <b>'] },
        { name: 'tags', type: FieldType.other, values: [tags] },
      ],
    });

  it('works the order out again for the moment that it is moved to', () => {
    show(frames);
    expect(rowsIn('Kernel would kill')[0]).toContain('payments-api-0');
    const strip = screen.getByRole('slider', { name: 'Moment that the order is shown for' });
    fireEvent.keyDown(strip, { key: 'Home' });
    expect(strip).toHaveAttribute('aria-valuenow', String(instants(3)[0]));
    expect(rowsIn('Kernel would kill')[0]).toMatch(/monitoring-agent-0.*17 283 Mi/);
  });

  it('marks kills and changes of the dashboard', () => {
    show(frames, {}, { annotations: [annotation(STEP_SECONDS, 'OOMKilled'), annotation(0, 'v42', ['deploy'])] });
    const marks = within(screen.getByRole('list', { name: 'Changes and kills' }));
    expect(marks.getByRole('img', { name: /^OOM kill at .*OOMKilled: shop\/web-0 <b>/ })).toBeVisible();
    expect(marks.getByRole('img', { name: /^Change at .*v42/ })).toBeVisible();
    expect(screen.getByText(/Less than 5 minutes after a kill/)).toBeVisible();
  });

  it('is left out on request, and for instant queries', () => {
    const { unmount } = show(frames, { showStrip: false });
    expect(screen.queryByRole('slider')).toBeNull();
    unmount();
    show(all(wrongVictimNode('request-12Gi')));
    expect(screen.queryByRole('slider')).toBeNull();
  });
});
