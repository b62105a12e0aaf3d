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

interface Settled<T> {
  key: string;
  value?: T;
  error?: QueryError;
}

/**
 * Runs `load` whenever `key` changes and cancels the run before it. A failure is tried again every 15 seconds, so that a
 * page recovers by itself when the data source does. `load` must depend on nothing that `key` does not name.
 */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<Result<T, QueryError>>): Loaded<T> {
  const [settled, setSettled] = useState<Settled<T>>();
  const [attempt, setAttempt] = useState(0);
  const [abort, setAbort] = useState<AbortController>();
  const runKey = `${key}\u0000${attempt}`;

  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let replaced = false;
    queueMicrotask(() => setAbort(controller));
    const settle = (answer: Result<T, QueryError>) => {
      if (replaced) {
        return;
      }
      if (answer.ok) {
        setSettled({ key: runKey, value: answer.value });
        return;
      }
      setSettled((last) => ({ key: runKey, value: last?.value, error: answer.error }));
      if (!isCancelled(answer.error)) {
        timer = setTimeout(() => setAttempt((n) => n + 1), RETRY_AFTER_MS);
      }
    };
    load(controller.signal).then(settle, (error: unknown) => settle(fail(unexpected(error))));
    return () => {
      replaced = true;
      clearTimeout(timer);
      controller.abort();
    };
    // `load` is a new closure at every render; `runKey` names all that it depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [runKey]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const cancel = useCallback(() => abort?.abort(), [abort]);
  return {
    value: settled?.value,
    error: settled?.key === runKey ? settled.error : undefined,
    loading: settled?.key !== runKey,
    retry,
    cancel,
  };
}

/** Errors are values here, so a rejection is a fault of ours; it is shown all the same. */
const unexpected = (error: unknown): QueryError => ({
  kind: 'bad-answer',
  message: error instanceof Error ? error.message : 'Unexpected error.',
  asked: '',
});
