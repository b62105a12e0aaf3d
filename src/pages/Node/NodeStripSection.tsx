import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import { TimeStrip } from '../../components/timeStrip/TimeStrip';
import type { PageScope } from '../../scenes/PageScope';

import type { NodeStripData } from './useNode';

interface NodeStripSectionProps {
  strip: NodeStripData;
  scope: PageScope;
  thresholdBytes: number | undefined;
  atSeconds: number;
  onAt: (atSeconds: number) => void;
  formatTime: (atSeconds: number) => string;
}

const VIEWS = { kubelet: "kubelet's view", approximation: 'MemAvailable, an approximation' } as const;

/** Available memory over the time range, with what changed and who died; it chooses the moment that the page shows. */
export function NodeStripSection({ strip, scope, thresholdBytes, atSeconds, onAt, formatTime }: NodeStripSectionProps) {
  const styles = useStyles2(getStyles);
  const view = strip.view === undefined ? 'not collected' : VIEWS[strip.view];
  return (
    <section aria-label="Time strip">
      <h4 className={styles.heading}>Available memory ({view}); drag to see the order at another moment</h4>
      <TimeStrip
        fromSeconds={scope.fromSeconds}
        toSeconds={scope.toSeconds}
        points={strip.points}
        marks={strip.marks}
        thresholdBytes={thresholdBytes}
        cursorSeconds={atSeconds}
        onCursor={onAt}
        label="Moment that the order is shown for"
        formatTime={formatTime}
      />
      <div className={styles.ends}>
        <span>{formatTime(scope.fromSeconds)}</span>
        <span>{formatTime(scope.toSeconds)}</span>
      </div>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  heading: css({ fontSize: theme.typography.body.fontSize, fontWeight: theme.typography.fontWeightMedium }),
  ends: css({
    display: 'flex',
    justifyContent: 'space-between',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
