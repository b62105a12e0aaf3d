import { createHash } from 'node:crypto';

import { seededFraction, seedOf } from '../format/seededNoise';

/** The characters that Kubernetes uses for generated names. */
const NAME_CHARACTERS = 'bcdfghjklmnpqrstvwxz2456789';

/** A uid in the usual form that depends on nothing but the pod's namespace and name. */
export function uidOf(namespace: string, name: string): string {
  const hex = createHash('sha256').update(`${namespace}/${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-'
  );
}

/** A pod address that depends on nothing but the uid. */
export function podIpOf(uid: string): string {
  const seed = seedOf(uid);
  return `10.244.${(seed >>> 8) & 255}.${seed & 255 || 1}`;
}

/** A generated name suffix of the given length, e.g. `x2v7k`. */
export function nameSuffix(seedText: string, length: number): string {
  const seed = seedOf(seedText);
  return Array.from({ length }, (_unused, i) =>
    NAME_CHARACTERS.charAt(Math.floor(seededFraction(seed, i) * NAME_CHARACTERS.length))
  ).join('');
}

/**
 * Name of a DaemonSet's pod on a node. Five characters as in Kubernetes; eight where nodes have numbers of three or more
 * digits, because among thousands of daemons two would share a name of five.
 */
export function daemonPodName(daemon: string, node: string): string {
  return `${daemon}-${nameSuffix(`${daemon}/${node}`, /\d{3,}$/.test(node) ? 8 : 5)}`;
}
