/** Height of a row in both columns, in px: the slope lines join rows by it. */
export const ROW_HEIGHT = 44;
/** Height of a column's heading. */
export const HEADING_HEIGHT = 32;
