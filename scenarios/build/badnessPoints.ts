const PAGE_BYTES = 4096;

/**
 * Bytes of so many badness points, which are pages. Histories state the points worked out by hand from
 * points = rss pages + oom_score_adj * floor(total pages / 1000), swap and page tables being 0 in the data.
 */
export const pointsInBytes = (points: number): number => points * PAGE_BYTES;
