import type { KernelLogLine } from './KernelLogLine';

const ANCHOR = ' invoked oom-killer:';
const MASK = /^ ?gfp_mask=(0x[0-9a-fA-F]{1,16}|0)(?:\(([^)]{0,1024})\))?/;
const ORDER = /, *order=(-?\d{1,4})(?:,|\s|$)/;
const SCORE = /, *oom_score_adj=(-?\d{1,5})(?![\d>])/;
const NODEMASK = /^, *nodemask=(\(null\)|[\d,-]*)(?=, )/;
/** comm is at most 15 bytes; a longer name means a prefix nobody told us about. */
const MAX_COMM_BYTES = 15;

/**
 * `COMM invoked oom-killer: gfp_mask=..., order=..., oom_score_adj=...`, in the wordings of 3.10 to 7.2.
 * Source: Linux `mm/oom_kill.c` dump_header.
 */
export function recogniseTrigger(text: string): KernelLogLine | undefined {
  const at = text.indexOf(ANCHOR);
  if (at < 0) {
    return undefined;
  }
  const rest = text.slice(at + ANCHOR.length);
  const mask = MASK.exec(rest);
  const afterMask = rest.slice(mask?.[0].length ?? 0);
  const order = ORDER.exec(afterMask)?.[1];
  if (mask?.[1] === undefined || order === undefined) {
    return { kind: 'unread', reason: 'an "invoked oom-killer" line that is cut or of an unknown form' };
  }
  const score = SCORE.exec(afterMask)?.[1];
  return {
    kind: 'trigger',
    trigger: {
      comm: commOf(text.slice(0, at)),
      gfpMask: mask[1],
      gfpFlags: mask[2],
      order: Number(order),
      oomScoreAdj: score === undefined ? undefined : Number(score),
      nodemask: NODEMASK.exec(afterMask)?.[1],
    },
  };
}

function commOf(text: string): string {
  const comm = text.trim();
  if (new TextEncoder().encode(comm.slice(0, 64)).length <= MAX_COMM_BYTES) {
    return comm;
  }
  return comm.slice(-64).split(/\s/).at(-1) ?? comm;
}
