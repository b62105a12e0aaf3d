import { parseQuantity } from '../quantity/parseQuantity';
import { compareQuantities, quantityValue, ZERO_QUANTITY } from '../quantity/Quantity';
import { toSafeNumber } from '../quantity/toSafeNumber';
import { fail, ok, type Result } from '../result/Result';

/** A threshold or minimum reclaim: bytes, or a fraction of capacity already rounded to float32 (0.1 is not 0.1). */
export type ThresholdValue = { kind: 'bytes'; bytes: number } | { kind: 'fraction'; fraction: number };

/** An eviction statement; `0%` and `100%` switch it off. */
export type EvictionThreshold = ThresholdValue | { kind: 'disabled' };

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Reads the value of an eviction statement (`100Mi`, `10%`).
 * Zero and negative quantities are errors, so are percentages below 0 or above 100.
 * Source: `pkg/kubelet/eviction/helpers.go` parseThresholdStatement, Kubernetes 1.36.
 */
export function parseEvictionThreshold(text: string): Result<EvictionThreshold> {
  if (!text.endsWith('%')) {
    const quantity = parseQuantity(text);
    if (!quantity.ok) {
      return quantity;
    }
    if (compareQuantities(quantity.value, ZERO_QUANTITY) <= 0) {
      return fail(`an eviction threshold must be positive: ${JSON.stringify(text)}`);
    }
    return bytesValue(quantityValue(quantity.value));
  }
  if (text === '0%' || text === '100%') {
    return ok({ kind: 'disabled' });
  }
  const fraction = parseFraction(text);
  if (fraction.ok && (fraction.value < 0 || fraction.value > 1)) {
    return fail(`an eviction percentage must lie between 0% and 100%: ${JSON.stringify(text)}`);
  }
  return fraction.ok ? ok({ kind: 'fraction', fraction: fraction.value }) : fraction;
}

/**
 * Reads a minimum reclaim: a quantity that is not negative, or a positive percentage (not capped at 100).
 * Source: `pkg/kubelet/eviction/helpers.go` parseMinimumReclaims, Kubernetes 1.36.
 */
export function parseMinReclaim(text: string): Result<ThresholdValue> {
  if (!text.endsWith('%')) {
    const quantity = parseQuantity(text);
    if (!quantity.ok) {
      return quantity;
    }
    if (compareQuantities(quantity.value, ZERO_QUANTITY) < 0) {
      return fail(`a minimum reclaim cannot be negative: ${JSON.stringify(text)}`);
    }
    return bytesValue(quantityValue(quantity.value));
  }
  const fraction = parseFraction(text);
  if (fraction.ok && fraction.value <= 0) {
    return fail(`a minimum reclaim percentage must be positive: ${JSON.stringify(text)}`);
  }
  return fraction.ok ? ok({ kind: 'fraction', fraction: fraction.value }) : fraction;
}

/**
 * The threshold in bytes for a signal whose capacity (available + working set) is given.
 * Source: `pkg/kubelet/eviction/api/types.go` GetThresholdQuantity, Kubernetes 1.36.
 */
export function thresholdBytes(value: ThresholdValue, capacityBytes: number): number {
  return value.kind === 'bytes' ? value.bytes : Math.trunc(capacityBytes * value.fraction);
}

/**
 * Whether the signal is below its threshold: strictly less, so exactly the threshold is not met.
 * Once met, a threshold stays active until the minimum reclaim on top of it is available as well.
 * Source: `pkg/kubelet/eviction/helpers.go` thresholdsMet, Kubernetes 1.36.
 * @param minReclaim pass it only for a threshold that was met before
 */
export function isThresholdMet(
  threshold: ThresholdValue,
  availableBytes: number,
  capacityBytes: number,
  minReclaim?: ThresholdValue
): boolean {
  const reclaim = minReclaim === undefined ? 0 : thresholdBytes(minReclaim, capacityBytes);
  return availableBytes < thresholdBytes(threshold, capacityBytes) + reclaim;
}

/** Percentages are float32 twice over upstream: once when parsed, once when divided by 100. */
function parseFraction(text: string): Result<number> {
  const number = text.replace(/%+$/, '');
  if (!DECIMAL.test(number)) {
    return fail(`not a percentage: ${JSON.stringify(text)}`);
  }
  const percent = Math.fround(Number(number));
  return Number.isFinite(percent)
    ? ok(Math.fround(percent / 100))
    : fail(`a percentage out of range: ${JSON.stringify(text)}`);
}

function bytesValue(bytes: bigint): Result<ThresholdValue> {
  const number = toSafeNumber(bytes);
  return number.ok ? ok({ kind: 'bytes', bytes: number.value }) : number;
}
