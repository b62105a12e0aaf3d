import { type CSSProperties, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';

import { HEADING_HEIGHT, ROW_HEIGHT } from './rowHeight';

const VISIBLE_ROWS = 16;

/** Which rows exist and which of them are drawn. */
export interface RowWindow {
  count: number;
  /** Indices to draw. */
  indices: number[];
  height: number;
  scrollStyle?: CSSProperties;
}

/**
 * Draws all rows of a short list, and only those in view of a long one that scrolls. The first result is the ref callback
 * of the element that scrolls.
 */
export function useRowWindow(count: number, scrolling: boolean): [(element: HTMLDivElement | null) => void, RowWindow] {
  const [element, attach] = useState<HTMLDivElement | null>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by the React Compiler
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => element,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    enabled: scrolling,
    initialRect: { width: 800, height: VISIBLE_ROWS * ROW_HEIGHT },
  });
  const all = () => Array.from({ length: count }, (_, index) => index);
  const window: RowWindow = {
    count,
    indices: scrolling ? virtualizer.getVirtualItems().map(({ index }) => index) : all(),
    height: count * ROW_HEIGHT,
    scrollStyle: scrolling ? { maxHeight: VISIBLE_ROWS * ROW_HEIGHT + HEADING_HEIGHT } : undefined,
  };
  return [attach, window];
}
