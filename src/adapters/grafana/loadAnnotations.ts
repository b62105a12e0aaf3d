import { getBackendSrv } from '@grafana/runtime';

import type { NodeMark } from '../nodes/NodeMark';

/** Tags that mark a Grafana annotation as a change that Culprit should show. */
export const CHANGE_TAGS = ['deploy', 'config', 'flag'] as const;

const LIMIT = 200;

/** Grafana annotations that are tagged as changes; none when they cannot be read. */
export async function loadAnnotations(fromSeconds: number, toSeconds: number): Promise<NodeMark[]> {
  const params = {
    from: fromSeconds * 1000,
    to: toSeconds * 1000,
    tags: [...CHANGE_TAGS],
    matchAny: true,
    limit: LIMIT,
  };
  try {
    const found: unknown = await getBackendSrv().get('/api/annotations', params, undefined, { showErrorAlert: false });
    return Array.isArray(found) ? found.flatMap(markOf) : [];
  } catch {
    return [];
  }
}

function markOf(annotation: unknown): NodeMark[] {
  if (typeof annotation !== 'object' || annotation === null) {
    return [];
  }
  const time: unknown = Reflect.get(annotation, 'time');
  const text: unknown = Reflect.get(annotation, 'text');
  return typeof time === 'number'
    ? [{ atSeconds: time / 1000, kind: 'note', text: typeof text === 'string' ? text : '' }]
    : [];
}
