import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import type { NodeMemoryBudget } from '../../domain/node/nodeMemoryBudget';
import { budgetSentences } from '../../domain/wording/budgetSentences';
import { formatBytes } from '../../domain/wording/formatBytes';

import { MemoryBar, type MemorySegment, type MemoryTick } from './MemoryBar';

export interface PodUse {
  name: string;
  bytes: number;
}

const NAMED_PODS = 4;
const NAMED_FROM_SHARE = 0.04;

interface BudgetBarProps {
  budget: NodeMemoryBudget;
  pods: PodUse[];
  /** Soft eviction threshold, where one is set: MemoryPressure starts there. */
  softThresholdBytes?: number;
}

/** Where the memory of a node is: host, pods with the largest by name, free; what is reserved and where eviction starts. */
export function BudgetBar({ budget, pods, softThresholdBytes }: BudgetBarProps) {
  const styles = useStyles2(getStyles);
  return (
    <section aria-label="Memory budget" className={styles.budget}>
      <MemoryBar
        capacityBytes={budget.capacityBytes}
        segments={segmentsOf(budget, pods)}
        ticks={ticksOf(budget, softThresholdBytes)}
        size="budget"
        label="Memory budget"
      />
      <dl className={styles.figures}>
        {figuresOf(budget).map(([name, value]) => (
          <div key={name} className={styles.figure}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {budgetSentences(budget).map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
    </section>
  );
}

function segmentsOf(budget: NodeMemoryBudget, pods: PodUse[]): MemorySegment[] {
  const named = pods
    .filter(({ bytes }) => bytes >= budget.capacityBytes * NAMED_FROM_SHARE)
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, NAMED_PODS);
  const others = (budget.podsBytes ?? 0) - named.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    { kind: 'host', label: 'host and kernel', bytes: budget.hostBytes ?? 0 },
    ...named.map(({ name, bytes }, index): MemorySegment => ({
      kind: index % 2 === 0 ? 'solid' : 'solid-alternate',
      label: name,
      bytes,
    })),
    { kind: 'solid', label: named.length > 0 ? 'other pods' : 'pods', bytes: Math.max(0, others) },
  ];
}

function ticksOf(
  { capacityBytes, allocatableBytes, evictionThresholdBytes }: NodeMemoryBudget,
  softThresholdBytes: number | undefined
): MemoryTick[] {
  const ticks: MemoryTick[] = [];
  if (allocatableBytes !== undefined) {
    ticks.push({ kind: 'tick', label: 'allocatable', bytes: allocatableBytes });
  }
  if (evictionThresholdBytes !== undefined) {
    ticks.push({ kind: 'wall', label: 'eviction starts', bytes: capacityBytes - evictionThresholdBytes });
  }
  if (softThresholdBytes !== undefined) {
    ticks.push({ kind: 'tick', label: 'MemoryPressure starts', bytes: capacityBytes - softThresholdBytes });
  }
  return ticks;
}

const NOT_COLLECTED = 'not collected';
const orMissing = (bytes: number | undefined): string => (bytes === undefined ? NOT_COLLECTED : formatBytes(bytes));

function hostText({ hostBytes, podsBytes, availableBytes }: NodeMemoryBudget): string {
  const cannotBeTold = hostBytes === undefined && podsBytes !== undefined && availableBytes !== undefined;
  return cannotBeTold ? 'cannot be told apart' : orMissing(hostBytes);
}

function figuresOf(budget: NodeMemoryBudget): Array<[string, string]> {
  const available = budget.availableIsKubeletView ? "available (kubelet's view)" : 'available (approximation)';
  return [
    ['capacity', formatBytes(budget.capacityBytes)],
    ['allocatable', orMissing(budget.allocatableBytes)],
    [
      'reserved for the host',
      budget.hasNoReservation ? `none (${orMissing(budget.withheldBytes)} withheld)` : orMissing(budget.reservedBytes),
    ],
    ['requests', orMissing(budget.requestsBytes)],
    ['pods', orMissing(budget.podsBytes)],
    ['host and kernel', hostText(budget)],
    [available, orMissing(budget.availableBytes)],
    ['to eviction', orMissing(budget.toEvictionBytes)],
  ];
}

const getStyles = (theme: GrafanaTheme2) => ({
  budget: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
  figures: css({ display: 'flex', flexWrap: 'wrap', columnGap: theme.spacing(4), rowGap: theme.spacing(1), margin: 0 }),
  figure: css({
    '& dt': {
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      fontWeight: theme.typography.fontWeightRegular,
    },
    '& dd': { margin: 0, fontVariantNumeric: 'tabular-nums' },
  }),
  sentence: css({ margin: 0, color: theme.colors.text.secondary }),
});
