import type { KernelLogLine } from './KernelLogLine';

const MEMS_ALLOWED = ' mems_allowed=';
const CPUSET = ' cpuset=';
const CPU_LINE = /^(?:CPU: \d{1,6} (?:UID: \d{1,10} )?PID: \d{1,10} Comm: |Pid: \d{1,10}, comm: )/;
/** Issue trackers write "owner/repository#1" for a bare "#1". */
const RELEASE = /(?:^| )(\S{1,128}) (?:[\w.-]{1,64}\/[\w.-]{1,64})?#\d/g;

/** `COMM cpuset=X mems_allowed=Y`, printed before 5.0; X may hold blanks. */
export function recogniseCpuset(text: string): KernelLogLine | undefined {
  const start = text.indexOf(CPUSET);
  const end = text.lastIndexOf(MEMS_ALLOWED);
  if (start <= 0 || end < start + CPUSET.length) {
    return undefined;
  }
  const memsAllowed = text.slice(end + MEMS_ALLOWED.length).trim();
  if (!/^[\d,-]*$/.test(memsAllowed)) {
    return undefined;
  }
  return { kind: 'cpuset', cpuset: text.slice(start + CPUSET.length, end), memsAllowed };
}

/**
 * `CPU: 0 PID: 1 Comm: x Not tainted RELEASE #1`: the release stands before the last build number.
 * Source: Linux `lib/dump_stack.c` dump_stack_print_info.
 */
export function recogniseRelease(text: string): KernelLogLine | undefined {
  if (!CPU_LINE.test(text)) {
    return undefined;
  }
  const kernelRelease = [...text.matchAll(RELEASE)].at(-1)?.[1];
  return kernelRelease === undefined ? undefined : { kind: 'release', kernelRelease };
}
