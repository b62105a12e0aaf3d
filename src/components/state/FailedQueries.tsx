import { Alert } from '@grafana/ui';

import type { QueryError } from '../../adapters/prometheus/QueryError';

interface FailedQueriesProps {
  failures: Array<{ role: string; error: QueryError }>;
}

/** Parts of a page that could not be fetched although the data source collects them. */
export function FailedQueries({ failures }: FailedQueriesProps) {
  const [first] = failures;
  if (!first) {
    return null;
  }
  const parts = failures.length === 1 ? 'One part of this page' : `${failures.length} parts of this page`;
  return (
    <Alert severity="warning" title={`${parts} could not be fetched: ${failures.map(({ role }) => role).join(', ')}`}>
      {first.error.message}
    </Alert>
  );
}
