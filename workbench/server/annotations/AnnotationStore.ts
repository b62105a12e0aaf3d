import { HttpError } from '../http/HttpError';
import type { GrafanaAnnotation } from '../WorkbenchOptions';

const DEFAULT_LIMIT = 100;

/** The annotations of one running workbench. */
export class AnnotationStore {
  private readonly list: GrafanaAnnotation[];

  constructor(annotations: readonly GrafanaAnnotation[] = []) {
    this.list = [...annotations];
  }

  /**
   * What `GET /api/annotations` answers: those that touch `from`..`to`, newest first, at most `limit` (100).
   * A tag `key` fits `key` and `key:value`; all given tags must fit unless `matchAny`. Other filters: `type`,
   * `dashboardUID`, `panelId`, `alertId`. A number that is none counts as absent, as in Grafana.
   */
  find(query: URLSearchParams): GrafanaAnnotation[] {
    const tags = query.getAll('tags').filter((tag) => tag !== '');
    const matchAny = query.get('matchAny') === 'true';
    return this.list
      .filter((annotation) => touchesRange(annotation, integer(query, 'from'), integer(query, 'to')))
      .filter((annotation) => fitsType(annotation, query.get('type')))
      .filter((annotation) => fitsIds(annotation, query))
      .filter((annotation) => fitsTags(annotation, tags, matchAny))
      .sort((a, b) => b.time - a.time || b.id - a.id)
      .slice(0, integer(query, 'limit') || DEFAULT_LIMIT);
  }

  /** Adds one from the body of `POST /api/annotations`; its id. Throws HttpError 400 when it has no text. */
  add(body: Record<string, unknown>, nowMs: number): number {
    if (typeof body.text !== 'string' || body.text === '') {
      throw new HttpError(400, 'Failed to save annotation');
    }
    const id = Math.max(0, ...this.list.map((annotation) => annotation.id)) + 1;
    const time = epoch(body.time) || nowMs;
    const timeEnd = epoch(body.timeEnd) || time;
    this.list.push({
      id,
      time: Math.min(time, timeEnd),
      timeEnd: Math.max(time, timeEnd),
      text: body.text,
      tags: Array.isArray(body.tags) ? body.tags.filter((tag) => typeof tag === 'string') : [],
      dashboardUID: typeof body.dashboardUID === 'string' ? body.dashboardUID : null,
      panelId: epoch(body.panelId),
      alertId: 0,
      login: 'admin',
    });
    return id;
  }
}

function touchesRange(annotation: GrafanaAnnotation, from: number, to: number): boolean {
  return from <= 0 || to <= 0 || (annotation.time <= to && (annotation.timeEnd || annotation.time) >= from);
}

function fitsType(annotation: GrafanaAnnotation, type: string | null): boolean {
  if (type !== 'alert' && type !== 'annotation') {
    return true;
  }
  return type === 'alert' ? (annotation.alertId ?? 0) > 0 : (annotation.alertId ?? 0) === 0;
}

function fitsIds(annotation: GrafanaAnnotation, query: URLSearchParams): boolean {
  const dashboardUid = query.get('dashboardUID');
  const panelId = integer(query, 'panelId');
  const alertId = integer(query, 'alertId');
  return (
    (!dashboardUid || annotation.dashboardUID === dashboardUid) &&
    (!panelId || annotation.panelId === panelId) &&
    (!alertId || annotation.alertId === alertId)
  );
}

function fitsTags(annotation: GrafanaAnnotation, wanted: readonly string[], matchAny: boolean): boolean {
  const fits = (want: string): boolean =>
    annotation.tags.some((tag) => tag === want || (!want.includes(':') && tag.split(':')[0] === want));
  return wanted.length === 0 || (matchAny ? wanted.some(fits) : wanted.every(fits));
}

function integer(query: URLSearchParams, name: string): number {
  const value = query.get(name) ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : 0;
}

function epoch(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : 0;
}
