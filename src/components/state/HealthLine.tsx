import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';

import type { ExplainedHealth } from '../../adapters/probe/capabilityHealth';
import { healthSentences } from '../../domain/wording/healthSentences';

/** What this page cannot know with the data that is collected, in one line for each loss. Silent when nothing is lost. */
export function HealthLine({ health, capabilities }: { health: ExplainedHealth[]; capabilities: string[] }) {
  const styles = useStyles2(getStyles);
  const sentences = healthSentences(health.filter(({ capability }) => capabilities.includes(capability)));
  if (sentences.length === 0) {
    return null;
  }
  return (
    <ul className={styles.lines} aria-label="What is not collected">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Icon name="info-circle" size="sm" /> {sentence}
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  lines: css({
    listStyle: 'none',
    margin: 0,
    padding: 0,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    overflowWrap: 'anywhere',
  }),
});
