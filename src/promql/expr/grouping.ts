import { type Exporter, isLogicalLabel, type LabelProfile, physicalLabel } from '../labels/LabelProfile';

/** `cluster, namespace, pod`: the wanted labels, with the cluster first where the data source has one. */
export const labelList = (profile: LabelProfile, wanted: readonly string[]): string =>
  (profile.cluster === undefined ? wanted : ['cluster', ...wanted]).join(', ');

/**
 * Merges duplicates (HA pairs, two kube-state-metrics, several scrapes of one kubelet) by `max` and returns rows with
 * exactly the wanted labels under their logical names. Where names differ, the physical ones are aggregated first:
 * a rename of raw series could make two of them equal, which fails the whole query.
 */
export function mergeBy(profile: LabelProfile, exporter: Exporter, wanted: readonly string[], vector: string): string {
  const logical = profile.cluster === undefined ? wanted : ['cluster', ...wanted];
  const names = logical.map((label) => ({ label, source: sourceName(profile, exporter, label) }));
  const renamed = names.filter(({ label, source }) => label !== source);
  const merged = `max by (${names.map(({ source }) => source).join(', ')}) (${vector})`;
  if (renamed.length === 0) {
    return merged;
  }
  const relabelled = renamed.reduce(
    (inner, { label, source }) => `label_replace(${inner}, "${label}", "$1", "${source}", "(.*)")`,
    merged
  );
  return `max by (${logical.join(', ')}) (${relabelled})`;
}

/** Physical name of a wanted label; a label that belongs to one metric only (`uid`, `reason`) is never renamed. */
function sourceName(profile: LabelProfile, exporter: Exporter, label: string): string {
  return isLogicalLabel(label) ? (physicalLabel(profile, exporter, label) ?? label) : label;
}
