import { sample } from '../../test/promAnswers';
import type { Labels } from '../prometheus/parseAnswer';

import { nodeIdentity, nodeOfExporter } from './nodeOfExporter';

const identity = nodeIdentity(
  ['n1', 'n2', 'ip-10-0-0-3.ec2.internal', 'fd00::9'],
  [
    sample({ node: 'n1', internal_ip: '10.0.0.1' }),
    sample({ node: 'n2', internal_ip: 'fd00::2' }),
    sample({ node: 'n3', internal_ip: '10.0.0.4' }),
    sample({ internal_ip: '10.0.0.5' }),
  ],
  [
    sample({ instance: 'exporter-a:9100', nodename: 'n1' }),
    sample({ instance: '10.0.0.1:9100', nodename: 'n2' }),
    sample({ instance: 'exporter-b:9100', nodename: 'host-of-n2' }),
  ],
  [
    sample({ namespace: 'monitoring', pod: 'exporter-x', node: 'n2' }),
    sample({ namespace: 'monitoring', pod: 'exporter-y' }),
  ]
);

describe('nodeOfExporter', () => {
  it.each<[string, Labels, string | undefined]>([
    ['a node label', { node: 'n2', instance: '10.0.0.1:9100' }, 'n2'],
    ['a node label that is no node of the cluster', { node: 'n9', instance: '10.0.0.1:9100' }, 'n1'],
    ["the exporter's own pod", { namespace: 'monitoring', pod: 'exporter-x', instance: 'x:1' }, 'n2'],
    ['a pod of the same name elsewhere', { namespace: 'other', pod: 'exporter-x', instance: 'x:1' }, undefined],
    ['a pod without a node', { namespace: 'monitoring', pod: 'exporter-y', instance: 'x:1' }, undefined],
    ['an instance that is the name', { instance: 'n1' }, 'n1'],
    ['a name and a port', { instance: 'n1:9100' }, 'n1'],
    ['a full host name and a port', { instance: 'ip-10-0-0-3.ec2.internal:9100' }, 'ip-10-0-0-3.ec2.internal'],
    ['an address and a port, before the host name', { instance: '10.0.0.1:9100' }, 'n1'],
    ['an address alone', { instance: '10.0.0.1' }, 'n1'],
    ['IPv6 and a port', { instance: '[fd00::2]:9100' }, 'n2'],
    ['IPv6 in brackets', { instance: '[fd00::2]' }, 'n2'],
    ['IPv6 alone, whose last group is no port', { instance: 'fd00::2' }, 'n2'],
    ['a node called like an address', { instance: 'fd00::9' }, 'fd00::9'],
    ['the host name of the exporter', { instance: 'exporter-a:9100' }, 'n1'],
    ['a host name that is no node name', { instance: 'exporter-b:9100' }, undefined],
    ['an address of a node that is not known', { instance: '10.0.0.4:9100' }, undefined],
    ['an address without a node name', { instance: '10.0.0.5:9100' }, undefined],
    ['an unknown address', { instance: '10.9.9.9:9100' }, undefined],
    ['an empty instance', { instance: '' }, undefined],
    ['no labels at all', {}, undefined],
    ['an empty node label', { node: '', instance: 'n1:9100' }, 'n1'],
  ])('%s', (_name, labels, node) => {
    expect(nodeOfExporter(labels, identity)).toBe(node);
  });

  it('names nobody where no node is known', () => {
    const empty = nodeIdentity([], [sample({ node: 'n1', internal_ip: '10.0.0.1' })], [], []);
    expect(nodeOfExporter({ node: 'n1', instance: '10.0.0.1:9100' }, empty)).toBeUndefined();
  });
});
