import { parser } from '@prometheus-io/lezer-promql';

import { metricNames } from '../metricNames';

import {
  cadvisorSample,
  cpuResourcesExist,
  existsQuery,
  nodeNames,
  podInfoSample,
  probedNamesSelector,
  schedulerSample,
  scrapeCount,
} from './sampleQueries';

function hasError(expr: string): boolean {
  let error = false;
  parser.parse(expr).iterate({
    enter: ({ type }) => {
      error ||= type.isError;
    },
  });
  return error;
}

describe('queries of the probe', () => {
  it.each([
    ['names', probedNamesSelector(Object.values(metricNames))],
    ['exists', existsQuery(metricNames.rss)],
    ['cadvisor', cadvisorSample()],
    ['podInfo', podInfoSample()],
    ['scheduler', schedulerSample()],
    ['nodeNames', nodeNames()],
    ['cpu', cpuResourcesExist()],
    ['root-cgroup', scrapeCount('root-cgroup')],
    ['machine', scrapeCount('machine')],
    ['containers', scrapeCount('containers')],
  ])('%s parses', (_name, expr) => {
    expect(hasError('sum(')).toBe(true);
    expect(hasError(expr)).toBe(false);
  });
});
