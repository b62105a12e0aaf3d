/** Why a query has no answer, in terms a person can act on. */
export interface QueryError {
  kind: 'unreachable' | 'timeout' | 'rejected' | 'too-large' | 'forbidden' | 'cancelled' | 'bad-answer';
  /** What the server said, or what went wrong on the way to it. */
  message: string;
  status?: number;
  /** The PromQL or path that was asked. */
  asked: string;
}

/** True for an answer that nobody waits for any more: not a failure to show. */
export const isCancelled = (error: QueryError): boolean => error.kind === 'cancelled';
