/**
 * A Kubernetes quantity held exactly, in billionths of its unit (bytes for memory, cores for CPU).
 * Source: `k8s.io/apimachinery/pkg/api/resource` keeps no finer precision than nano.
 */
export interface Quantity {
  readonly nanos: bigint;
}

const NANOS_PER_UNIT = 1_000_000_000n;

/** The quantity 0. */
export const ZERO_QUANTITY: Quantity = { nanos: 0n };

/** A whole number of units as a quantity. */
export function quantityOfUnits(units: bigint): Quantity {
  return { nanos: units * NANOS_PER_UNIT };
}

/** a + b, exactly. */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  return { nanos: a.nanos + b.nanos };
}

/** The larger of two quantities. */
export function maxQuantity(a: Quantity, b: Quantity): Quantity {
  return a.nanos >= b.nanos ? a : b;
}

/** Negative, zero or positive as a is smaller than, equal to or larger than b. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  if (a.nanos === b.nanos) {
    return 0;
  }
  return a.nanos < b.nanos ? -1 : 1;
}

/** Whether the quantity is above zero: the only ones that count for a QoS class. */
export function isPositiveQuantity(quantity: Quantity): boolean {
  return quantity.nanos > 0n;
}

/**
 * Whole units, a fraction rounded away from zero ("1500m" is 2).
 * Source: `resource.Quantity.Value`, Kubernetes 1.36.
 */
export function quantityValue(quantity: Quantity): bigint {
  const whole = quantity.nanos / NANOS_PER_UNIT;
  const rest = quantity.nanos % NANOS_PER_UNIT;
  if (rest === 0n) {
    return whole;
  }
  return rest > 0n ? whole + 1n : whole - 1n;
}
