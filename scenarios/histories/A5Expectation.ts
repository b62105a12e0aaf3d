import { pointsInBytes } from '../build/badnessPoints';
import { gibibytes, mebibytes } from '../build/bytes';
import { kubeProxyPod, nodeExporterPod } from '../build/nodeAgents';
import type { Expectation, PartialReport } from '../format/Scenario';

import { A5_NODE, A5_PODS } from './A5WrongVictim';

type Name = keyof typeof A5_PODS;

/** A line of the kernel's order: badness points worked out by hand. */
export type KernelLine = readonly [Name, { adj: number; points: number }];

/** A line of the kubelet's order. */
export type KubeletLine = readonly [Name, { over: number; exceeds: boolean; priority?: number }];

const AGENTS = { proxy: kubeProxyPod(A5_NODE), exporter: nodeExporterPod(A5_NODE) };

/** 16Gi minus data-pipeline 8192, payments 200, monitoring 100, kube-proxy 24, node-exporter 7 and system 1024 Mi. */
const AVAILABLE_MEBIBYTES = 6837;

const AGENT_LINES = [
  // 24Mi are 6144 pages, 7Mi are 1792; -997 * 4194 = -4181418
  {
    namespace: 'kube-system',
    pod: AGENTS.proxy.name,
    container: 'kube-proxy',
    oomScoreAdj: -997,
    scoreBytes: pointsInBytes(-4175274),
  },
  {
    namespace: 'monitoring',
    pod: AGENTS.exporter.name,
    container: 'node-exporter',
    oomScoreAdj: -997,
    scoreBytes: pointsInBytes(-4179626),
  },
];

function nodeReport(
  kernel: readonly KernelLine[],
  kubelet: readonly KubeletLine[]
): NonNullable<PartialReport['nodes']>[number] {
  return {
    node: A5_NODE,
    capacityBytes: gibibytes(16),
    allocatableBytes: gibibytes(15) - mebibytes(100),
    kernelOrder: [
      ...kernel.map(([name, { adj, points }]) => ({
        ...A5_PODS[name],
        oomScoreAdj: adj,
        scoreBytes: pointsInBytes(points),
      })),
      ...AGENT_LINES,
    ],
    kubeletOrder: kubelet.map(([name, { over, exceeds, priority }]) => ({
      namespace: A5_PODS[name].namespace,
      pod: A5_PODS[name].pod,
      exceedsRequest: exceeds,
      overRequestBytes: mebibytes(over),
      ...(priority === undefined ? {} : { priority }),
    })),
  };
}

/** What a variant of A5 must say: both orders, whether their first victims agree, whether the kernel's first two are within 1 %. */
export function wrongVictimExpectation(variant: {
  kernel: readonly KernelLine[];
  kubelet: readonly KubeletLine[];
  agree: boolean;
  tooCloseToCall?: boolean;
  needs?: readonly string[];
  says: readonly string[];
}): Expectation[] {
  const common = {
    atSeconds: 0,
    windowSeconds: 3600,
    needs: variant.needs,
    protectedPods: [AGENTS.proxy.name, AGENTS.exporter.name],
    says: variant.says,
    killsTotal: 0,
  };
  const node = {
    ...nodeReport(variant.kernel, variant.kubelet),
    agree: variant.agree,
    ...(variant.tooCloseToCall === undefined ? {} : { tooCloseToCall: variant.tooCloseToCall }),
  };
  const available = { availableBytes: mebibytes(AVAILABLE_MEBIBYTES), availableIsKubeletView: true };
  return [
    { ...common, profiles: ['kube-prometheus'], report: { nodes: [{ ...node, ...available }] } },
    {
      ...common,
      profiles: ['kube-prometheus-stack'],
      report: { nodes: [{ ...node, availableIsKubeletView: false }] },
    },
  ];
}
