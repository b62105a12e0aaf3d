import { parseKernelLog } from './parseKernelLog';

const POD = '/kubepods/burstable/pod11111111-2222-3333-4444-555555555555';
const CONTAINER = `${POD}/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef`;
const SIZES = 'total-vm:100kB, anon-rss:50kB, file-rss:4kB, shmem-rss:0kB';

function eventsOf(...lines: string[]): ReturnType<typeof parseKernelLog>['events'] {
  return parseKernelLog(lines.join('\n')).events;
}

describe('one event', () => {
  test('4.19 with a node mask, a Tasks state line and a selection', () => {
    const [event, ...more] = eventsOf(
      '[  1.0] my app invoked oom-killer: gfp_mask=0x6280ca(GFP_HIGHUSER_MOVABLE|__GFP_ZERO), nodemask=0-1,3, order=-1, oom_score_adj=-5',
      '[  1.1] my app cpuset=a b mems_allowed=0-1',
      '[  1.2] CPU: 1 PID: 4 Comm: my app Kdump: loaded Tainted: G           OE     4.19.0-21-amd64 #1 Debian 4.19.249-2',
      '[  1.3] Hardware name: none',
      `[  1.4] Task in ${CONTAINER} killed as a result of limit of ${POD}`,
      '[  1.5] Tasks state (memory values in pages):',
      '[  1.6] [  pid  ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name',
      '[  1.7] [  12345]  1000 12345   100000    50000   819200       10           984 a (b), c',
      '[  1.8] Memory cgroup out of memory: Kill process 12345 (a (b), c) score 1937 or sacrifice child',
      `[  1.9] Killed process 12345 (a (b), c) ${SIZES}`
    );
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      stamp: '1.0',
      scope: 'memcg',
      trigger: { comm: 'my app', nodemask: '0-1,3', order: -1, oomScoreAdj: -5 },
      cpuset: 'a b',
      memsAllowed: '0-1',
      kernelRelease: '4.19.0-21-amd64',
      oomMemcgLevel: 'pod',
      tasks: [{ pid: 12345, uid: 1000, pgtablesBytes: 819200, swapents: 10, oomScoreAdj: 984, name: 'a (b), c' }],
      selected: { pid: 12345, comm: 'a (b), c', score: 1937 },
      killed: [{ pid: 12345, comm: 'a (b), c', totalVmKB: 100, anonRssKB: 50, fileRssKB: 4, shmemRssKB: 0 }],
    });
  });

  test('a summary whose command holds commas and keys, with node lists', () => {
    const [event] = eventsOf(
      `oom-kill:constraint=CONSTRAINT_MEMORY_POLICY,nodemask=0,2-3,cpuset=x,mems_allowed=0-1,5,global_oom,task_memcg=${CONTAINER},task=a,pid=1,uid=2,pid=42,uid=1000`
    );
    expect(event).toMatchObject({
      scope: 'global',
      nodemask: '0,2-3',
      memsAllowed: '0-1,5',
      task: 'a,pid=1,uid=2',
      pid: 42,
      uid: 1000,
      pod: { containerId: CONTAINER.slice(-64) },
    });
  });

  test('a summary of a kernel without memory cgroups', () => {
    const [event] = eventsOf(
      'oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,task=a,global_oom,pid=1,uid=2'
    );
    expect(event).toMatchObject({ memsAllowed: '0', task: 'a,global_oom', pid: 1, uid: 2 });
    expect(event?.scope).toBeUndefined();
  });

  test('a summary cut at different places, and one with something behind it', () => {
    const summary = `oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,task_memcg=${CONTAINER},task=a,pid=12,uid=34`;
    const fieldsOf = (line: string): unknown[] => {
      const [event] = eventsOf(line);
      return [event?.taskMemcg, event?.task, event?.pid, event?.uid];
    };
    expect(fieldsOf(`${summary}\``)).toEqual([CONTAINER, 'a', 12, 34]);
    expect(fieldsOf(`${summary}>`)).toEqual([CONTAINER, 'a', 12, undefined]);
    expect(fieldsOf(summary.slice(0, -2))).toEqual([CONTAINER, 'a', 12, undefined]);
    expect(fieldsOf(summary.slice(0, -7))).toEqual([CONTAINER, 'a', undefined, undefined]);
    expect(fieldsOf(summary.slice(0, -16))).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('a group kill prints the first victim twice and then the others', () => {
    const [event, ...more] = eventsOf(
      `oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=c,mems_allowed=0,oom_memcg=${POD},task_memcg=${CONTAINER},task=a,pid=1,uid=0`,
      `Memory cgroup out of memory: Killed process 1 (a) ${SIZES}, UID:0 pgtables:64kB oom_score_adj:984`,
      `Tasks in ${CONTAINER} are going to be killed due to memory.oom.group set`,
      `Memory cgroup out of memory: Killed process 1 (a) ${SIZES}, UID:0 pgtables:64kB oom_score_adj:984`,
      `Memory cgroup out of memory: Killed process 2 (b) ${SIZES}, UID:0 pgtables:64kB oom_score_adj:984`,
      'oom_reaper: reaped process 2 (b), now anon-rss:0kB, file-rss:0kB, shmem-rss:4kB'
    );
    expect(more).toEqual([]);
    expect(event?.killed.map(({ pid }) => pid)).toEqual([1, 2]);
    expect(event).toMatchObject({ groupKillCgroup: CONTAINER, reaped: [{ pid: 2, comm: 'b', shmemRssKB: 4 }] });
  });

  test('a victim that is exiting already, and the newest notice lines', () => {
    const [event, ...more] = eventsOf(
      'app invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0',
      'Memory cgroup min protection 0kB -- low protection 0kB',
      'Memory cgroup out of memory: OOM victim 77 (a (b) is already exiting. Skip killing the task'
    );
    expect(more).toEqual([]);
    expect(event).toMatchObject({ scope: 'memcg', killed: [], exiting: [{ pid: 77, comm: 'a (b' }] });
  });

  test('the uid before the name, as 2.6.32 prints it', () => {
    const [event] = eventsOf(
      'Out of memory: Killed process 12, UID 48, (httpd) total-vm:1kB, anon-rss:2kB, file-rss:3kB'
    );
    expect(event).toMatchObject({ scope: 'global', killed: [{ pid: 12, uid: 48, comm: 'httpd', fileRssKB: 3 }] });
  });

  test('the release behind a command that looks like a build number', () => {
    const releaseOf = (line: string): string | undefined =>
      eventsOf('a invoked oom-killer: gfp_mask=0x0, order=0', line)[0]?.kernelRelease;
    expect(releaseOf('CPU: 5 UID: 1000 PID: 38055 Comm: Stream #72 Not tainted 6.14.0-4-x #1 016ff1edc592')).toBe(
      '6.14.0-4-x'
    );
    expect(releaseOf('CPU: 0 PID: 5117 Comm: stress Not tainted 5.14.0-285.el9.x86_64 owner/repo#1')).toBe(
      '5.14.0-285.el9.x86_64'
    );
    expect(releaseOf('Pid: 2376, comm: mal-80 Not tainted 3.7.0+ #4')).toBe('3.7.0+');
    expect(releaseOf('CPU: 5 PID: 38055 Comm: x Not tai>')).toBeUndefined();
  });

  test('statistics that journald indents under their first line', () => {
    const [event] = eventsOf(
      'Jul 12 15:49:58 node-a kernel: Memory cgroup stats for /kubepods/pod1:',
      'Jul 12 15:49:58 node-a kernel: anon 4096',
      '                               file 8192',
      '                               sock 0',
      'Jul 12 15:49:58 node-a kernel: Tasks state (memory values in pages):'
    );
    expect(event).toMatchObject({ statsCgroup: '/kubepods/pod1', stats: { anon: 4096, file: 8192, sock: 0 } });
  });

  test('statistics as one record of /dev/kmsg', () => {
    const [event] = eventsOf(
      '6,1,100,-;Memory cgroup stats for /kubepods/pod1:',
      '6,2,101,-;anon 4096\\x0afile 8192\\x0asock 0'
    );
    expect(event?.stats).toEqual({ anon: 4096, file: 8192, sock: 0 });
  });

  test('one line of statistics per descendant: the first is the cgroup that hit its limit', () => {
    const [event, ...more] = eventsOf(
      `Memory cgroup stats for ${POD}: cache:0KB rss:0KB`,
      `Memory cgroup stats for ${CONTAINER}: cache:32KB rss:524188KB`,
      `Killed process 1 (a) ${SIZES}`
    );
    expect(more).toEqual([]);
    expect(event).toMatchObject({ statsCgroup: POD, statsKB: { cache: 0, rss: 0 }, pod: { containerId: undefined } });
  });
});

