import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';

import type { Sentence } from '../../domain/wording/nodeSentences';

/** The verdict in words, what explains it, and what is unsure or missing, in that order. */
export function VerdictSentences({ sentences }: { sentences: Sentence[] }) {
  const styles = useStyles2(getStyles);
  return (
    <section aria-label="Verdict" className={styles.card}>
      {sentences.map(({ kind, text }) => (
        <p key={text} className={styles[kind]}>
          {(kind === 'unsure' || kind === 'missing') && <Icon name="question-circle" size="sm" />} {text}
        </p>
      ))}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  card: css({
    padding: theme.spacing(1.5, 2),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
  }),
  verdict: css({ fontSize: theme.typography.h4.fontSize, fontWeight: theme.typography.fontWeightMedium }),
  explanation: css({}),
  unsure: css({ color: theme.colors.warning.text }),
  missing: css({ color: theme.colors.text.secondary }),
});
