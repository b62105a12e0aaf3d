import type { KernelLogLine } from './KernelLogLine';

const HEADER_MIDDLE = ' killed as a result of limit of ';
const USAGE = /^(memory|memory\+swap|kmem|swap): usage (\d{1,20})kB, limit (\d{1,20})kB, failcnt (\d{1,20})(?![\d>])/;
const USAGE_START = /^(?:memory|memory\+swap|kmem|swap): usage /;
const STATS_START = 'Memory cgroup stats for ';
const STAT = /^([a-z][a-z0-9_]{0,63}) (\d{1,20})\s*$/;
const FIELD_OF = { memory: 'memory', 'memory+swap': 'memsw', kmem: 'kmem', swap: 'swap' } as const;

/**
 * `Task in A killed as a result of limit of B`, up to 4.20: A holds the victim, B hit its limit.
 * Source: Linux `mm/memcontrol.c` mem_cgroup_print_oom_info.
 */
export function recogniseMemcgHeader(text: string): KernelLogLine | undefined {
  const middle = text.indexOf(HEADER_MIDDLE);
  if (!text.startsWith('Task in ') || middle < 0) {
    return undefined;
  }
  const taskMemcg = text.slice('Task in '.length, middle);
  const oomMemcg = text.slice(middle + HEADER_MIDDLE.length).trim();
  return oomMemcg === '' || oomMemcg.endsWith('>')
    ? { kind: 'memcgHeader', taskMemcg, truncated: true }
    : { kind: 'memcgHeader', taskMemcg, oomMemcg };
}

/** `memory: usage ..kB, limit ..kB, failcnt ..` and its siblings for swap and kernel memory. */
export function recogniseUsage(text: string): KernelLogLine | undefined {
  const match = USAGE.exec(text);
  if (match === null) {
    return USAGE_START.test(text) ? { kind: 'unread', reason: 'a memory usage line that is cut' } : undefined;
  }
  const [, what = '', usageKB, limitKB, failcnt] = match;
  const field = what === 'memory' || what === 'memory+swap' || what === 'kmem' || what === 'swap' ? what : 'memory';
  return {
    kind: 'usage',
    what: FIELD_OF[field],
    usage: { usageKB: Number(usageKB), limitKB: Number(limitKB), failcnt: Number(failcnt) },
  };
}

/** `Memory cgroup stats for PATH:`, alone (5.3+) or followed by `key:valueKB` pairs. */
export function recogniseStatsHeader(text: string): KernelLogLine | undefined {
  if (!text.startsWith(STATS_START)) {
    return undefined;
  }
  const rest = text.slice(STATS_START.length).trimEnd();
  // The path may hold colons (mixed drivers), the pairs behind it may not hold ": ".
  const end = rest.endsWith(':') ? rest.length - 1 : rest.lastIndexOf(': ');
  if (end < 0) {
    return { kind: 'unread', reason: 'a cgroup statistics line that is cut' };
  }
  const pairs = rest.slice(end + 1).trim();
  return { kind: 'statsHeader', cgroup: rest.slice(0, end), statsKB: pairs === '' ? undefined : readPairs(pairs) };
}

/** `anon 257167360`: one line of memory.stat (5.3+). */
export function recogniseStat(text: string): KernelLogLine | undefined {
  const match = STAT.exec(text);
  return match?.[1] === undefined ? undefined : { kind: 'stat', key: match[1], value: Number(match[2]) };
}

function readPairs(text: string): Record<string, number> {
  const stats: Record<string, number> = {};
  for (const pair of text.split(/\s+/)) {
    const match = /^([a-z][a-z0-9_]{0,63}):(\d{1,20})(?:KB|kB)?$/.exec(pair);
    if (match?.[1] !== undefined) {
      stats[match[1]] = Number(match[2]);
    }
  }
  return stats;
}
