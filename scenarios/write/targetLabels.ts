import type { Profile, ScrapePlace } from '../profiles/Profile';

import type { Labels } from './MetricFamily';

/** Prometheus' rule for a label that both sides have: with honorLabels the scraped one wins, else it is renamed. */
export function mergeLabels(scraped: Labels, target: Labels, honorLabels: boolean): Labels {
  if (honorLabels) {
    return { ...target, ...scraped };
  }
  const merged: Record<string, string> = { ...target };
  for (const [name, value] of Object.entries(scraped)) {
    merged[target[name] ? `exported_${name}` : name] = value;
  }
  return merged;
}

/** All label sets under which one scraped series is stored: one for each target and each Prometheus of an HA pair. */
export function storedLabels(scraped: Labels, place: ScrapePlace, profile: Profile): Labels[] {
  return profile.targetsOf(place).flatMap((target) => {
    const merged = mergeLabels(scraped, target, profile.honorsLabels(place.exporter));
    return profile.replicas.map((replica) => ({ ...merged, ...replica }));
  });
}
