import { type ReactNode, useEffect, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Alert, Button, LoadingBar, useStyles2 } from '@grafana/ui';

import type { QueryError } from '../../adapters/prometheus/QueryError';

import { errorTitle } from './errorTitle';

interface LoadStateProps {
  /** What is loaded; a value that is there while it loads again is from before. */
  loaded: { value?: unknown; error?: QueryError; loading: boolean; retry: () => void; cancel: () => void };
  /** The shape of what comes. */
  skeleton: ReactNode;
  children: ReactNode;
}

/** Loading, failed and ready, the same on every page: old data stays on screen and is named as old. */
export function LoadState({ loaded, skeleton, children }: LoadStateProps) {
  const styles = useStyles2(getStyles);
  const { loading, error, retry, cancel } = loaded;
  const hasValue = loaded.value !== undefined;
  return (
    <div className={styles.frame} aria-busy={loading}>
      <div className={styles.bar}>{loading && <LoadingBar width={200} />}</div>
      {loading && <SlowNote onCancel={cancel} />}
      {error && (
        <Alert severity={error.kind === 'cancelled' ? 'info' : 'error'} title={errorTitle(error)}>
          <p className={styles.said}>{error.message}</p>
          {error.kind !== 'cancelled' && <p className={styles.asked}>Asked: {error.asked}</p>}
          {hasValue && <p>What follows is from before.</p>}
          <Button size="sm" variant="secondary" icon="sync" onClick={retry}>
            Try again
          </Button>
        </Alert>
      )}
      {hasValue ? children : loading && !error ? skeleton : null}
    </div>
  );
}

const SLOW_AFTER_SECONDS = 4;

/** Says how long the page has been waiting, once that is long. */
function SlowNote({ onCancel }: { onCancel: () => void }) {
  const styles = useStyles2(getStyles);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  if (seconds < SLOW_AFTER_SECONDS) {
    return null;
  }
  return (
    <p className={styles.slow} role="status">
      Waiting for the data source for {seconds} s.
      <Button size="sm" variant="secondary" fill="text" onClick={onCancel}>
        Cancel
      </Button>
    </p>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2), flexGrow: 1, minWidth: 0 }),
  bar: css({ height: 1, overflow: 'hidden', position: 'relative' }),
  said: css({ overflowWrap: 'anywhere' }),
  asked: css({
    overflowWrap: 'anywhere',
    color: theme.colors.text.secondary,
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    maxHeight: theme.spacing(10),
    overflow: 'auto',
  }),
  slow: css({ margin: 0, color: theme.colors.text.secondary }),
});
