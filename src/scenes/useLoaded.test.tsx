import { act, renderHook, waitFor } from '@testing-library/react';

import type { QueryError } from '../adapters/prometheus/QueryError';
import { fail, ok, type Result } from '../domain/result/Result';

import { useLoaded } from './useLoaded';

const DOWN: QueryError = { kind: 'unreachable', message: 'down', asked: 'up' };

interface Call {
  signal: AbortSignal;
  answer: (result: Result<string, QueryError>) => void;
}

function setUp(identity = 'a', version = '1') {
  const calls: Call[] = [];
  const load = (signal: AbortSignal) =>
    new Promise<Result<string, QueryError>>((resolve) => calls.push({ signal, answer: resolve }));
  const hook = renderHook((props: { identity: string; version: string }) => useLoaded(props, load), {
    initialProps: { identity, version },
  });
  const answer = (index: number, result: Result<string, QueryError>) => act(async () => calls[index]?.answer(result));
  return { ...hook, calls, answer };
}

describe('useLoaded', () => {
  it('is loading, then ready', async () => {
    const { result, answer } = setUp();
    expect(result.current).toMatchObject({ loading: true, value: undefined });
    await answer(0, ok('first'));
    expect(result.current).toMatchObject({ loading: false, value: 'first', error: undefined });
  });

  it('keeps the value of the same thing while another version loads, and cancels the older run', async () => {
    const { result, answer, rerender, calls } = setUp();
    await answer(0, ok('first'));
    rerender({ identity: 'a', version: '2' });
    expect(result.current).toMatchObject({ loading: true, value: 'first' });
    rerender({ identity: 'a', version: '3' });
    expect(calls[1]?.signal.aborted).toBe(true);
    await answer(1, ok('late'));
    expect(result.current.value).toBe('first');
    await answer(2, ok('third'));
    expect(result.current).toMatchObject({ loading: false, value: 'third' });
  });

  it('shows nothing of another thing', async () => {
    const { result, answer, rerender } = setUp();
    await answer(0, ok('first'));
    rerender({ identity: 'b', version: '1' });
    expect(result.current).toMatchObject({ loading: true, value: undefined });
    await answer(1, fail(DOWN));
    expect(result.current).toMatchObject({ loading: false, value: undefined, error: DOWN });
  });

  it('keeps the last value beside an error and tries again by itself', async () => {
    jest.useFakeTimers();
    const { result, answer, rerender, calls, unmount } = setUp();
    await answer(0, ok('first'));
    rerender({ identity: 'a', version: '2' });
    await answer(1, fail(DOWN));
    expect(result.current).toMatchObject({ value: 'first', error: DOWN, loading: false });
    await act(async () => jest.advanceTimersByTime(15_000));
    expect(calls).toHaveLength(3);
    await answer(2, ok('second'));
    expect(result.current).toMatchObject({ value: 'second', error: undefined });
    unmount();
    jest.useRealTimers();
  });

  it('stops waiting when it is told to, and does not try again', async () => {
    const { result, calls } = setUp();
    await act(async () => undefined);
    await act(async () => result.current.cancel());
    expect(result.current.loading).toBe(false);
    expect(result.current.error?.kind).toBe('cancelled');
    expect(calls).toHaveLength(1);
  });

  it('turns a rejection into an error', async () => {
    const { result } = renderHook(() =>
      useLoaded({ identity: 'a', version: '' }, () => Promise.reject(new Error('bug')))
    );
    await waitFor(() => expect(result.current.error?.message).toBe('bug'));
  });
});
