/** @jest-environment node */
import { allCases } from './allCases';
import { renderPromtool } from './render';
import { runPromtool } from './runPromtool';

describe.each(allCases)('$name', (promtoolCase) => {
  it('is answered as expected', () => {
    const { passed, output } = runPromtool(renderPromtool([promtoolCase]));
    expect({ passed, output: passed ? '' : output }).toEqual({ passed: true, output: '' });
  });
});
