import { type GrafanaTheme2 } from '@grafana/data';

/** The outline of a link or button that has the keyboard focus. */
export function focusRing(theme: GrafanaTheme2) {
  return {
    outline: `2px solid ${theme.colors.primary.main}`,
    outlineOffset: 2,
    borderRadius: theme.shape.radius.default,
  };
}
