import { stripLinePrefix } from './stripLinePrefix';

const TEXT = 'app invoked oom-killer: x';

test.each([
  ['none', '', undefined],
  ['seconds', '[  100.000001] ', '100.000001'],
  ['seconds and caller', '[  100.000001][T4242] ', '100.000001'],
  ['dmesg -T', '[Thu Dec  7 00:05:14 2017] ', 'Thu Dec  7 00:05:14 2017'],
  ['dmesg -H', '[  +0.000012] ', undefined],
  ['dmesg -x', 'kern  :warn  : [    1.5] ', '1.5'],
  ['priority', '<4>[    1.5] ', '1.5'],
  ['syslog', 'Jan  5 02:12:02 node-a kernel: ', 'Jan  5 02:12:02'],
  ['syslog and seconds', 'Dec 30 18:08:17 node-g kernel: [606280.177800] ', 'Dec 30 18:08:17'],
  ['ISO and host', '2026-09-02T00:54:21.607510+00:00 node-f kernel: ', '2026-09-02T00:54:21.607510+00:00'],
  ['ISO of journalctl', '2026-09-02T00:54:21+0000 node-f kernel: ', '2026-09-02T00:54:21+0000'],
  ['dmesg --time-format iso', '2026-09-02T00:54:21,607510+00:00 ', '2026-09-02T00:54:21,607510+00:00'],
  ['/dev/kmsg', '4,1234,5678901,-;', '5678901'],
  ['/dev/kmsg with a caller', '4,1234,5678901,-,caller=T1;', '5678901'],
  ['Talos', '10.0.0.1: kern: warning: [2026-09-02T00:54:21.6Z]: ', '2026-09-02T00:54:21.6Z'],
  ['journalctl -o short-monotonic', '[ 1234.567890] node-a kernel: ', '1234.567890'],
  [
    'VMware console',
    '2023-12-04T10:49:30.127Z In(05) vcpu-5 - Guest: <6>[39291577.009360] ',
    '2023-12-04T10:49:30.127Z',
  ],
  ['Talos with a short level', 'kern:    info: [2024-08-22T17:35:35.129279011Z]: ', '2024-08-22T17:35:35.129279011Z'],
  ['something unheard of', 'x=1 y="2" node kernel: ', undefined],
])('prefix: %s', (_name, prefix, stamp) => {
  expect(stripLinePrefix(prefix + TEXT)).toEqual({ text: TEXT, stamp });
});

test('a task row keeps its bracket', () => {
  const row = '[ 4250]     0  4250      185        1        0          -998 pause';
  expect(stripLinePrefix(row).text).toBe(row);
  expect(stripLinePrefix(`[  1.0] ${row}`).text).toBe(row);
});

test('/dev/kmsg escapes are undone', () => {
  expect(stripLinePrefix('4,1,2,-;a\\x5cb').text).toBe('a\\b');
});
