import { readJsonObject } from '../http/readBody';
import { sendJson } from '../http/respond';
import type { Route } from '../http/RouteContext';
import type { WorkbenchState } from '../WorkbenchState';

/** Reading and adding annotations. */
export function annotationRoutes(state: WorkbenchState): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/annotations',
      handle: ({ res, url }) => sendJson(res, 200, state.annotations.find(url.searchParams)),
    },
    {
      method: 'POST',
      path: '/api/annotations',
      handle: async ({ req, res }) => {
        const id = state.annotations.add(await readJsonObject(req), Date.now());
        sendJson(res, 200, { id, message: 'Annotation added' });
      },
    },
  ];
}
