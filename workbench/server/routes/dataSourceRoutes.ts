import { proxyToPrometheus } from '../datasources/proxyToPrometheus';
import { describeDataSource, type WorkbenchDataSource } from '../datasources/WorkbenchDataSource';
import { describeNetworkError } from '../dsquery/callPrometheus';
import { HttpError } from '../http/HttpError';
import { sendJson } from '../http/respond';
import type { Route } from '../http/RouteContext';
import type { WorkbenchState } from '../WorkbenchState';

/** Data source list and lookup, health, and the two ways of passing requests on to Prometheus. */
export function dataSourceRoutes(state: WorkbenchState): Route[] {
  const pick = (fits: (source: WorkbenchDataSource) => boolean): WorkbenchDataSource => {
    const source = state.dataSources.find(fits);
    if (!source) {
      throw new HttpError(404, 'Data source not found');
    }
    return source;
  };
  const byUid = (uid: string | undefined): WorkbenchDataSource => pick((source) => source.uid === uid);
  return [
    {
      method: 'GET',
      path: '/api/datasources',
      handle: ({ res }) => sendJson(res, 200, state.dataSources.map(describeDataSource)),
    },
    {
      method: 'GET',
      path: '/api/datasources/name/:name',
      handle: ({ res, params }) =>
        sendJson(res, 200, describeDataSource(pick((source) => source.name === params.name))),
    },
    {
      method: 'GET',
      path: '/api/datasources/uid/:uid',
      handle: ({ res, params }) => sendJson(res, 200, describeDataSource(byUid(params.uid))),
    },
    {
      method: 'GET',
      path: '/api/datasources/uid/:uid/health',
      handle: async ({ res, params, signal }) => {
        const problem = await findProblem(byUid(params.uid), signal, state.queryTimeoutMs);
        const ok = { status: 'OK', message: 'Successfully queried the Prometheus API.' };
        sendJson(res, problem ? 400 : 200, problem ? { status: 'ERROR', message: problem } : ok);
      },
    },
    {
      method: '*',
      path: '/api/datasources/uid/:uid/resources/*path',
      handle: (context) =>
        proxyToPrometheus(
          context,
          byUid(context.params.uid).serverUrl,
          context.params.path ?? '',
          state.queryTimeoutMs
        ),
    },
    {
      method: '*',
      path: '/api/datasources/proxy/uid/:uid/*path',
      handle: (context) =>
        proxyToPrometheus(
          context,
          byUid(context.params.uid).serverUrl,
          context.params.path ?? '',
          state.queryTimeoutMs
        ),
    },
  ];
}

async function findProblem(
  source: WorkbenchDataSource,
  signal: AbortSignal,
  timeoutMs: number
): Promise<string | undefined> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(`${source.serverUrl}/api/v1/query?query=1`, {
      signal: AbortSignal.any([signal, timeout]),
    });
    return answer.ok ? undefined : `${answer.status} ${answer.statusText}`;
  } catch (error) {
    return `There was an error returned querying the Prometheus API: ${describeNetworkError(error, timeout.aborted)}`;
  }
}
