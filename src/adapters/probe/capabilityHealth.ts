import type { CapabilityHealth } from '../../domain/report/Report';
import { metricNames as m } from '../../promql/metricNames';
import { type Alternative, capabilityNeeds } from '../../promql/probe/capabilityNeeds';
import { type ProbeKey, rowProbes } from '../../promql/probe/ProbeKey';

import type { Installation } from './Installation';

/** Health of one capability, with what is lost in words. */
export interface ExplainedHealth extends CapabilityHealth {
  /** What a reduced capability loses; absent when full or off. */
  meaning?: string;
}

/** What the app can do with this installation, in a fixed order; `missing` names metrics as a person would select them. */
export function capabilityHealth(installation: Installation): ExplainedHealth[] {
  const present = presentKeys(installation);
  const complete = ({ needs }: Alternative): boolean => needs.every((key) => present.has(key));
  return capabilityNeeds.map(({ capability, full, reduced }) => {
    if (full.some(complete)) {
      return { capability, state: 'full', missing: [] };
    }
    const missing = (full[0]?.needs ?? []).filter((key) => !present.has(key));
    const fallback = reduced.find(complete);
    return fallback
      ? { capability, state: 'reduced', missing, meaning: fallback.meaning }
      : { capability, state: 'off', missing };
  });
}

function presentKeys({ present, rootWorkingSet, podWorkingSet }: Installation): ReadonlySet<string> {
  const keys = new Set<string>(present);
  const rows: Array<[ProbeKey, boolean]> = [
    [rowProbes.rootCgroup, rootWorkingSet === 'root-cgroup'],
    [rowProbes.podCgroup, podWorkingSet === 'pod-cgroup'],
    [m.nodeWorkingSet, present.has(m.nodeWorkingSet)],
  ];
  for (const [key, has] of rows) {
    if (has) {
      keys.add(key);
    }
  }
  return keys;
}
