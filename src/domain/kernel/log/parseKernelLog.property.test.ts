import fc from 'fast-check';

import { parseKernelLog } from './parseKernelLog';

const REPORT = [
  '[  1.0] stress invoked oom-killer: gfp_mask=0x24000c0(GFP_KERNEL), nodemask=(null), order=0, oom_score_adj=984',
  '[  1.1] stress cpuset=x mems_allowed=0',
  '[  1.2] CPU: 1 PID: 2 Comm: x Not tainted 6.1.0 #1',
  '[  1.3] Task in /kubepods/pod1/a killed as a result of limit of /kubepods/pod1',
  '[  1.4] memory: usage 102400kB, limit 102400kB, failcnt 25',
  '[  1.5] Memory cgroup stats for /kubepods/pod1:',
  '[  1.6] anon 4096',
  '[  1.7] [  pid  ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name',
  '[  1.8] [   4481]     0  4481    65263    24917   294912        0           984 stress',
  '[  1.9] oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=x,mems_allowed=0,oom_memcg=/kubepods/pod1,task_memcg=/kubepods/pod1/a,task=stress,pid=4481,uid=0',
  '[  2.0] Memory cgroup out of memory: Killed process 4481 (stress) total-vm:261052kB, anon-rss:99544kB, file-rss:124kB, shmem-rss:0kB, UID:0 pgtables:288kB oom_score_adj:984',
  '[  2.1] Tasks in /kubepods/pod1/a are going to be killed due to memory.oom.group set',
  '[  2.2] oom_reaper: reaped process 4481 (stress), now anon-rss:0kB, file-rss:0kB, shmem-rss:0kB',
];

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 }));

test('any text is read without throwing, and every event is well formed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const event of parseKernelLog(text).events) {
        expect(new Set(event.killed.map(({ pid }) => pid)).size).toBe(event.killed.length);
      }
    }),
    { numRuns: 500 }
  );
});

test('a report with lines cut, repeated, reordered or spoilt is read without throwing', () => {
  const line = fc.tuple(fc.constantFrom(...REPORT), fc.nat({ max: 250 }), anyText);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.map(([source, at, noise]) => source.slice(0, at) + noise).join('\n');
      expect(parseKernelLog(text).events.length).toBeLessThanOrEqual(text.split(/[\r\n]/).length);
    }),
    { numRuns: 500 }
  );
});

test('whatever a process is called, its kill and its summary are read', () => {
  const comm = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 15 })
    .filter((name) => name.trim() === name && !name.includes('\n'));
  fc.assert(
    fc.property(comm, fc.nat({ max: 4_194_304 }), (name, pid) => {
      const summary = `oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,task_memcg=/x,task=${name},pid=${pid},uid=7`;
      const kill = `Out of memory: Killed process ${pid} (${name}) total-vm:1kB, anon-rss:2kB, file-rss:3kB, shmem-rss:4kB, UID:7 pgtables:8kB oom_score_adj:-9`;
      const [event, ...more] = parseKernelLog(`${summary}\n${kill}`).events;
      expect(more).toEqual([]);
      expect(event).toMatchObject({ task: name, pid, uid: 7, killed: [{ pid, comm: name, uid: 7, oomScoreAdj: -9 }] });
    }),
    { numRuns: 300 }
  );
});

describe('a megabyte is read in linear time', () => {
  const MEGABYTE = 1024 * 1024;
  const fill = (unit: string): string => unit.repeat(Math.ceil(MEGABYTE / unit.length));
  test.each([
    ['reports', fill(`${REPORT.join('\n')}\n`)],
    ['one line without end', fill('x')],
    ['blanks', fill(' ')],
    ['brackets', fill('[ ')],
    ['invoked lines', fill('a invoked oom-killer: gfp_mask=0x0, order=0\n')],
    ['reaper lines of nobody', fill('oom_reaper: reaped process 1 (a), now anon-rss:0kB\n')],
    ['summary starts', fill('oom-kill:constraint=,nodemask=,cpuset=,mems_allowed=,')],
    ['kills on one line', fill('Killed process 1 (')],
    ['a group kill', `Tasks in /a are going to be killed due to memory.oom.group set\n${numbered()}`],
    ['task rows', `${REPORT[7]}\n${fill(`${REPORT[8]}\n`)}`],
    ['digits', fill('9')],
    ['line ends', fill('\n')],
  ])('%s', (_what, text) => {
    const start = performance.now();
    parseKernelLog(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  function numbered(): string {
    const lines = Array.from(
      { length: 15_000 },
      (_, pid) => `Killed process ${pid} (a) total-vm:1kB, anon-rss:2kB, file-rss:3kB`
    );
    return lines.join('\n');
  }
});
