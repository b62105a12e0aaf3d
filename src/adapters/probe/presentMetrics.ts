import { fail, ok, type Result } from '../../domain/result/Result';
import { metricNames } from '../../promql/metricNames';
import { existsQuery, probedNamesSelector } from '../../promql/probe/sampleQueries';
import type { PrometheusClient } from '../prometheus/PrometheusClient';
import type { QueryError } from '../prometheus/QueryError';

const LOOK_BACK_SECONDS = 3600;

/**
 * Names, of those the app uses, that have series in the hour before `atSeconds`. Asks the index for names; servers that
 * refuse a regex on names (Google's managed service) are asked name by name.
 */
export async function presentMetrics(
  client: PrometheusClient,
  atSeconds: number,
  signal?: AbortSignal
): Promise<Result<ReadonlySet<string>, QueryError>> {
  const names = Object.values(metricNames);
  const window = { fromSeconds: atSeconds - LOOK_BACK_SECONDS, toSeconds: atSeconds };
  const answer = await client.labelValues('__name__', probedNamesSelector(names), window, signal);
  if (answer.ok) {
    const known = new Set<string>(names);
    return ok(new Set(answer.value.filter((name) => known.has(name))));
  }
  return answer.error.kind === 'rejected' ? oneByOne(client, names, atSeconds, signal) : answer;
}

async function oneByOne(
  client: PrometheusClient,
  names: string[],
  atSeconds: number,
  signal?: AbortSignal
): Promise<Result<ReadonlySet<string>, QueryError>> {
  const answers = await Promise.all(
    names.map(async (name) => ({ name, answer: await client.instant(existsQuery(name), atSeconds, signal) }))
  );
  const failures = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.error]));
  const [firstFailure] = failures;
  if (firstFailure && failures.length === names.length) {
    return fail(firstFailure);
  }
  return ok(new Set(answers.filter(({ answer }) => answer.ok && answer.value.length > 0).map(({ name }) => name)));
}
