import { nodeVerdict } from '../../src/domain/killOrder/nodeVerdict';

import { benchNodes } from './benchNodes';
import { median, medianMilliseconds } from './medianMilliseconds';
import { prometheusAnswers } from './prometheusAnswers';

describe('the benchmark', () => {
  const nodes = benchNodes(3, 30);

  it('ranks every container and pod that it made', () => {
    const containers = nodes.flatMap(({ pods }) => pods.flatMap((pod) => pod.containers));
    const ranked = nodes.map((node) => nodeVerdict(node));
    expect(nodes.map(({ pods }) => pods.length)).toEqual([30, 30, 30]);
    expect(ranked.reduce((sum, { kernel }) => sum + kernel.candidates.length, 0)).toBe(containers.length);
    expect(ranked.reduce((sum, { kubelet }) => sum + kubelet.candidates.length, 0)).toBe(90);
  });

  it('is the same at every run', () => {
    expect(JSON.stringify(benchNodes(2, 5))).toBe(JSON.stringify(benchNodes(2, 5)));
  });

  it('compares with answers that hold the same numbers', () => {
    const total = nodes.flatMap(({ pods }) => pods).reduce((sum, pod) => sum + (pod.workingSetBytes ?? 0), 0);
    const sums = prometheusAnswers(nodes).map((text) => {
      const { data }: { data: { result: Array<{ metric: object; value: [number, string] }> } } = JSON.parse(text);
      return data.result.reduce((sum, { value }) => sum + Number(value[1]), 0);
    });
    expect(sums.filter((sum) => sum === total)).toHaveLength(2);
  });

  it('takes the middle of what it measured, without the warm-up', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(() => median([])).toThrow(RangeError);
    const call = jest.fn();
    expect(medianMilliseconds(6, call)).toBeGreaterThanOrEqual(0);
    expect(call).toHaveBeenCalledTimes(8);
  });
});
