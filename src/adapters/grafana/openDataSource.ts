import { ok, type Result } from '../../domain/result/Result';
import type { Installation } from '../probe/Installation';
import { probeInstallation } from '../probe/probeInstallation';
import { createPrometheusClient, type PrometheusClient } from '../prometheus/PrometheusClient';
import type { QueryError } from '../prometheus/QueryError';
import type { Settings } from '../settings/Settings';

import { dataSourceHttp } from './dataSourceHttp';

/** A data source that is ready to be asked. */
export interface OpenDataSource {
  uid: string;
  client: PrometheusClient;
  installation: Installation;
}

const PROBE_EVERY_SECONDS = 600;
const KEPT_PROBES = 8;
const probes = new Map<string, Promise<Result<Installation, QueryError>>>();

/**
 * Opens a Prometheus data source: the client, and what the probe found. A probe is made once every ten minutes of data
 * time and shared by all pages; a failed one is not kept.
 */
export async function openDataSource(
  uid: string,
  atSeconds: number,
  settings: Settings
): Promise<Result<OpenDataSource, QueryError>> {
  const client = createPrometheusClient(dataSourceHttp(uid));
  const key = [uid, Math.floor(atSeconds / PROBE_EVERY_SECONDS), JSON.stringify(settings.labels)].join('\u0000');
  const probe = probes.get(key) ?? probeInstallation(client, { atSeconds, labels: settings.labels });
  keep(key, probe);
  const installation = await probe;
  if (!installation.ok) {
    probes.delete(key);
    return installation;
  }
  return ok({ uid, client, installation: installation.value });
}

/** The latest few; a Map lists its keys in the order in which they were set. */
function keep(key: string, probe: Promise<Result<Installation, QueryError>>): void {
  probes.delete(key);
  probes.set(key, probe);
  const [oldest] = probes.keys();
  if (probes.size > KEPT_PROBES && oldest !== undefined) {
    probes.delete(oldest);
  }
}
