import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Spinner, useStyles2 } from '@grafana/ui';

import type { JudgedNode } from '../../adapters/nodes/loadNodeVerdicts';
import type { EvictionCandidate } from '../../domain/killOrder/KubeletOrder';
import { formatBytes, formatSignedBytes } from '../../domain/wording/formatBytes';
import type { Killer } from '../killers/killerColor';
import { KillerGlyph } from '../killers/KillerGlyph';
import { ObjectName } from '../text/ObjectName';

interface FirstVictimProps {
  killer: Killer;
  verdict: JudgedNode | 'failed' | undefined;
}

/** Who dies first by one killer, and how sure that is. */
export function FirstVictim({ killer, verdict }: FirstVictimProps) {
  const styles = useStyles2(getStyles);
  if (verdict === undefined) {
    return <Spinner inline size="sm" aria-label="Ranking" />;
  }
  const first = verdict === 'failed' ? undefined : firstOf(killer, verdict);
  if (!first) {
    return <span className={styles.detail}>{verdict === 'failed' ? 'could not be ranked' : 'not known'}</span>;
  }
  return (
    <>
      <span className={styles.name}>
        <KillerGlyph killer={killer} size={14} />{' '}
        <ObjectName namespace={first.namespace} name={first.pod} maxLength={26} />
      </span>
      <span className={styles.detail}>{first.detail}</span>
    </>
  );
}

const DISAGREEMENT = {
  same: '',
  different: ', killers disagree',
  unknown: ', if every unknown priority were 0',
} as const;

function firstOf(killer: Killer, { verdict }: JudgedNode) {
  const { kernel, kubelet, agreement } = verdict;
  const close = (tooClose: boolean): string => (tooClose ? ', close call' : '');
  if (killer === 'kernel') {
    const [first] = kernel.candidates;
    return (
      first && {
        ...first,
        detail: `${formatBytes(first.residentBytes)}, adj ${first.oomScoreAdj}${close(kernel.tooCloseToCall)}`,
      }
    );
  }
  const [first] = kubelet.candidates;
  const disagrees = DISAGREEMENT[agreement];
  return (
    first && {
      ...first,
      detail: `${overText(first)}${disagrees}${close(kubelet.tooCloseToCall)}`,
    }
  );
}

const overText = ({ exceedsRequest, overRequestBytes }: EvictionCandidate): string =>
  exceedsRequest ? `${formatSignedBytes(overRequestBytes)} over request` : 'within its request';

const getStyles = (theme: GrafanaTheme2) => ({
  name: css({ display: 'flex', gap: theme.spacing(0.5), alignItems: 'center', minWidth: 0 }),
  detail: css({
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  }),
});
