import {
  type AnnotationEvent,
  type AnnotationSupport,
  arrayToDataFrame,
  type DataQuery,
  type DataQueryRequest,
  type DataQueryResponse,
  DataSourceApi,
  type DataSourceInstanceSettings,
} from '@grafana/data';
import { getBackendSrv, getTemplateSrv } from '@grafana/runtime';

interface AnnotationTarget extends DataQuery {
  type?: string;
  tags?: string[];
  matchAny?: boolean;
  limit?: number;
}

/** The `-- Grafana --` data source as far as annotation queries go: annotations by tag, from the annotations API. */
export class GrafanaAnnotationSource extends DataSourceApi<AnnotationTarget> {
  override annotations: AnnotationSupport<AnnotationTarget> = {
    // Old dashboards keep the fields of the target on the annotation itself.
    prepareQuery: (annotation) => ({ refId: 'Anno', ...annotation, ...annotation.target }),
  };

  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
  }

  async query({ range, targets, scopedVars }: DataQueryRequest<AnnotationTarget>): Promise<DataQueryResponse> {
    const interpolate = (tag: string): string => getTemplateSrv().replace(tag, scopedVars);
    const found = await Promise.all(
      targets.map(async ({ type, tags = [], matchAny = false, limit = 100 }) => {
        const byTags = type === 'tags';
        if (byTags && tags.length === 0) {
          return [];
        }
        const filter = byTags ? { tags: tags.map(interpolate), matchAny } : {};
        const span = { from: range.from.valueOf(), to: range.to.valueOf(), limit };
        return getBackendSrv().get<AnnotationEvent[]>('/api/annotations', { ...span, ...filter });
      })
    );
    return { data: found.map((events) => arrayToDataFrame(events.map(withRegion))) };
  }

  testDatasource(): Promise<{ status: string; message: string }> {
    return Promise.resolve({ status: 'success', message: '' });
  }
}

function withRegion(event: AnnotationEvent): AnnotationEvent {
  return { ...event, isRegion: event.timeEnd !== undefined && event.timeEnd !== event.time };
}
