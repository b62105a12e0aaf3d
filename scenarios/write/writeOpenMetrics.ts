import { appendFileSync, closeSync, openSync } from 'node:fs';

import { openMetricsChunks, type WritePlan } from './openMetricsChunks';

const BUFFER_CHARACTERS = 2 ** 20;

/** What was written. */
export interface WrittenFile {
  samples: number;
  bytes: number;
}

function append(descriptor: number, text: string): number {
  const encoded = Buffer.from(text);
  appendFileSync(descriptor, encoded);
  return encoded.length;
}

/** Writes one window to a file, about a megabyte at a time. */
export function writeOpenMetrics(file: string, plan: WritePlan): WrittenFile {
  const descriptor = openSync(file, 'w');
  let buffer = '';
  let samples = 0;
  let bytes = 0;
  try {
    for (const chunk of openMetricsChunks(plan)) {
      buffer += chunk.text;
      samples += chunk.samples;
      if (buffer.length >= BUFFER_CHARACTERS) {
        bytes += append(descriptor, buffer);
        buffer = '';
      }
    }
    bytes += append(descriptor, buffer);
  } finally {
    closeSync(descriptor);
  }
  return { samples, bytes };
}
