import { parseArgs } from 'node:util';

import { fail, ok, type Result } from '../../src/domain/result/Result';

export interface ExplainArguments {
  prometheusUrl: string;
  fromSeconds: number;
  toSeconds: number;
  stepSeconds: number;
  annotationsFile?: string;
  json: boolean;
}

const USAGE = 'usage: npm run explain -- --prometheus URL --from T --to T [--annotations FILE] [--step 30s] [--json]';
const UNIT_SECONDS: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86400 };

/** Reads the command line. T is RFC 3339 or Unix seconds; the error is one line a person can act on. */
export function parseArguments(argv: string[]): Result<ExplainArguments> {
  const parsed = readFlags(argv);
  if (!parsed.ok) {
    return parsed;
  }
  const { prometheus, from, to, step, annotations, json } = parsed.value;
  if (!prometheus || !from || !to) {
    const absent = [prometheus || '--prometheus', from || '--from', to || '--to'].filter((v) => v?.startsWith('--'));
    return fail(`${absent.join(', ')} missing; ${USAGE}`);
  }
  if (!/^https?:\/\/\S+$/.test(prometheus) || !URL.canParse(prometheus)) {
    return fail(`--prometheus is not an http(s) URL: ${prometheus}`);
  }
  if (hasCredentials(prometheus)) {
    return fail('--prometheus holds a user name or password, which is not supported');
  }
  const fromSeconds = parseInstant(from);
  const toSeconds = parseInstant(to);
  if (fromSeconds === undefined || toSeconds === undefined) {
    return fail(`${fromSeconds === undefined ? `--from ${from}` : `--to ${to}`} is neither RFC 3339 nor Unix seconds`);
  }
  if (fromSeconds >= toSeconds) {
    return fail('--from must be before --to');
  }
  const stepSeconds = parseStep(step ?? '30s');
  if (stepSeconds === undefined) {
    return fail(`--step ${step} is not a duration such as 30s, 1m or 1h`);
  }
  return ok({
    prometheusUrl: prometheus,
    fromSeconds,
    toSeconds,
    stepSeconds,
    annotationsFile: annotations,
    json: json ?? false,
  });
}

function readFlags(argv: string[]) {
  try {
    const text = { type: 'string' } as const;
    const options = {
      prometheus: text,
      from: text,
      to: text,
      annotations: text,
      step: text,
      json: { type: 'boolean' },
    } as const;
    return ok(parseArgs({ args: argv, options, allowPositionals: false }).values);
  } catch (error) {
    return fail(`${reasonOf(error)}; ${USAGE}`);
  }
}

/** fetch refuses such a URL with a message that repeats the password. */
function hasCredentials(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}

function reasonOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
  return message.split('\n')[0] || 'bad arguments';
}

const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
/** The last instant that a Date can hold. */
const LAST_SECONDS = 8.64e12;

/** RFC 3339 or Unix seconds, in seconds; undefined for a day that does not exist and for what no date can hold. */
export function parseInstant(text: string): number | undefined {
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : parseRfc3339(text);
  return seconds <= LAST_SECONDS ? seconds : undefined;
}

/** NaN when it is none. Date.parse alone takes 30 February for 1 March. */
function parseRfc3339(text: string): number {
  const [, year, month, day] = RFC_3339.exec(text) ?? [];
  const dayExists = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
  return dayExists ? Date.parse(text) / 1000 : NaN;
}

function parseStep(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)([smhd])?$/.exec(text);
  const seconds = Number(match?.[1]) * (UNIT_SECONDS[match?.[2] ?? 's'] ?? NaN);
  return seconds > 0 ? seconds : undefined;
}
