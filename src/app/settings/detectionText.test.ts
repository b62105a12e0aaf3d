import type { ClusterValues } from '../../adapters/settings/detectLabels';
import { profiles } from '../../promql/labels/profiles';
import { metricNames as m } from '../../promql/metricNames';
import { everything, nothing } from '../../test/installations';

import { clusterSentence } from './clusterSentence';
import { detectedLabels } from './detectedLabels';
import { profileOptions } from './profileOptions';
import { thresholdMeaning } from './thresholdMeaning';

describe('detectedLabels', () => {
  const textOf = (term: string, facts: ReturnType<typeof detectedLabels>) => facts.find((fact) => fact.term === term);

  it('says what each exporter calls things', () => {
    const facts = detectedLabels(profiles.exportedCadvisor, {});
    expect(facts.map(({ detected }) => detected)).toEqual([
      'label "k8s_cluster_name"',
      'label "node"',
      'labels "exported_namespace", "exported_pod", "exported_container" (the scrape has honorLabels off)',
      'labels "namespace", "pod", "container"',
      'labels "namespace", "pod", "container"',
    ]);
    expect(facts.every(({ set }) => set === undefined)).toBe(true);
    expect(detectedLabels(profiles.withoutNode, {}).map(({ detected }) => detected)).toEqual(
      expect.arrayContaining(['no label: everything counts as one cluster', 'no label: found by way of the pod'])
    );
  });

  it('says what settings put in the place of what was detected, and only that', () => {
    const facts = detectedLabels(profiles.default, {
      cluster: 'region',
      cadvisorNode: undefined,
      namespace: 'namespace',
    });
    expect(textOf('Cluster', facts)).toMatchObject({ set: 'label "region"' });
    expect(textOf('Node on cAdvisor series', facts)).toMatchObject({
      detected: 'label "node"',
      set: 'no label: found by way of the pod',
    });
    expect(facts.filter(({ set }) => set !== undefined)).toHaveLength(2);
  });
});

describe('clusterSentence', () => {
  const sentence = (clusters: Partial<ClusterValues> | undefined, installation = everything()) =>
    clusterSentence({ installation, clusters: clusters && { label: 'region', ...clusters } });

  it('lists the clusters', () => {
    expect(sentence({ kubeState: ['us', 'eu'], cadvisor: ['eu'] })).toEqual({
      text: '2 clusters in the last hour: eu, us.',
      warning: false,
    });
    expect(sentence({ kubeState: ['eu'], cadvisor: ['eu'] })?.text).toBe('One cluster in the last hour: eu.');
    const many = Array.from({ length: 40 }, (_, index) => `c${index + 10}`);
    expect(sentence({ kubeState: many, cadvisor: many })?.text).toMatch(/^40 clusters .*c10, .*c14 and 35 more\.$/);
  });

  it('warns of a label that is nowhere, or on one side only', () => {
    expect(sentence({ kubeState: [], cadvisor: [] })).toMatchObject({
      text: expect.stringContaining('No series carries the label "region"'),
      warning: true,
    });
    expect(sentence({ kubeState: [], cadvisor: ['eu'] })?.text).toContain('not on series of kube-state-metrics');
    expect(sentence({ kubeState: ['eu'], cadvisor: [] })?.text).toContain('not on series of cAdvisor');
  });

  it('takes nothing for absent that was not read or is not collected', () => {
    expect(sentence(undefined)).toBeUndefined();
    expect(sentence({ kubeState: [], cadvisor: [] }, nothing())).toBeUndefined();
    expect(sentence({ kubeState: undefined, cadvisor: ['eu'] })?.text).toBe('One cluster in the last hour: eu.');
    const onlyCadvisor = everything({ present: new Set([m.workingSet]) });
    expect(sentence({ kubeState: [], cadvisor: ['eu'] }, onlyCadvisor)?.warning).toBe(false);
  });
});

describe('profileOptions', () => {
  it('offers detection and every named profile, each described', () => {
    expect(profileOptions.map(({ value }) => value)).toEqual(['detected', ...Object.keys(profiles)]);
    expect(profileOptions.filter(({ description }) => description === '')).toEqual([]);
    expect(Object.keys(profiles)).not.toContain('detected');
  });
});

describe('thresholdMeaning', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    ['lots', ''],
    ['100Mi', 'Read as: 100 Mi.'],
    ['100', 'Read as: 100 B.'],
    ['10%', "Read as: 10 % of each node's memory."],
    ['100%', 'Read as: switched off.'],
  ])('%j is %j', (text, meaning) => {
    expect(thresholdMeaning(text)).toBe(meaning);
  });
});
