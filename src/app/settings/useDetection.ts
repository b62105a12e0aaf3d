import { useState } from 'react';

import { dataSourceHttp } from '../../adapters/grafana/dataSourceHttp';
import { createPrometheusClient } from '../../adapters/prometheus/PrometheusClient';
import { type Detection, detectLabels } from '../../adapters/settings/detectLabels';
import { type Loaded, useLoaded } from '../../scenes/useLoaded';

const now = (): number => Math.floor(Date.now() / 1000);

/** Probes a data source as it is now, and again on `retry`. */
export function useDetection(dataSourceUid: string, clusterLabel: string | undefined): Loaded<Detection> {
  const [atSeconds, setAtSeconds] = useState(now);
  const key = [dataSourceUid, clusterLabel ?? '', atSeconds].join('\u0000');
  const loaded = useLoaded({ identity: key, version: '' }, (signal) =>
    detectLabels(createPrometheusClient(dataSourceHttp(dataSourceUid)), { atSeconds, clusterLabel, signal })
  );
  const retry = () => {
    setAtSeconds(now());
    loaded.retry();
  };
  return { ...loaded, retry };
}
