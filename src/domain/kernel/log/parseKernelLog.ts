import { KernelLogAssembler } from './KernelLogAssembler';
import type { KernelOomEvent } from './KernelOomEvent';
import { recogniseLine } from './recogniseLine';
import { stripLinePrefix } from './stripLinePrefix';

/** What a kernel log says about out-of-memory kills, and what of it could not be read. */
export interface KernelLogReading {
  /** In the order of the text. */
  events: KernelOomEvent[];
  unread: UnreadLine[];
}

/** A line that belongs to an OOM report but is cut or of a form this parser does not know. */
export interface UnreadLine {
  /** Counted from 1. */
  line: number;
  reason: string;
  /** The line, shortened. */
  text: string;
}

/** printk lines are at most about 1 KiB and paths 4 KiB; what is longer was not printed by a kernel. */
const MAX_LINE_LENGTH = 16 * 1024;
const MAX_QUOTE_LENGTH = 200;
/** Enough to show that something is wrong; more would only cost memory. */
const MAX_UNREAD = 1000;

/**
 * Reads the OOM events of a kernel log: dmesg, journal, syslog or /dev/kmsg text of kernels 3.10 to 7.2, whole or in
 * pieces, with other lines in between. Takes time linear in the text and never throws.
 * The format is read from the lines themselves, never from the kernel version: vendors back-port.
 */
export function parseKernelLog(text: string): KernelLogReading {
  const assembler = new KernelLogAssembler();
  const unread: UnreadLine[] = [];
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const reason = readLine(raw, assembler);
    if (reason !== undefined && unread.length < MAX_UNREAD) {
      unread.push({ line: index + 1, reason, text: raw.slice(0, MAX_QUOTE_LENGTH) });
    }
  });
  return { events: assembler.events(), unread };
}

/** Returns why the line could not be read (completely), if it should have been. */
function readLine(raw: string, assembler: KernelLogAssembler): string | undefined {
  if (raw.length > MAX_LINE_LENGTH) {
    return 'a line longer than any kernel prints';
  }
  if (raw.trim() === '') {
    return undefined;
  }
  const { text, stamp } = stripLinePrefix(raw);
  // A /dev/kmsg record can hold several lines: the memory statistics are one.
  const reasons = text.split('\n').map((piece) => readPiece(piece, stamp, raw, assembler));
  return reasons.find((reason) => reason !== undefined);
}

function readPiece(text: string, stamp: string | undefined, raw: string, to: KernelLogAssembler): string | undefined {
  const line = recogniseLine(text, to.open);
  if (line === undefined) {
    return undefined;
  }
  to.take(line, stamp, raw);
  if (line.kind === 'unread') {
    return line.reason;
  }
  return 'truncated' in line && line.truncated ? 'a line that is cut; what it does say was kept' : undefined;
}
