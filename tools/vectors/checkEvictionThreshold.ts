import {
  isThresholdMet,
  parseEvictionThreshold,
  parseMinReclaim,
  thresholdBytes,
  type ThresholdValue,
} from '../../src/domain/kubelet/evictionThreshold';
import { memoryAvailable } from '../../src/domain/kubelet/memoryAvailable';

import { has, isAbsent, numberField, optionalStringField, stringField, unknownExpectations } from './caseFields';
import type { VectorCase } from './CaseOutcome';
import { mismatches } from './mismatches';

const REJECTED = 'expectedRejected';
/** The visible vectors have no disabled statement; these are the names under which one could say it. */
const DISABLED = ['expectedDisabled', 'expectedIgnored', 'expectedNoThreshold'];
const THRESHOLD = 'expectedThresholdBytes';
const MET = 'expectedMet';
const MET_WITH_RECLAIM = 'expectedMetWithMinReclaim';

interface Outcome {
  rejected: boolean;
  disabled: boolean;
  thresholdBytes?: number;
  met: boolean;
  metWithMinReclaim: boolean;
}

/** eviction-threshold.json, cases: the threshold in bytes and whether it is met, fresh and once it was met. */
export function checkEvictionThreshold(vector: VectorCase): string[] {
  const outcome = evaluate(vector);
  const actualByField: Readonly<Record<string, unknown>> = {
    [REJECTED]: outcome.rejected,
    ...Object.fromEntries(DISABLED.map((field) => [field, outcome.disabled])),
    [THRESHOLD]: outcome.thresholdBytes,
    [MET]: outcome.met,
    [MET_WITH_RECLAIM]: outcome.metWithMinReclaim,
  };
  const asked = Object.keys(actualByField).filter((field) => has(vector, field));
  const problems = asked.flatMap((field) => mismatches(vector[field], actualByField[field], field));
  if (asked.length === 0) {
    problems.push('the case expects nothing that this runner knows');
  }
  if (outcome.rejected && vector[REJECTED] !== true) {
    problems.push('the threshold was rejected');
  }
  return [...problems, ...availableProblems(vector), ...unknownExpectations(vector, Object.keys(actualByField))];
}

function evaluate(vector: VectorCase): Outcome {
  const outcome: Outcome = { rejected: false, disabled: false, met: false, metWithMinReclaim: false };
  const threshold = parseEvictionThreshold(stringField(vector, 'threshold'));
  const minReclaimText = optionalStringField(vector, 'minReclaim');
  const minReclaim = minReclaimText === undefined ? undefined : parseMinReclaim(minReclaimText);
  if (!threshold.ok || minReclaim?.ok === false) {
    return { ...outcome, rejected: true };
  }
  if (threshold.value.kind === 'disabled') {
    return { ...outcome, disabled: true };
  }
  return { ...outcome, ...measure(vector, threshold.value, minReclaim?.value) };
}

function measure(vector: VectorCase, threshold: ThresholdValue, minReclaim?: ThresholdValue): Partial<Outcome> {
  const signal = memoryAvailable(numberField(vector, 'capacityBytes'), numberField(vector, 'workingSetBytes'));
  const { availableBytes, capacityBytes } = signal;
  return {
    thresholdBytes: thresholdBytes(threshold, capacityBytes),
    met: isThresholdMet(threshold, availableBytes, capacityBytes),
    metWithMinReclaim: isThresholdMet(threshold, availableBytes, capacityBytes, minReclaim),
  };
}

/** The vectors carry the signal as well; it must be the one we derive. */
function availableProblems(vector: VectorCase): string[] {
  if (isAbsent(vector.availableBytes)) {
    return [];
  }
  const signal = memoryAvailable(numberField(vector, 'capacityBytes'), numberField(vector, 'workingSetBytes'));
  return mismatches(vector.availableBytes, signal.availableBytes, 'availableBytes');
}
