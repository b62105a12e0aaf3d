/** True for a JSON object. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON list, empty for anything else. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A JSON string, empty for anything else. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
