import { type Observable, of, throwError } from 'rxjs';

/** What was asked of the fake Grafana. */
export interface AskedRequest {
  url: string;
  method: string;
  data?: unknown;
  showErrorAlert?: boolean;
  showSuccessAlert?: boolean;
}

/** What `getBackendSrv()` gives to a test: one app whose settings can be read and written, and failures on demand. */
export class FakeGrafana {
  asked: AskedRequest[] = [];
  /** The stored answer of the settings route. */
  stored: Record<string, unknown> = { enabled: true, pinned: true, jsonData: {} };
  /** Errors to throw for the next calls of a method, as Grafana's front end throws them. */
  failures: Array<{ method: 'GET' | 'POST'; error: unknown }> = [];

  /** Answers of data sources; by default one that has no series at all. */
  dataSource: (request: AskedRequest) => unknown = () => ({ status: 'success', data: [] });

  fetch = (request: AskedRequest): Observable<{ data: unknown; status: number }> => {
    if (request.url.startsWith('/api/datasources/')) {
      return of({ data: this.dataSource(request), status: 200 });
    }
    this.asked.push(request);
    const failure = this.failures.findIndex(({ method }) => method === request.method);
    if (failure !== -1) {
      const [found] = this.failures.splice(failure, 1);
      return throwError(() => found?.error);
    }
    if (request.method === 'POST') {
      // As Grafana does, through JSON: a switch that is not named is off.
      const body: Record<string, unknown> = JSON.parse(JSON.stringify(request.data));
      this.stored = { enabled: body.enabled === true, pinned: body.pinned === true, jsonData: body.jsonData };
      return of({ data: { message: 'Plugin settings updated' }, status: 200 });
    }
    return of({ data: JSON.parse(JSON.stringify(this.stored)), status: 200 });
  };

  get posted(): unknown[] {
    return this.asked.filter(({ method }) => method === 'POST').map(({ data }) => data);
  }
}
