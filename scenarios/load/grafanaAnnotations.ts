import type { AnnotationHistory } from '../format/Scenario';

/** The shape of Grafana's `GET /api/annotations` answer, as far as the app reads it. */
export interface GrafanaAnnotation {
  id: number;
  /** Milliseconds since the epoch. */
  time: number;
  timeEnd: number;
  text: string;
  tags: string[];
  dashboardUID: string | null;
  panelId: number;
}

/** Annotations as Grafana would answer them, newest first. */
export function grafanaAnnotations(
  annotations: readonly AnnotationHistory[],
  anchorSeconds: number
): GrafanaAnnotation[] {
  return annotations
    .map(({ at, until, text, tags }, i) => ({
      id: i + 1,
      time: Math.round((anchorSeconds + at) * 1000),
      timeEnd: Math.round((anchorSeconds + (until ?? at)) * 1000),
      text,
      tags: [...tags],
      dashboardUID: null,
      panelId: 0,
    }))
    .sort((left, right) => right.time - left.time);
}
