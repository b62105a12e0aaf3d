import { detectLabelProfile, type LabelSample } from './detectLabelProfile';
import { profiles } from './profiles';

type Labels = Record<string, string>;

const podInfo: Labels[] = [{ namespace: 'shop', pod: 'web-1', node: 'n1', uid: 'u1', instance: 'ksm' }];
const cadvisor: Labels[] = [
  { namespace: 'shop', pod: 'web-1', container: 'app', node: 'n1', instance: '10.0.0.1:10250' },
  { id: '/', node: 'n1', instance: '10.0.0.1:10250' },
];
const sample: LabelSample = { cadvisor, podInfo, nodeNames: ['n1', 'n2'] };
const withLabels = <T extends object>(series: readonly T[], extra: object) =>
  series.map((row) => ({ ...row, ...extra }));

describe('detectLabelProfile', () => {
  it('finds the default', () => {
    expect(detectLabelProfile(sample)).toEqual(profiles.default);
  });

  it('assumes nothing when there is nothing to see', () => {
    expect(detectLabelProfile({ cadvisor: [], podInfo: [], nodeNames: [] })).toEqual(profiles.withoutNode);
  });

  it('does not trust a node label that holds anything but node names', () => {
    const wrong = withLabels(cadvisor, { node: 'ksm-host' });
    expect(detectLabelProfile({ ...sample, cadvisor: wrong })).toEqual(profiles.withoutNode);
    const mixed = [...cadvisor, { namespace: 'a', pod: 'b', container: 'c', instance: 'n2' }];
    expect(detectLabelProfile({ ...sample, cadvisor: mixed })).toEqual(profiles.withoutNode);
    expect(detectLabelProfile({ ...sample, nodeNames: [] })).toEqual(profiles.withoutNode);
  });

  it('takes the instance or the host name where they are node names', () => {
    const byInstance = withLabels(cadvisor, { node: '', instance: 'n1' });
    expect(detectLabelProfile({ ...sample, cadvisor: byInstance })).toEqual(profiles.instance);
    const byHostname = withLabels(cadvisor, { node: '', kubernetes_io_hostname: 'n2' });
    expect(detectLabelProfile({ ...sample, cadvisor: byHostname })).toEqual(profiles.hostname);
  });

  it('takes a cluster label only when both exporters have it', () => {
    const oneSided = { ...sample, cadvisor: withLabels(cadvisor, { cluster: 'prod' }) };
    expect(detectLabelProfile(oneSided)).toEqual(profiles.default);
    const both = { ...oneSided, podInfo: withLabels(podInfo, { cluster: 'prod' }) };
    expect(detectLabelProfile(both)).toEqual(profiles.clustered);
    const empty = { ...oneSided, podInfo: withLabels(podInfo, { cluster: '' }) };
    expect(detectLabelProfile(empty)).toEqual(profiles.default);
  });

  it('sees exported labels on both, and on either side alone', () => {
    const moved = { exported_namespace: 'shop', exported_pod: 'web-1', exported_container: 'app' };
    const movedInfo = withLabels(podInfo, { ...moved, namespace: 'monitoring', pod: 'ksm-0' });
    const movedMemory = withLabels(cadvisor, {
      ...moved,
      namespace: 'kube-system',
      pod: 'kubelet',
      k8s_cluster_name: 'c',
    });
    expect(detectLabelProfile({ ...sample, cadvisor: withLabels(cadvisor, moved), podInfo: movedInfo })).toEqual(
      profiles.exported
    );
    expect(detectLabelProfile({ ...sample, podInfo: movedInfo })).toEqual(profiles.exportedKubeState);
    const named = withLabels(podInfo, { k8s_cluster_name: 'c' });
    expect(detectLabelProfile({ ...sample, cadvisor: movedMemory, podInfo: named })).toEqual(profiles.exportedCadvisor);
  });

  it('is not misled by an exported instance or job of a federation', () => {
    const federated = withLabels(podInfo, { exported_instance: 'ksm', exported_job: 'kube-state-metrics' });
    expect(detectLabelProfile({ ...sample, podInfo: federated })).toEqual(profiles.default);
  });

  it('keeps apart the labels of a kube-scheduler scraped with honorLabels off', () => {
    const scheduler = [{ exported_namespace: 'shop', exported_pod: 'web-1', node: 'n1', namespace: 'kube-system' }];
    expect(detectLabelProfile({ ...sample, scheduler })).toEqual(profiles.exportedScheduler);
  });
});
