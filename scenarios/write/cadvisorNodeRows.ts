import type { CadvisorRow } from './cadvisorRows';
import type { ClusterPart } from './ClusterPart';
import type { MemoryAt } from './MemorySamples';
import type { Labels } from './MetricFamily';
import { type NodeMemoryAt, rootMemory } from './nodeMemory';

const NO_POD: Labels = { name: '', image: '', namespace: '', pod: '', container: '' };

const SLICES: ReadonlyArray<readonly [string, (memory: NodeMemoryAt) => MemoryAt]> = [
  ['/kubepods.slice', (memory) => memory.kubepods],
  ['/kubepods.slice/kubepods-burstable.slice', (memory) => memory.burstable],
  ['/kubepods.slice/kubepods-besteffort.slice', (memory) => memory.bestEffort],
  ['/system.slice', (memory) => memory.host],
];

/** Rows without a pod: the root `id="/"` and, unless detail is minimal, the slices. */
export function* nodeRows(
  part: ClusterPart,
  node: CadvisorRow['node'],
  memory: readonly NodeMemoryAt[]
): Generator<CadvisorRow> {
  const common = {
    node,
    grid: part.gauges,
    detail: part.detail,
    endedAt: () => false,
    startedAt: node.createdAt,
    peakBytes: 0,
  };
  yield {
    ...common,
    kind: 'root',
    labels: { ...NO_POD, id: '/' },
    memory: memory.map(rootMemory),
    limitBytes: () => node.capacityBytes,
  };
  if (part.detail === 'minimal') {
    return;
  }
  for (const [id, pick] of SLICES) {
    yield { ...common, kind: 'slice', labels: { ...NO_POD, id }, memory: memory.map(pick), limitBytes: () => 0 };
  }
}
