import * as fc from 'fast-check';

import { mergePriorityClasses, parsePriorityClasses } from './parsePriorityClasses';

const KUBECTL = `NAME                      VALUE        GLOBAL-DEFAULT   AGE    PREEMPTIONPOLICY
high-priority             1000000      false            10d    PreemptLowerPriority
low.priority              -10          true             10d    Never
system-cluster-critical   2000000000   false            400d   PreemptLowerPriority
system-node-critical      2000001000   false            400d   PreemptLowerPriority
`;
const found = {
  rows: [
    { name: 'high-priority', value: '1000000' },
    { name: 'low.priority', value: '-10' },
  ],
  builtIn: ['system-cluster-critical', 'system-node-critical'],
  notUnderstood: [],
};

describe('parsePriorityClasses', () => {
  it('reads what kubectl prints, with or without header, and with the command above it', () => {
    expect(parsePriorityClasses(KUBECTL)).toEqual(found);
    expect(parsePriorityClasses(KUBECTL.slice(KUBECTL.indexOf('\n')))).toEqual(found);
    expect(parsePriorityClasses(`me@host:~$ kubectl get pc\n${KUBECTL.replaceAll('\n', '\r\n')}`)).toEqual(found);
  });

  it.each([
    'web=5',
    ' web = 5 ',
    'web: 5',
    '"web": 5,',
    'web,5',
    'web 5',
    'web\t5\tfalse',
    'web = "5"',
    'priorityclass.scheduling.k8s.io/web   5   false   3d',
    '# comment\n\nweb=5',
  ])('reads %j', (text) => {
    expect(parsePriorityClasses(text)).toEqual({ rows: [{ name: 'web', value: '5' }], builtIn: [], notUnderstood: [] });
  });

  it.each(['web', 'web=', '=5', 'web=five', 'web 1e3', 'web 5x', 'a b 5', 'web=5 # c', '- name: web'])(
    'gives %j back',
    (line) => {
      expect(parsePriorityClasses(`x=1\n${line}`)).toEqual({
        rows: [{ name: 'x', value: '1' }],
        builtIn: [],
        notUnderstood: [line],
      });
    }
  );

  it.each([
    'apiVersion: v1\nmetadata:\n  generation: 1\n  name: web\nvalue: 5',
    '- kind: PriorityClass\n  value: 5',
    '{\n  "apiVersion": "v1",\n  "value": 5\n}',
  ])('takes nothing of the manifest %j', (text) => {
    const { rows, notUnderstood } = parsePriorityClasses(text);
    expect(rows).toEqual([]);
    expect(notUnderstood).toHaveLength(text.split('\n').length);
  });

  it('loses no line of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { rows, builtIn, notUnderstood } = parsePriorityClasses(text);
        const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
        expect(rows.length + builtIn.length + notUnderstood.length).toBe(lines.length);
      })
    );
  });

  it('is not slow on long lines', () => {
    const started = Date.now();
    parsePriorityClasses(`${' '.repeat(50_000)}a${'kubectl '.repeat(6_000)}${'='.repeat(50_000)}`);
    expect(Date.now() - started).toBeLessThan(1000);
  });
});

describe('mergePriorityClasses', () => {
  const row = (name: string, value: string) => ({ name, value });

  it('adds, changes in place, and drops empty rows', () => {
    const before = [row('web', '5'), row('', ''), row('batch', '1')];
    expect(mergePriorityClasses(before, [row('web', '6'), row('batch', '1'), row('new', '2')])).toEqual({
      rows: [row('web', '6'), row('batch', '1'), row('new', '2')],
      added: 1,
      changed: 1,
    });
  });

  it('takes the last of a class that is pasted twice', () => {
    expect(mergePriorityClasses([], [row('web', '5'), row('web', '6')])).toEqual({
      rows: [row('web', '6')],
      added: 1,
      changed: 0,
    });
  });

  it('keeps what is half typed', () => {
    expect(mergePriorityClasses([row('', '7')], [row('web', '5')]).rows).toEqual([row('', '7'), row('web', '5')]);
  });
});
