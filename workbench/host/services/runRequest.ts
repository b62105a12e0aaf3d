import {
  type CoreApp,
  type DataQuery,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  DataTopic,
  LoadingState,
  type PanelData,
} from '@grafana/data';
import { getBackendSrv, toDataQueryError } from '@grafana/runtime';
import { catchError, finalize, from, map, merge, type Observable, of, share, takeUntil, timer } from 'rxjs';

import { WorkbenchBackendSrv } from './WorkbenchBackendSrv';

/** A panel is told that it loads only when the answer takes this long, so that fast answers do not flicker. */
const LOADING_AFTER_MS = 200;

type QueryFunction = (request: DataQueryRequest) => Promise<DataQueryResponse> | Observable<DataQueryResponse>;

/** Runs the queries of one panel and folds the packets of the answer into PanelData. Unsubscribing cancels. */
export function runRequest(
  dataSource: DataSourceApi,
  request: DataQueryRequest,
  queryFunction?: QueryFunction
): Observable<PanelData> {
  const base: PanelData = { state: LoadingState.Loading, series: [], request, timeRange: request.range };
  if (request.targets.length > 0) {
    request.targets = prepareTargets(dataSource, request, queryFunction === undefined);
  }
  if (request.targets.length === 0) {
    request.endTime = Date.now();
    return of({ ...base, state: LoadingState.Done });
  }
  const packets = new Map<string, DataQueryResponse>();
  const data$ = from(queryFunction ? queryFunction(request) : dataSource.query(request)).pipe(
    map((packet) => {
      request.endTime = Date.now();
      packets.set(packet.key ?? packet.data[0]?.refId ?? 'A', packet);
      return panelDataOf(base, [...packets.values()], packet.state);
    }),
    catchError((error: unknown) => {
      console.error('runRequest.catchError', error);
      return of({ ...base, state: LoadingState.Error, error: toDataQueryError(error) });
    }),
    finalize(() => cancelRequest(request.requestId)),
    share()
  );
  return merge(
    timer(LOADING_AFTER_MS).pipe(
      map(() => base),
      takeUntil(data$)
    ),
    data$
  );
}

function prepareTargets(dataSource: DataSourceApi, request: DataQueryRequest, filter: boolean): DataQuery[] {
  const defaults = dataSource.getDefaultQuery?.(request.app as CoreApp) ?? {};
  const targets = request.targets.map((target) => ({ ...defaults, ...target }));
  return filter ? targets.filter((target) => dataSource.filterQuery?.(target) ?? true) : targets;
}

function panelDataOf(base: PanelData, packets: DataQueryResponse[], state?: LoadingState): PanelData {
  const hidden = new Set(base.request?.targets.filter((target) => target.hide).map((target) => target.refId));
  const frames = packets.flatMap((packet) => packet.data).filter((frame) => !hidden.has(frame.refId));
  const failed = packets.find((packet) => packet.error ?? packet.errors?.length);
  return {
    ...base,
    state: failed ? LoadingState.Error : (state ?? LoadingState.Done),
    error: failed?.error,
    errors: failed?.errors,
    series: frames.filter((frame) => frame.meta?.dataTopic !== DataTopic.Annotations),
    annotations: frames.filter((frame) => frame.meta?.dataTopic === DataTopic.Annotations),
  };
}

function cancelRequest(requestId: string): void {
  const service = getBackendSrv();
  if (service instanceof WorkbenchBackendSrv) {
    service.resolveCancelerIfExists(requestId);
  }
}
