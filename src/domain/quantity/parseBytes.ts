import { ok, type Result } from '../result/Result';

import { parseQuantity } from './parseQuantity';
import { quantityValue } from './Quantity';
import { toSafeNumber } from './toSafeNumber';

/**
 * A memory quantity as whole bytes, a fraction rounded up ("1500m" is 2n), or what is wrong with the text.
 * Source: `resource.Quantity.Value`, Kubernetes 1.36.
 */
export function parseBytes(text: string | number): Result<bigint> {
  const quantity = parseQuantity(text);
  return quantity.ok ? ok(quantityValue(quantity.value)) : quantity;
}

/** Like {@link parseBytes}, as a plain number; fails rather than lose a byte above 2^53. */
export function parseBytesNumber(text: string | number): Result<number> {
  const bytes = parseBytes(text);
  return bytes.ok ? toSafeNumber(bytes.value) : bytes;
}
