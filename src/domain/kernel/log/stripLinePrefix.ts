/** A log line without what the logger put before the kernel's own text. */
export interface StrippedLine {
  text: string;
  /** First time stamp of the prefix, as printed. */
  stamp?: string;
}

/** Anything a syslog daemon puts between its time stamp and the message. */
const KERNEL_TAG = /^(?:\S{1,255} )?kernel(?:\[\d{1,10}\])?: ?/;

/** Whatever else a collector writes before the kernel's tag. */
const UNKNOWN_UP_TO_TAG = /^.{0,200}? kernel(?:\[\d{1,10}\])?: ?/;

/** The same for a collector that leaves the tag out but keeps printk's own stamp. */
const UNKNOWN_UP_TO_STAMP = /^[^[]{1,200}(?=\[ {0,11}\d{1,11}\.\d{1,9}\] )/;

/** Each matches at the start of what is left; the first group, if any, is the stamp. */
const PREFIXES: readonly RegExp[] = [
  // <4>
  /^<\d{1,3}>/,
  // /dev/kmsg: prio,seq,usec,flags;
  /^\d{1,4},\d{1,20},(\d{1,20}),[^;\s]{1,64};/,
  // dmesg -x and Talos: kern  :warn  :, 10.0.0.1: kern: warning:
  /^(?:[\w.-]{1,255}: )?(?:kern|user|daemon|syslog) *: *[a-z]{2,9} *: ?/,
  // [  100.000001]
  /^\[ {0,11}(\d{1,11}\.\d{1,9})\] ?/,
  // [Thu Dec  7 00:05:14 2017]
  /^\[([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})\] ?/,
  // [  +0.000012] and [Jan 5 02:12], dmesg -H
  /^\[(?: {0,11}\+\d{1,11}\.\d{1,9}|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d)\] ?/,
  // [T1234] or [C3], CONFIG_PRINTK_CALLER
  /^\[ {0,11}[TC]\d{1,10}\] ?/,
  // Jan  5 02:12:02
  /^([A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d(?:\.\d{1,9})?) /,
  // 2026-09-02T00:54:21.607510+00:00, brackets optional
  /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)\]?[ :]? ?/,
  KERNEL_TAG,
  UNKNOWN_UP_TO_TAG,
  UNKNOWN_UP_TO_STAMP,
];

/** More than any logger stacks up. */
const MAX_PREFIXES = 8;

/**
 * Removes the prefixes that printk, /dev/kmsg, dmesg, syslog and journald put before kernel text, in any order they
 * stack up in, and the indentation of continuation lines. A task row such as `[ 4250]` is not a prefix: a stamp has a decimal point.
 */
export function stripLinePrefix(line: string): StrippedLine {
  let text = line.trimStart();
  let stamp: string | undefined;
  let isKmsg = false;
  for (let count = 0; count < MAX_PREFIXES; count += 1) {
    const match = firstMatch(text);
    if (match === undefined) {
      break;
    }
    isKmsg ||= match[0].endsWith(';');
    stamp ??= match[1];
    text = text.slice(match[0].length);
  }
  return { text: isKmsg ? unescapeKmsg(text) : text.trimStart(), stamp };
}

function firstMatch(text: string): RegExpExecArray | undefined {
  for (const prefix of PREFIXES) {
    const match = prefix.exec(text);
    if (match !== null && match[0] !== '') {
      return match;
    }
  }
  return undefined;
}

/** /dev/kmsg writes unprintable bytes (line ends too) and the backslash as \xHH. */
function unescapeKmsg(text: string): string {
  return text.replace(/\\x([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
