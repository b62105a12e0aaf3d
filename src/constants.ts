/** Plugin ids and routes; tiny, because `module.tsx` imports it and every Grafana user downloads that. */
export const APP_ID = 'culprit-oom-app';
export const KILL_ORDER_PANEL_ID = 'culprit-killorder-panel';
export const APP_PATH = `/a/${APP_ID}`;

export const ROUTES = {
  now: 'now',
  nodes: 'nodes',
  node: 'nodes/node',
} as const;
