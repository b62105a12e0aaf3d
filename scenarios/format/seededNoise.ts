/** Mixes a 32-bit integer so that neighbouring inputs give unrelated outputs. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number in [0, 1) that depends on nothing but the seed and the index: no state, so any window of time can be drawn alone. */
export function seededFraction(seed: number, index: number): number {
  return mix(mix(Math.imul(seed, 0x9e3779b1)) + Math.imul(index, 0x85ebca6b)) / 2 ** 32;
}

/** A seed for a name, equal on every machine. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Smooth noise in [-1, 1]: a random value every `everySeconds`, straight lines between them. */
export function seededNoise(seed: number, everySeconds: number, atSeconds: number): number {
  const position = atSeconds / everySeconds;
  const index = Math.floor(position);
  const left = seededFraction(seed, index);
  const right = seededFraction(seed, index + 1);
  return 2 * (left + (right - left) * (position - index)) - 1;
}
