import type { QueryError } from '../../adapters/prometheus/QueryError';

const TITLES: Record<QueryError['kind'], string> = {
  unreachable: 'The data source cannot be reached. Trying again every 15 seconds.',
  timeout: 'The data source took too long to answer. A shorter time range may help.',
  rejected: 'The data source refused the query.',
  'too-large': 'The query is larger than the data source allows. Choose one cluster, or a shorter time range.',
  forbidden: 'You are not allowed to query this data source. Ask an administrator for access.',
  cancelled: 'Cancelled.',
  'bad-answer': 'The data source answered with something that cannot be read.',
};

/** One sentence for a failed query: what happened and what to try. */
export const errorTitle = (error: QueryError): string => TITLES[error.kind];
