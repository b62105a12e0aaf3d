import type { QueryContext } from '../QueryContext';

/**
 * Keeps only samples younger than the freshness window. Where the timestamps of cAdvisor are honoured without staleness
 * tracking, the last sample of a dead container stays visible for the look-back of 5 minutes and would win every `max`.
 * `selector` must be a plain selector: `timestamp()` of anything else is the time of evaluation.
 */
export const fresh = (context: QueryContext, selector: string): string =>
  `${selector} and timestamp(${selector}) > time() - ${freshSeconds(context)}`;

function freshSeconds({ freshSeconds: seconds }: QueryContext): number {
  if (!Number.isFinite(seconds) || seconds <= 0) {
    throw new RangeError(`freshSeconds must be positive: ${seconds}`);
  }
  return Math.ceil(seconds);
}
