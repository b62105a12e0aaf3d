const ELLIPSIS = '…';
const TAIL_SHARE = 0.4;

/** Cuts the middle out of a long name, keeping the end, which tells pods of one workload apart. Counts code points. */
export function shortenMiddle(text: string, maxLength: number): string {
  const characters = [...text];
  if (characters.length <= maxLength) {
    return text;
  }
  const tail = Math.max(1, Math.floor((maxLength - 1) * TAIL_SHARE));
  const head = Math.max(1, maxLength - 1 - tail);
  return `${characters.slice(0, head).join('')}${ELLIPSIS}${characters.slice(-tail).join('')}`;
}
