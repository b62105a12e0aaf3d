import { buildNode } from '../build/buildNode';
import { gibibytes, mebibytes } from '../build/bytes';
import type { NodeHistory } from '../format/NodeHistory';
import { seededFraction, seedOf } from '../format/seededNoise';

const CONTROL_PLANES = 3;
const SIZES_GIBIBYTES = [16, 32, 32, 64] as const;
const BUSY_EVERY = 13;
const DAY_SECONDS = 86_400;

/** A node that takes pods, and how full it may get: the share of its capacity that pods may use at their peak. */
export interface PlacementNode {
  node: NodeHistory;
  fillTo: number;
}

function reserved(capacityGibibytes: number): number {
  return mebibytes(100) + mebibytes(600 + capacityGibibytes * 28);
}

function hostOf(name: string, capacityGibibytes: number): NodeHistory['host'] {
  const seed = seedOf(name);
  const scale = 0.8 + 0.4 * seededFraction(seed, 1);
  return {
    rss: {
      kind: 'sum',
      of: [mebibytes(520 * scale), { kind: 'noise', amplitude: mebibytes(25), seed, everySeconds: 900 }],
    },
    activeFile: mebibytes(180 * scale),
    inactiveFile: {
      kind: 'wave',
      mean: gibibytes(capacityGibibytes * 0.06),
      amplitude: gibibytes(capacityGibibytes * 0.02),
      periodSeconds: DAY_SECONDS,
      peakAt: -3600 * 5 * scale,
    },
    kernel: mebibytes((170 + capacityGibibytes * 4) * scale),
  };
}

function internalIp(index: number): string {
  return `10.${16 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`;
}

function sizedNode(
  name: string,
  index: number,
  capacityGibibytes: number,
  rest: Partial<NodeHistory> = {}
): NodeHistory {
  return buildNode({
    name,
    internalIp: internalIp(index + 256),
    capacityBytes: gibibytes(capacityGibibytes),
    allocatableBytes: gibibytes(capacityGibibytes) - reserved(capacityGibibytes),
    cpuCores: capacityGibibytes / 4,
    host: hostOf(name, capacityGibibytes),
    ...rest,
  });
}

/** Control planes: tainted, for static pods and daemons only. */
export function controlPlaneNodes(): NodeHistory[] {
  return Array.from({ length: CONTROL_PLANES }, (_unused, i) =>
    sizedNode(`control-plane-${i + 1}`, i, 16, {
      taints: [{ key: 'node-role.kubernetes.io/control-plane', value: '', effect: 'NoSchedule' }],
    })
  );
}

/** Workers of mixed sizes; about one in thirteen is much busier than the rest. */
export function workerNodes(count: number): PlacementNode[] {
  const digits = Math.max(2, String(count).length);
  return Array.from({ length: count }, (_unused, i) => {
    const name = `worker-${String(i + 1).padStart(digits, '0')}`;
    const size = SIZES_GIBIBYTES[Math.floor(seededFraction(seedOf(name), 0) * SIZES_GIBIBYTES.length)] ?? 32;
    const fillTo = i % BUSY_EVERY === 5 ? 0.86 : 0.45 + 0.25 * seededFraction(seedOf(name), 2);
    return { node: sizedNode(name, i + 16, size), fillTo };
  });
}
