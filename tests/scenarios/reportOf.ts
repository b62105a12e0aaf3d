import { type LoadedPrometheus, TEST_ANCHOR } from '../../scenarios/load/testPrometheus';
import { createPrometheusClient } from '../../src/adapters/prometheus/PrometheusClient';
import { analyse } from '../../src/adapters/report/analyse';
import type { Report } from '../../src/domain/report/Report';
import { fetchPrometheus } from '../../tools/explain/fetchPrometheus';

/** The report of a loaded Prometheus, over the pipeline that `explain` and the pages use. Throws when it fails or warns. */
export async function reportOf({ url }: LoadedPrometheus, atSeconds = 0, windowSeconds = 3600): Promise<Report> {
  const toSeconds = TEST_ANCHOR.getTime() / 1000 + atSeconds;
  const client = createPrometheusClient(fetchPrometheus(url));
  const window = { fromSeconds: toSeconds - windowSeconds, toSeconds };
  const analysis = await analyse(client, { ...window, priorityClasses: new Map() });
  if (!analysis.ok) {
    throw new Error(`${analysis.error.kind}: ${analysis.error.message} (${analysis.error.asked})`);
  }
  if (analysis.value.warnings.length > 0) {
    throw new Error(analysis.value.warnings.join('\n'));
  }
  return analysis.value.report;
}
