import { containerMemory, memoryRows } from '../expr/containerMemory';
import { containerMatchers } from '../expr/podCgroup';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/** cAdvisor, or kubelet's /metrics/resource where the cAdvisor metric is dropped. */
export type SwapSource = 'cadvisor' | 'resource-endpoint';

/** Swap in use by container in bytes: cluster, namespace, pod, container. */
export const containerSwapBytes = (context: QueryContext, source: SwapSource = 'cadvisor'): string =>
  source === 'cadvisor'
    ? containerMemory(context, metricNames.swap)
    : memoryRows(
        context,
        ['namespace', 'pod', 'container'],
        metricNames.containerSwapUsage,
        containerMatchers(context)
      );
