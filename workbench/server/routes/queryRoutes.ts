import { runQueries } from '../dsquery/runQueries';
import { readJsonObject } from '../http/readBody';
import { sendJson } from '../http/respond';
import type { Route } from '../http/RouteContext';
import type { WorkbenchState } from '../WorkbenchState';

/** `POST /api/ds/query`. A client that leaves takes its Prometheus requests with it. */
export function queryRoutes(state: WorkbenchState): Route[] {
  return [
    {
      method: 'POST',
      path: '/api/ds/query',
      handle: async ({ req, res, signal }) => {
        const body = await readJsonObject(req);
        const options = { signal, timeoutMs: state.queryTimeoutMs };
        const answer = await runQueries(
          body,
          (uid) => state.dataSources.find((source) => source.uid === uid),
          options,
          Date.now()
        );
        sendJson(res, answer.status, answer.body);
      },
    },
  ];
}
