/** Height of a row in both columns, in px: the slope lines join rows by it. */
export const ROW_HEIGHT = 44;
/** Height of a column's heading. */
export const HEADING_HEIGHT = 32;
/** Widths of the component, not of the window: a panel may be narrow on a wide screen. */
export const ONE_COLUMN = '@container (max-width: 720px)';
export const NARROW = '@container (max-width: 420px)';
