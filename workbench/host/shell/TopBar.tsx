import { Fragment } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2, type NavModelItem } from '@grafana/data';
import { selectors } from '@grafana/e2e-selectors';
import { config } from '@grafana/runtime';
import { Icon, useStyles2 } from '@grafana/ui';

import { useBreadcrumbs } from './breadcrumbTrail';
import { focusRing } from './focusRing';
import { ThemeButton } from './ThemeButton';

/** Logo, breadcrumbs, what this is, and the theme button. */
export function TopBar() {
  const styles = useStyles2(getStyles);
  const trail: NavModelItem[] = [{ text: 'Home', url: '/' }, ...useBreadcrumbs()];
  return (
    <header className={styles.bar} data-testid={selectors.components.NavToolbar.container}>
      <Icon name="grafana" size="lg" />
      <nav aria-label="Breadcrumbs" className={styles.trail}>
        <ol className={styles.list}>
          {trail.map((item, index) => (
            <Fragment key={`${index} ${item.text}`}>
              {index > 0 && (
                <li aria-hidden className={styles.separator}>
                  <Icon name="angle-right" />
                </li>
              )}
              <li className={styles.item}>
                <Crumb item={item} current={index === trail.length - 1} />
              </li>
            </Fragment>
          ))}
        </ol>
      </nav>
      <span className={styles.version}>Workbench · Grafana {config.buildInfo.version} packages</span>
      <ThemeButton />
    </header>
  );
}

function Crumb({ item, current }: { item: NavModelItem; current: boolean }) {
  const styles = useStyles2(getStyles);
  const testId = selectors.components.Breadcrumbs.breadcrumb(item.text);
  if (current || !item.url) {
    return (
      <span
        className={styles.current}
        data-testid={testId}
        aria-current={current ? 'page' : undefined}
        title={item.text}
      >
        {item.text}
      </span>
    );
  }
  return (
    <a className={styles.link} data-testid={testId} href={item.url} title={item.text}>
      {item.text}
    </a>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const text = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: 360 } as const;
  return {
    bar: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      height: 48,
      flexShrink: 0,
      padding: theme.spacing(0, 2),
      position: 'sticky',
      top: 0,
      zIndex: theme.zIndex.navbarFixed,
      background: theme.colors.background.primary,
      borderBottom: `1px solid ${theme.colors.border.weak}`,
    }),
    trail: css({ flexGrow: 1, minWidth: 0 }),
    list: css({ display: 'flex', alignItems: 'center', listStyle: 'none', margin: 0, padding: 0, minWidth: 0 }),
    item: css({ display: 'flex', minWidth: 0 }),
    separator: css({ display: 'flex', color: theme.colors.text.secondary }),
    link: css({
      ...text,
      padding: theme.spacing(0.5),
      color: theme.colors.text.primary,
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': focusRing(theme),
    }),
    current: css({ ...text, padding: theme.spacing(0.5), color: theme.colors.text.secondary }),
    version: css({
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      whiteSpace: 'nowrap',
      [theme.breakpoints.down('lg')]: { display: 'none' },
    }),
  };
};
