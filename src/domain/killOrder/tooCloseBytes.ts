/** Margins under 1 % of node memory are too close to call: one scrape interval moves them. */
export const tooCloseBytes = (capacityBytes: number): number => capacityBytes / 100;
