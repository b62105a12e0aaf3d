import { type ReactNode } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import { SideMenu } from './SideMenu';
import { TopBar } from './TopBar';

/** Top bar, left menu and the page between them; the body scrolls, bar and menu stay. */
export function Chrome({ children }: { children: ReactNode }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.app}>
      <a className={styles.skipLink} href="#pageContent">
        Skip to main content
      </a>
      <TopBar />
      <div className={styles.row}>
        <SideMenu />
        <main className={styles.main} id="pageContent" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  // GlobalStyles makes the parent a flex row of the window's height; this must outgrow it for the bar to stick.
  app: css({
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    height: 'max-content',
    minHeight: '100vh',
    background: theme.colors.background.canvas,
  }),
  row: css({ display: 'flex', flexGrow: 1 }),
  main: css({ display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, outline: 'none' }),
  skipLink: css({
    position: 'fixed',
    top: -100,
    left: theme.spacing(1),
    padding: theme.spacing(1, 2),
    background: theme.colors.background.primary,
    border: `1px solid ${theme.colors.border.strong}`,
    borderRadius: theme.shape.radius.default,
    zIndex: theme.zIndex.portal,
    '&:focus-visible': { top: theme.spacing(1) },
  }),
});
