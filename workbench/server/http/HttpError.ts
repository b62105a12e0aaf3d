/** An answer other than 200 that a route wants to give; `message` is what Grafana's JSON body would carry. */
export class HttpError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'HttpError';
    this.status = status;
  }
}
