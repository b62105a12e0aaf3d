import { CLUSTER_VARIABLE, DATA_SOURCE_VARIABLE } from './PageScope';

/** What tabs and breadcrumbs keep in the URL. */
export const PRESERVED_URL_KEYS = ['from', 'to', 'timezone', `var-${DATA_SOURCE_VARIABLE}`, `var-${CLUSTER_VARIABLE}`];
