import type { NodeReport, Report } from '../../src/domain/report/Report';
import { formatBytes, formatMi, formatSignedBytes } from '../../src/domain/wording/formatBytes';

const SHOWN = 12;

/** The report for reading in a terminal. */
export function reportText(report: Report): string {
  const lines = [`Culprit, ${report.from} to ${report.to}`, ''];
  for (const { capability, state, missing } of report.health) {
    lines.push(`${state.padEnd(8)} ${capability}${missing.length > 0 ? `: not collected: ${missing.join(', ')}` : ''}`);
  }
  for (const node of report.nodes) {
    lines.push('', ...nodeLines(node));
  }
  return `${lines.join('\n')}\n`;
}

function nodeLines(node: NodeReport): string[] {
  const view = node.availableIsKubeletView ? "kubelet's view" : 'MemAvailable, not the view of the kubelet';
  const available =
    node.availableBytes === undefined
      ? 'available: not collected'
      : `${formatBytes(node.availableBytes)} available (${view})`;
  const flags = [agreement(node), ...(node.tooCloseToCall ? ['too close to call'] : [])];
  return [
    `${node.node}: ${formatBytes(node.capacityBytes)}, ${available}; ${flags.join(', ')}`,
    '  kernel would kill',
    ...shown(
      node.kernelOrder,
      (c, i) =>
        `  ${String(i + 1).padStart(4)}  ${formatMi(c.scoreBytes).padStart(12)}  adj ${String(c.oomScoreAdj).padStart(5)}  ${c.namespace}/${c.pod} ${c.container}`
    ),
    '  kubelet would evict',
    ...shown(
      node.kubeletOrder,
      (c, i) =>
        `  ${String(i + 1).padStart(4)}  ${formatSignedBytes(c.overRequestBytes).padStart(12)}  prio ${c.priority ?? 'unknown'}  ${c.namespace}/${c.pod}${c.exceedsRequest ? '' : ' (within request)'}`
    ),
  ];
}

/** Killers disagree only where both have somebody to kill. */
function agreement({ agree, kernelOrder, kubeletOrder }: NodeReport): string {
  if (kernelOrder.length === 0 || kubeletOrder.length === 0) {
    return 'the two orders cannot be compared';
  }
  if (agree) {
    return 'the killers agree';
  }
  const unknown = kubeletOrder.some(({ priority }) => priority === undefined);
  return unknown ? 'a PriorityClass of unknown value decides whether the killers agree' : 'the killers disagree';
}

function shown<T>(rows: T[], line: (row: T, index: number) => string): string[] {
  const lines = rows.slice(0, SHOWN).map(line);
  return rows.length > SHOWN ? [...lines, `        and ${rows.length - SHOWN} more`] : lines;
}
