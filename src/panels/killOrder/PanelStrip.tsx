import { useMemo } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import type { FrameData } from '../../adapters/frames/FrameData';
import type { JudgedFrames } from '../../adapters/frames/FrameJudgement';
import { framesStrip } from '../../adapters/frames/framesStrip';
import type { NodeScope } from '../../adapters/frames/samplesOfNode';
import type { NodeMark } from '../../adapters/nodes/NodeMark';
import { TimeStrip } from '../../components/timeStrip/TimeStrip';
import { evictionThresholdBytes } from '../../domain/node/evictionThresholdBytes';

interface PanelStripProps {
  data: FrameData;
  scope: NodeScope;
  judged: JudgedFrames | undefined;
  marks: NodeMark[];
  evictionHard: string;
  atSeconds: number;
  onAt: (atSeconds: number) => void;
  formatTime: (atSeconds: number) => string;
}

const HEADINGS = {
  available: 'Available memory; drag to see the order at another moment',
  pods: 'Memory of the pods; drag to see the order at another moment',
};

/** The node's memory over the panel's time range with changes and kills on it; nothing for instant queries. */
export function PanelStrip({ data, scope, judged, marks, evictionHard, atSeconds, onAt, formatTime }: PanelStripProps) {
  const styles = useStyles2(getStyles);
  const strip = useMemo(() => framesStrip(data, scope), [data, scope]);
  const [from] = data.instants;
  const to = data.instants[data.instants.length - 1];
  if (!strip || from === undefined || to === undefined) {
    return null;
  }
  const capacity = judged?.facts.capacityBytes;
  const showsThreshold = strip.quantity === 'available' && capacity !== undefined;
  return (
    <section aria-label="Time strip">
      <h4 className={styles.heading}>{HEADINGS[strip.quantity]}</h4>
      <TimeStrip
        fromSeconds={from}
        toSeconds={to}
        points={strip.points}
        quantity={strip.quantity === 'available' ? 'available' : 'held by pods'}
        marks={marks}
        thresholdBytes={showsThreshold ? evictionThresholdBytes(evictionHard, capacity) : undefined}
        cursorSeconds={atSeconds}
        onCursor={onAt}
        label="Moment that the order is shown for"
        formatTime={formatTime}
      />
      <div className={styles.ends}>
        <span>{formatTime(from)}</span>
        <span>{formatTime(to)}</span>
      </div>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  heading: css({ fontSize: theme.typography.body.fontSize, fontWeight: theme.typography.fontWeightMedium }),
  ends: css({
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
