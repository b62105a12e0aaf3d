import { css, cx } from '@emotion/css';
import { type GrafanaTheme2, type NavModelItem } from '@grafana/data';
import { selectors } from '@grafana/e2e-selectors';
import { Icon, useStyles2 } from '@grafana/ui';
import { useLocation } from 'workbench-router';

import { focusRing } from './focusRing';
import { navTree } from './navItems';

/** The left menu, always open; hidden on narrow screens. */
export function SideMenu() {
  const styles = useStyles2(getStyles);
  return (
    <nav className={styles.menu} aria-label="Navigation" data-testid={selectors.components.NavMenu.Menu}>
      <ul className={styles.list}>
        {navTree().map((item) => (
          <li key={item.id}>
            <MenuLink item={item} />
            {item.children && item.children.length > 0 && (
              <ul className={styles.list}>
                {item.children.map((child) => (
                  <li key={child.id}>
                    <MenuLink item={child} nested />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function MenuLink({ item, nested = false }: { item: NavModelItem; nested?: boolean }) {
  const styles = useStyles2(getStyles);
  const { pathname } = useLocation();
  // An app's own entry leads to one of its pages, which has the mark then.
  const active = isAt(pathname, item.url) && (nested || !item.children?.length);
  return (
    <a
      href={item.url}
      className={cx(styles.link, nested && styles.nested, active && styles.active)}
      aria-current={active ? 'page' : undefined}
      data-testid={selectors.components.NavMenu.item}
    >
      {!nested &&
        (item.img ? <img src={item.img} alt="" width={16} height={16} /> : <Icon name={item.icon ?? 'apps'} />)}
      {item.text}
    </a>
  );
}

function isAt(pathname: string, url: string | undefined): boolean {
  return url !== undefined && (pathname === url || pathname.startsWith(`${url}/`));
}

const getStyles = (theme: GrafanaTheme2) => ({
  menu: css({
    width: 240,
    flexShrink: 0,
    position: 'sticky',
    top: 48,
    alignSelf: 'flex-start',
    height: 'calc(100vh - 48px)',
    overflowY: 'auto',
    padding: theme.spacing(1),
    background: theme.colors.background.primary,
    borderRight: `1px solid ${theme.colors.border.weak}`,
    [theme.breakpoints.down('md')]: { display: 'none' },
  }),
  list: css({ listStyle: 'none', margin: 0, padding: 0 }),
  link: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 1),
    position: 'relative',
    color: theme.colors.text.secondary,
    borderRadius: theme.shape.radius.default,
    '&:hover': { color: theme.colors.text.primary, background: theme.colors.action.hover },
    '&:focus-visible': { ...focusRing(theme), outlineOffset: -2 },
  }),
  nested: css({ paddingLeft: theme.spacing(4) }),
  active: css({
    color: theme.colors.text.primary,
    background: theme.colors.action.selected,
    '&::before': {
      content: '" "',
      position: 'absolute',
      left: 0,
      top: 4,
      bottom: 4,
      width: 4,
      borderRadius: theme.shape.radius.default,
      backgroundImage: theme.colors.gradients.brandVertical,
    },
  }),
});
