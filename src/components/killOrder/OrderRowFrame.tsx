import type { ReactNode } from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Toggletip, useStyles2, useTheme2 } from '@grafana/ui';

import { type Killer, killerColor } from '../killers/killerColor';
import { ObjectName } from '../text/ObjectName';

import { NARROW, ROW_HEIGHT } from './rowHeight';
import type { RowLead } from './rowLead';

const FIGURES_WIDTH = 168;
const NARROW_FIGURES_WIDTH = 116;
const LEAD_WIDTH = 120;

interface OrderRowFrameProps {
  killer: Killer;
  rank: number;
  podKey: string;
  namespace: string;
  name: string;
  workloadName?: string;
  container?: string;
  /** Length of the bar, 0..1. */
  bar: number;
  figure: string;
  detail: string;
  lead?: RowLead;
  href?: string;
  arithmetic: string[];
  marked?: string;
  onMark: (podKey: string | undefined) => void;
}

/** The shape that rows of both columns share: rank, name, bar, figure, and the arithmetic behind it on demand. */
export function OrderRowFrame(props: OrderRowFrameProps) {
  const { killer, rank, podKey, namespace, name, workloadName, bar, figure, detail, href, marked, onMark } = props;
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const label = (
    <ObjectName namespace={namespace} name={name} workloadName={workloadName} maxLength={props.container ? 30 : 44} />
  );
  return (
    <li
      className={cx(styles.row, marked === podKey && styles.marked)}
      style={{ top: (rank - 1) * ROW_HEIGHT }}
      onMouseEnter={() => onMark(podKey)}
      onMouseLeave={() => onMark(undefined)}
      onFocus={() => onMark(podKey)}
      onBlur={() => onMark(undefined)}
    >
      <span className={styles.rank}>{rank}</span>
      <div className={styles.middle}>
        <div className={styles.nameLine}>
          {href ? (
            <a href={href} className={styles.link}>
              {label}
            </a>
          ) : (
            label
          )}
          {props.container && <span className={styles.container}>{props.container}</span>}
        </div>
        <div className={styles.barLine}>
          <div className={styles.track} aria-hidden>
            <div className={styles.bar} style={{ width: `${bar * 100}%`, background: killerColor(theme, killer) }} />
          </div>
          <Lead {...props.lead} />
        </div>
      </div>
      <div className={styles.figures}>
        <Toggletip content={<Arithmetic lines={props.arithmetic} />} title={name} placement="top" closeButton>
          <button type="button" className={styles.figure} aria-label={`${figure}: how ${name} scores`}>
            {figure}
          </button>
        </Toggletip>
        <span className={styles.detail} title={detail}>
          {detail}
        </span>
      </div>
    </li>
  );
}

/** The margin to the next row; under 1 % of node memory it is not trusted. The last row has none, but its bar the same axis. */
function Lead({ text = '', tooClose = false }: Partial<RowLead>) {
  const styles = useStyles2(getStyles);
  return (
    <span className={cx(styles.lead, tooClose && styles.tooClose)} title={tooClose ? 'Too close to call' : undefined}>
      {tooClose ? `≈ ${text}` : text}
    </span>
  );
}

function Arithmetic({ lines }: { lines: string[] }): ReactNode {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    position: 'absolute',
    left: 0,
    right: 0,
    height: ROW_HEIGHT,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0, 1),
    borderRadius: theme.shape.radius.default,
  }),
  marked: css({ background: theme.colors.action.hover }),
  rank: css({
    width: theme.spacing(3),
    flexShrink: 0,
    textAlign: 'right',
    color: theme.colors.text.secondary,
    fontVariantNumeric: 'tabular-nums',
  }),
  middle: css({ flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: theme.spacing(0.25) }),
  nameLine: css({ display: 'flex', gap: theme.spacing(1), minWidth: 0, whiteSpace: 'nowrap' }),
  link: css({ minWidth: 0, display: 'flex', '&:hover': { textDecoration: 'underline' } }),
  container: css({
    color: theme.colors.text.secondary,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    flexShrink: 4,
    minWidth: 0,
  }),
  lead: css({
    width: LEAD_WIDTH,
    flexShrink: 0,
    textAlign: 'right',
    lineHeight: 1,
    whiteSpace: 'nowrap',
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
    fontVariantNumeric: 'tabular-nums',
    [NARROW]: { display: 'none' },
  }),
  tooClose: css({ color: theme.colors.warning.text }),
  barLine: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), minHeight: theme.spacing(1.5) }),
  track: css({
    flexGrow: 1,
    height: theme.spacing(0.5),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
  }),
  bar: css({ height: '100%', borderRadius: theme.shape.radius.default, minWidth: 1 }),
  figures: css({
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    flexShrink: 0,
    // One width for all rows: the bars of a column share one axis.
    width: FIGURES_WIDTH,
    [NARROW]: { width: NARROW_FIGURES_WIDTH },
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  }),
  figure: css({
    border: 'none',
    background: 'none',
    padding: 0,
    color: theme.colors.text.primary,
    fontWeight: theme.typography.fontWeightMedium,
    '&:hover': { textDecoration: 'underline' },
  }),
  detail: css({
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  }),
  lines: css({ paddingLeft: theme.spacing(2), margin: 0, fontVariantNumeric: 'tabular-nums' }),
});
