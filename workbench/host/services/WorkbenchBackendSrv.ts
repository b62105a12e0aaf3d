import { AppEvents } from '@grafana/data';
import {
  type BackendSrv,
  type BackendSrvRequest,
  type FetchError,
  type FetchResponse,
  getAppEvents,
} from '@grafana/runtime';
import { lastValueFrom, Observable, Subject } from 'rxjs';

import { requestOf } from './requestOf';

const HANDLED_GRACE_MS = 50;
const DATA_QUERY = /api\/(datasources\/(uid\/[^/]+\/resources|proxy)|ds\/query)/;

type Options = Partial<BackendSrvRequest>;

/**
 * Plain `fetch` behind the contract of Grafana's BackendSrv: an Observable of FetchResponse that cancels the request
 * when unsubscribed, FetchError on failure, one running request per `requestId`, toasts as in Grafana.
 */
export class WorkbenchBackendSrv implements BackendSrv {
  private readonly running = new Map<string, Subject<FetchError>>();

  fetch<T>(options: BackendSrvRequest): Observable<FetchResponse<T>> {
    const { requestId } = options;
    return new Observable((subscriber) => {
      const abort = new AbortController();
      const follow = (): void => abort.abort();
      options.abortSignal?.addEventListener('abort', follow);
      if (requestId) {
        this.resolveCancelerIfExists(requestId);
        const cancelled = new Subject<FetchError>();
        this.running.set(requestId, cancelled);
        subscriber.add(cancelled.subscribe((error) => subscriber.error(error)));
      }
      this.send<T>(options, abort.signal).then(
        (response) => {
          subscriber.next(response);
          subscriber.complete();
        },
        (error: FetchError) => {
          if (!abort.signal.aborted) {
            this.showError(options, error);
          }
          subscriber.error(abort.signal.aborted ? cancellation(options) : error);
        }
      );
      return () => {
        options.abortSignal?.removeEventListener('abort', follow);
        abort.abort();
      };
    });
  }

  resolveCancelerIfExists(requestId: string): void {
    const cancelled = this.running.get(requestId);
    this.running.delete(requestId);
    cancelled?.next(cancellation({ url: '', requestId }));
  }

  chunked(): Observable<FetchResponse<Uint8Array | undefined>> {
    throw new Error('The workbench has no chunked requests');
  }

  datasourceRequest<T = unknown>(options: BackendSrvRequest): Promise<FetchResponse<T>> {
    return lastValueFrom(this.fetch<T>(options));
  }

  async request<T = unknown>(options: BackendSrvRequest): Promise<T> {
    return (await lastValueFrom(this.fetch<T>(options))).data;
  }

  get<T = unknown>(
    url: string,
    params?: BackendSrvRequest['params'],
    requestId?: BackendSrvRequest['requestId'],
    options?: Options
  ): Promise<T> {
    return this.request<T>({ ...options, method: 'GET', url, params, requestId });
  }

  delete<T = unknown>(url: string, data?: unknown, options?: Options): Promise<T> {
    return this.request<T>({ ...options, method: 'DELETE', url, data });
  }

  post<T = unknown>(url: string, data?: unknown, options?: Options): Promise<T> {
    return this.request<T>({ ...options, method: 'POST', url, data });
  }

  patch<T = unknown>(url: string, data?: unknown, options?: Options): Promise<T> {
    return this.request<T>({ ...options, method: 'PATCH', url, data });
  }

  put<T = unknown>(url: string, data?: unknown, options?: Options): Promise<T> {
    return this.request<T>({ ...options, method: 'PUT', url, data });
  }

  private async send<T>(options: BackendSrvRequest, signal: AbortSignal): Promise<FetchResponse<T>> {
    const { url, init } = requestOf(options);
    let response: Response;
    let data;
    try {
      response = await fetch(url, { ...init, signal });
      data = await readBody(response, options.responseType);
    } catch (cause) {
      throw networkError(options, cause);
    }
    if (!response.ok) {
      throw answerError(options, response, data);
    }
    this.showSuccess(options, init.method, data);
    const { ok, status, statusText, headers, redirected, type } = response;
    return { config: options, url, traceId: undefined, data, ok, status, statusText, headers, redirected, type };
  }

  private showSuccess(options: BackendSrvRequest, method: string, data: unknown): void {
    const message = messageOf(data);
    if (options.showSuccessAlert !== false && method !== 'GET' && message !== undefined) {
      getAppEvents().publish({ type: AppEvents.alertSuccess.name, payload: [message] });
    }
  }

  /** Data queries and foreign addresses toast only when asked to; the caller has 50 ms to set `isHandled`. */
  private showError(options: BackendSrvRequest, error: FetchError): void {
    const quiet = DATA_QUERY.test(options.url) || /^https?:/.test(options.url);
    if (options.showErrorAlert === false || (options.showErrorAlert === undefined && quiet)) {
      return;
    }
    setTimeout(() => {
      if (!error.isHandled) {
        const type = error.status < 500 ? AppEvents.alertWarning.name : AppEvents.alertError.name;
        const title = messageOf(error.data) ?? error.message ?? error.statusText ?? 'Request failed';
        getAppEvents().publish({ type, payload: [title, ''] });
      }
    }, HANDLED_GRACE_MS);
  }
}

async function readBody(response: Response, responseType: BackendSrvRequest['responseType']) {
  if (responseType === 'arraybuffer') {
    return response.arrayBuffer();
  }
  if (responseType === 'blob') {
    return response.blob();
  }
  const text = await response.text();
  if (responseType === 'text') {
    return text;
  }
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return text;
  }
}

function messageOf(data: unknown): string | undefined {
  const message = typeof data === 'object' && data !== null && 'message' in data ? data.message : undefined;
  return typeof message === 'string' && message !== '' ? message : undefined;
}

function cancellation(options: BackendSrvRequest): FetchError {
  return { status: -1, statusText: 'Request was aborted', data: null, cancelled: true, config: options };
}

function networkError(options: BackendSrvRequest, cause: unknown): FetchError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return { status: 0, statusText: message, data: { message }, message, config: options };
}

function answerError(options: BackendSrvRequest, response: Response, data: unknown): FetchError {
  const { status, statusText } = response;
  const body = typeof data === 'string' ? { message: data || statusText } : data;
  return { status, statusText, data: body, message: status < 500 ? messageOf(body) : undefined, config: options };
}
