import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';

interface NoticesProps {
  label: string;
  sentences: string[];
  /** Something to put right, as opposed to something that could be better. */
  warning?: boolean;
}

/** Sentences about data and options, one a line. Silent when there are none. */
export function Notices({ label, sentences, warning = false }: NoticesProps) {
  const styles = useStyles2(getStyles);
  if (sentences.length === 0) {
    return null;
  }
  return (
    <ul className={warning ? styles.warnings : styles.lines} aria-label={label}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Icon name={warning ? 'exclamation-triangle' : 'info-circle'} size="sm" /> {sentence}
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const list = { listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' } as const;
  const small = { fontSize: theme.typography.bodySmall.fontSize };
  return {
    lines: css({ ...list, ...small, color: theme.colors.text.secondary }),
    warnings: css({ ...list, color: theme.colors.warning.text }),
  };
};
