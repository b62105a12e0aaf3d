import { type ReactNode, useContext, useEffect } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2, type NavModelItem, PageLayoutType } from '@grafana/data';
import { type PluginPageProps } from '@grafana/runtime';
import { Tab, TabsBar, useStyles2 } from '@grafana/ui';

import { setBreadcrumbs } from './breadcrumbTrail';
import { SectionNav } from './SectionNav';

/** Stands in for Grafana's page: heading, info, actions, sub-title, tabs and body; tells the top bar its breadcrumbs. */
export function PluginPage(props: PluginPageProps) {
  const { pageNav, layout = PageLayoutType.Standard, children } = props;
  const styles = useStyles2(getStyles);
  const section = useContext(SectionNav);
  const page = pageNav ?? section;
  useEffect(() => {
    const trail = breadcrumbsOf(section, pageNav);
    setBreadcrumbs(trail);
    document.title = [...trail.map((item) => item.text).reverse(), 'Grafana'].join(' - ');
  }, [section, pageNav]);
  if (layout === PageLayoutType.Custom) {
    return <div className={styles.custom}>{children}</div>;
  }
  return (
    <div className={layout === PageLayoutType.Canvas ? styles.canvas : styles.page}>
      {layout === PageLayoutType.Standard && page && <PageHeader {...props} page={page} />}
      {page?.children && <PageTabs items={page.children} />}
      <div className={styles.content}>{children}</div>
    </div>
  );
}

function PageHeader({ page, renderTitle, info, actions, subTitle }: PluginPageProps & { page: NavModelItem }) {
  const styles = useStyles2(getStyles);
  const sub: ReactNode = subTitle ?? page.subTitle;
  return (
    <div className={styles.header}>
      <div className={styles.titleRow}>
        <div className={styles.title}>{renderTitle ? renderTitle(page.text) : <h1>{page.text}</h1>}</div>
        {info?.map((item) => (
          <div key={item.label} className={styles.info}>
            <span className={styles.sub}>{item.label}</span>
            <span>{item.value}</span>
          </div>
        ))}
        <div className={styles.actions}>{actions}</div>
      </div>
      {sub && <div className={styles.sub}>{sub}</div>}
    </div>
  );
}

function PageTabs({ items }: { items: NavModelItem[] }) {
  return (
    <TabsBar>
      {items
        .filter((item) => !item.hideFromTabs)
        .map((item) => (
          <Tab
            key={item.url ?? item.text}
            label={item.text}
            active={item.active}
            href={item.url}
            icon={item.icon}
            counter={item.tabCounter}
            suffix={item.tabSuffix}
          />
        ))}
    </TabsBar>
  );
}

function breadcrumbsOf(section?: NavModelItem, pageNav?: NavModelItem): NavModelItem[] {
  const own: NavModelItem[] = [];
  for (let item = pageNav; item; item = item.parentItem) {
    if (!item.hideFromBreadcrumbs) {
      own.unshift(item);
    }
  }
  return section ? [section, ...own.filter((item) => item.text !== section.text)] : own;
}

const getStyles = (theme: GrafanaTheme2) => {
  const page = css({
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    padding: theme.spacing(2),
    background: theme.colors.background.primary,
    [theme.breakpoints.up('md')]: { padding: theme.spacing(4) },
  });
  return {
    page,
    canvas: css({ display: 'flex', flexDirection: 'column', flexGrow: 1, padding: theme.spacing(2) }),
    custom: css({ display: 'flex', flexDirection: 'column', flexGrow: 1 }),
    content: css({ display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 }),
    header: css({ marginBottom: theme.spacing(2) }),
    titleRow: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2), alignItems: 'flex-start' }),
    title: css({ flexGrow: 1, h1: { marginBottom: 0 } }),
    info: css({ display: 'flex', flexDirection: 'column' }),
    actions: css({ display: 'flex', gap: theme.spacing(1) }),
    sub: css({ color: theme.colors.text.secondary }),
  };
};
