import { fail, ok, type Result } from '../../domain/result/Result';
import { metricNames } from '../../promql/metricNames';
import { existsQuery, probedNamesSelector } from '../../promql/probe/sampleQueries';
import type { PrometheusClient } from '../prometheus/PrometheusClient';
import { isCancelled, type QueryError } from '../prometheus/QueryError';

const LOOK_BACK_SECONDS = 3600;

/**
 * Names, of those the app uses, that have series in the hour before `atSeconds`. Asks the index for names; servers that
 * refuse a regex on names (Google's managed service) or the call (proxies that hide label values) are asked name by name.
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
  return refusesTheCall(answer.error) ? oneByOne(client, names, atSeconds, signal) : answer;
}

/** The call itself is refused, not this one time: a server that is overloaded or broken is not asked forty times more. */
const refusesTheCall = ({ kind, status = 0 }: QueryError): boolean =>
  kind === 'rejected' && (status === 501 || (status >= 400 && status < 500 && status !== 429));

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
  const fatal = failures.find(isCancelled) ?? (failures.length === names.length ? failures[0] : undefined);
  if (fatal) {
    return fail(fatal);
  }
  return ok(new Set(answers.filter(({ answer }) => answer.ok && answer.value.length > 0).map(({ name }) => name)));
}
