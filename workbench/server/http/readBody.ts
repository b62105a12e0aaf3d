import type { IncomingMessage } from 'node:http';

import { HttpError } from './HttpError';

/** Largest request body read, in bytes; the largest real one is a dashboard of queries, some tens of KiB. */
export const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** The whole request body. Throws HttpError 413 beyond `limitBytes`. */
export async function readBody(req: IncomingMessage, limitBytes = BODY_LIMIT_BYTES): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size > limitBytes) {
      throw new HttpError(413, 'Request body too large');
    }
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

/** The request body as a JSON object. Throws HttpError 400 for anything else. */
export async function readJsonObject(req: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(req)).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HttpError(400, 'bad request data');
  }
  if (!isRecord(value)) {
    throw new HttpError(400, 'bad request data');
  }
  return value;
}

/** True for a plain JSON object: not null, not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
