import { useEffect, useState } from 'react';

const SETTLE_MS = 400;

/** The value once it has stopped changing: a data source is not asked at every key. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
