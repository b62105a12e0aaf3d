const MEBIBYTE = 2 ** 20;

/** Bytes of so many Mi. */
export const mebibytes = (count: number): number => count * MEBIBYTE;

/** Bytes of so many Gi. */
export const gibibytes = (count: number): number => count * 1024 * MEBIBYTE;