describe('where an event begins', () => {
  test('at every invoked line', () => {
    const line = 'a invoked oom-killer: gfp_mask=0x0, order=0, oom_score_adj=0';
    expect(eventsOf(line, line, line)).toHaveLength(3);
  });

  test('when the dump was rate-limited, at the next summary', () => {
    const summary = (pid: number): string =>
      `oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=c,mems_allowed=0,oom_memcg=${POD},task_memcg=${CONTAINER},task=a,pid=${pid},uid=0`;
    const kill = (pid: number): string => `Memory cgroup out of memory: Killed process ${pid} (a) ${SIZES}`;
    const events = eventsOf(summary(1), kill(1), summary(2), kill(2), kill(3));
    expect(events.map(({ killed }) => killed.map(({ pid }) => pid))).toEqual([[1], [2], [3]]);
  });

  test('not at a section that was pasted twice', () => {
    const section = [
      `[ 1.1] Task in ${CONTAINER} killed as a result of limit of ${POD}`,
      '[ 1.2] memory: usage 4kB, limit 4kB, failcnt 9',
    ];
    const events = eventsOf(...section, ...section, `[ 1.3] Killed process 1 (a) ${SIZES}`);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ taskMemcg: CONTAINER, memory: { failcnt: 9 }, killed: [{ pid: 1 }] });
  });

  test('a late reaper line goes to the event whose victim it names', () => {
    const events = eventsOf(
      `Out of memory: Killed process 1 (a) ${SIZES}`,
      'b invoked oom-killer: gfp_mask=0x0, order=0, oom_score_adj=0',
      'oom_reaper: reaped process 1 (a), now anon-rss:0kB, file-rss:0kB, shmem-rss:0kB'
    );
    expect(events.map(({ reaped }) => reaped?.length)).toEqual([1, undefined]);
  });

  test('not at lines that other kernel reports print too', () => {
    expect(
      eventsOf(
        'CPU: 1 PID: 2 Comm: x Not tainted 6.1.0 #1',
        'x cpuset=/ mems_allowed=0',
        '[ 4250]     0  4250      185        1       5       2        0          -998 pause',
        'anon 4096',
        'app.service: Killed process 12 (x) with signal SIGKILL.'
      )
    ).toEqual([]);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['an invoked line', 'a invoked oom-killer: gfp_m>'],
    ['a usage line', 'memory: usage 12>'],
    [
      'a task row without a header',
      '[ 4250]     0  4250      185        1       5       2        0          -998 pause',
    ],
    ['a summary', 'oom-kill:constraint=CONSTRAINT_NONE,nodem>'],
    ['a kill', 'Out of memory: Killed process 12 (a>'],
    ['a selection', 'Out of memory: Kill process 12 (a) sc>'],
    ['a memcg header', 'Task in /a killed as a result of limit of /kub>'],
    ['a statistics header', 'Memory cgroup stats for /kubep>'],
  ])('%s is reported with its line', (_what, text) => {
    expect(parseKernelLog(`other\n${text}`).unread).toEqual([{ line: 2, reason: expect.any(String), text }]);
  });

  test('a cut line still gives what is certain', () => {
    const [event] = eventsOf('Memory cgroup out of memory: Killed process 12 (a) total-vm:10kB, anon-rss:20>');
    expect(event).toMatchObject({ scope: 'memcg', killed: [{ pid: 12, comm: 'a', totalVmKB: 10 }] });
    expect(event?.killed[0]?.anonRssKB).toBeUndefined();
  });

  test('an ordinary log is read without complaint', () => {
    expect(parseKernelLog('[ 1.0] eth0: link up\n\nusb 1-1: new device\n')).toEqual({ events: [], unread: [] });
  });
});
