import { useEffect, useState } from 'react';
import { isFetchError } from '@grafana/runtime';

interface Loaded<T> {
  value?: T;
  error?: string;
}

/** Loads a value for `key` and again when `key` changes. `load` must be the same function on every render. */
export function useLoaded<T>(key: string, load: (key: string) => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T> & { key?: string }>({});
  useEffect(() => {
    let current = true;
    load(key).then(
      (value) => current && setLoaded({ key, value }),
      (error: unknown) => current && setLoaded({ key, error: describe(error) })
    );
    return () => {
      current = false;
    };
  }, [key, load]);
  return loaded.key === key ? loaded : {};
}

function describe(error: unknown): string {
  return isFetchError(error) ? (error.data?.message ?? error.statusText ?? 'Request failed') : String(error);
}
