import { readFile } from 'node:fs/promises';

import { fail, ok, type Result } from '../../src/domain/result/Result';

/** Reads a file with the shape of Grafana's `GET /api/annotations` answer; the error is one line. */
export async function readAnnotations(file: string): Promise<Result<unknown[]>> {
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(parsed) ? ok(parsed) : fail(`${file} holds no list of annotations`);
  } catch (error) {
    return fail(`cannot read annotations from ${file}: ${error instanceof Error ? error.message : 'unknown error'}`);
  }
}
