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
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'bad arguments';
    return fail(`${reason}; ${USAGE}`);
  }
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** RFC 3339 or Unix seconds, in seconds. */
export function parseInstant(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Number(text);
  }
  const millis = RFC_3339.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(millis) ? undefined : millis / 1000;
}

function parseStep(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)([smhd])?$/.exec(text);
  const seconds = Number(match?.[1]) * (UNIT_SECONDS[match?.[2] ?? 's'] ?? NaN);
  return seconds > 0 ? seconds : undefined;
}
