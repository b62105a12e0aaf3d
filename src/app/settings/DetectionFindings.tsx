import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Badge, Icon, useStyles2 } from '@grafana/ui';

import { capabilityHealth, type ExplainedHealth } from '../../adapters/probe/capabilityHealth';
import type { Detection } from '../../adapters/settings/detectLabels';
import { healthSentences } from '../../domain/wording/healthSentences';
import type { LabelProfile } from '../../promql/labels/LabelProfile';

import { clusterSentence } from './clusterSentence';
import { detectedLabels, type LabelFact } from './detectedLabels';

interface DetectionFindingsProps {
  detection: Detection;
  overrides: Partial<LabelProfile>;
}

/** Labels, clusters, scrape interval and what the data source allows, in words. */
export function DetectionFindings({ detection, overrides }: DetectionFindingsProps) {
  const styles = useStyles2(getStyles);
  const { installation } = detection;
  if (installation.present.size === 0) {
    return (
      <p className={styles.sentence}>
        None of the metrics that Culprit reads has samples here in the last hour, so no label can be detected.
      </p>
    );
  }
  const clusters = clusterSentence(detection);
  return (
    <>
      <dl className={styles.facts}>
        {detectedLabels(installation.labels, overrides).map((fact) => (
          <Fact key={fact.term} fact={fact} />
        ))}
        <Fact fact={{ term: 'Scrape interval', detected: `about ${installation.scrapeSeconds} s` }} />
      </dl>
      {clusters && (
        <p className={clusters.warning ? styles.warning : styles.sentence}>
          {clusters.warning && <Icon name="exclamation-triangle" />} {clusters.text}
        </p>
      )}
      <Capabilities health={capabilityHealth(installation)} />
    </>
  );
}

function Fact({ fact: { term, detected, set } }: { fact: LabelFact }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>
        {set === undefined ? (
          detected
        ) : (
          <>
            {set} <Badge color="blue" text="set here" /> <span className={styles.dim}>detected: {detected}</span>
          </>
        )}
      </dd>
    </div>
  );
}

function Capabilities({ health }: { health: ExplainedHealth[] }) {
  const styles = useStyles2(getStyles);
  const count = (state: ExplainedHealth['state']) => health.filter((capability) => capability.state === state).length;
  const lost = health.filter(({ state }) => state !== 'full');
  return (
    <>
      <p className={styles.sentence}>
        {count('full')} of {health.length} capabilities are full, {count('reduced')} reduced, {count('off')} off.
      </p>
      <ul className={styles.lost} aria-label="Capabilities that are not full">
        {lost.map((capability) => (
          <li key={capability.capability}>
            <Badge color={capability.state === 'off' ? 'red' : 'orange'} text={capability.state} />
            <span>{healthSentences([capability])}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  facts: css({ margin: theme.spacing(1, 0) }),
  fact: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: theme.spacing(1),
    padding: theme.spacing(0.25, 0),
    '& dt': { fontWeight: theme.typography.fontWeightRegular, color: theme.colors.text.secondary },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  }),
  dim: css({ color: theme.colors.text.secondary }),
  sentence: css({ margin: theme.spacing(1, 0, 0), overflowWrap: 'anywhere' }),
  warning: css({ margin: theme.spacing(1, 0, 0), overflowWrap: 'anywhere', color: theme.colors.warning.text }),
  lost: css({
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    fontSize: theme.typography.bodySmall.fontSize,
    '& li': {
      display: 'grid',
      gridTemplateColumns: `${theme.spacing(8)} minmax(0, 1fr)`,
      alignItems: 'start',
      gap: theme.spacing(1),
      padding: theme.spacing(0.25, 0),
      overflowWrap: 'anywhere',
    },
  }),
});
