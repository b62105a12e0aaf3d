import { useCallback, useEffect, useState } from 'react';

import { isCancelled, type QueryError } from '../adapters/prometheus/QueryError';
import { fail, type Result } from '../domain/result/Result';

const RETRY_AFTER_MS = 15_000;

/** Something that is fetched. While it loads again, and after a failure, the last good value stays. */
export interface Loaded<T> {
  value?: T;
  error?: QueryError;
  loading: boolean;
  /** Asks again now. */
  retry: () => void;
  /** Gives up waiting for the answer under way. */
  cancel: () => void;
}

/** What is loaded. */
export interface LoadKey {
  /** The thing itself, such as data source, cluster and node: a value is kept while the same thing loads again. */
  identity: string;
  /** Which version of it, such as the moment. */
  version: string;
}

interface Settled<T> {
  identity: string;
  runKey: string;
  value?: T;
  error?: QueryError;
}

/**
 * Runs `load` whenever `key` changes and cancels the run before it. A failure is tried again every 15 seconds, so that a
 * page recovers by itself when the data source does. `load` must depend on nothing that `key` does not name.
 */
export function useLoaded<T>(
  { identity, version }: LoadKey,
  load: (signal: AbortSignal) => Promise<Result<T, QueryError>>
): Loaded<T> {
  const [settled, setSettled] = useState<Settled<T>>();
  const [attempt, setAttempt] = useState(0);
  const [abort, setAbort] = useState<AbortController>();
  const runKey = [identity, version, attempt].join('\u0000');

  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let done = false;
    queueMicrotask(() => setAbort(controller));
    const settle = (answer: Result<T, QueryError>) => {
      if (done) {
        return;
      }
      done = true;
      if (answer.ok) {
        setSettled({ identity, runKey, value: answer.value });
        return;
      }
      const { error } = answer;
      setSettled((last) => ({ identity, runKey, error, value: last?.identity === identity ? last.value : undefined }));
      if (!isCancelled(error)) {
        timer = setTimeout(() => setAttempt((n) => n + 1), RETRY_AFTER_MS);
      }
    };
    // Parts that several pages share are not cancelled with one of them, so the page stops waiting by itself.
    controller.signal.addEventListener('abort', () => settle(fail(CANCELLED)));
    load(controller.signal).then(settle, (error: unknown) => settle(fail(unexpected(error))));
    return () => {
      done = true;
      clearTimeout(timer);
      controller.abort();
    };
    // `load` is a new closure at every render; `runKey` names all that it depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [runKey]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const cancel = useCallback(() => abort?.abort(), [abort]);
  const current = settled?.identity === identity ? settled : undefined;
  const isSettled = current?.runKey === runKey;
  return { value: current?.value, error: isSettled ? current.error : undefined, loading: !isSettled, retry, cancel };
}

const CANCELLED: QueryError = { kind: 'cancelled', message: 'Nothing is being loaded.', asked: '' };

/** Errors are values here, so a rejection is a fault of ours; it is shown all the same. */
const unexpected = (error: unknown): QueryError => ({
  kind: 'bad-answer',
  message: error instanceof Error ? error.message : 'Unexpected error.',
  asked: '',
});
