import { EmptyState } from '@grafana/ui';

/** Says which of the two it is: nothing scraped at all, or no node metrics. */
export function NothingCollected({ nothingAtAll }: { nothingAtAll: boolean }) {
  return (
    <EmptyState
      variant="not-found"
      message={
        nothingAtAll ? 'This data source has no Kubernetes memory metrics' : 'No node is known to this data source'
      }
    >
      {nothingAtAll
        ? 'None of the metrics of kube-state-metrics, the kubelet or node_exporter that Culprit reads has samples in the last hour of the time range. Choose another data source or another time.'
        : 'kube-state-metrics is not collected: node capacity and the pods of each node have no samples here, so neither killer can be ranked. Nothing is assumed in their place.'}
    </EmptyState>
  );
}
