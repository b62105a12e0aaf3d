import { backgroundCluster, type BackgroundOptions } from '../background/backgroundCluster';
import type { Scenario } from '../format/Scenario';
import { scenarioWithId } from '../histories/allScenarios';
import type { Profile } from '../profiles/Profile';
import { profileNamed } from '../profiles/profileNamed';
import { indexCluster } from '../write/ClusterPart';

import { type GrafanaAnnotation, grafanaAnnotations } from './grafanaAnnotations';
import type { PartSource } from './PartSource';
import { type BlocksInfo, writeBlocks } from './writeBlocks';

const DEFAULT_BACKGROUND_HOURS = 6;
const DEFAULT_AHEAD_HOURS = 4;

/** What to load. */
export interface LoadRequest {
  scenarioIds: readonly string[];
  /** A profile's name, or a profile with options. */
  profile: string | Profile;
  /** Whether a cluster of about 40 nodes and 900 pods surrounds the histories. */
  background: boolean | BackgroundOptions;
  /** The anchor of all histories; fractions of a second are cut off. */
  to: Date;
  /** Data before `to`: 6 h of background unless said; a history is never cut shorter than its own span. */
  hours?: number;
  /** Data after `to`, so that a demo stays alive; 4 h unless said. */
  aheadHours?: number;
  /** Scrape interval of the histories, where it is finer than their own. */
  stepSeconds?: number;
  /** Directory of the TSDB. Blocks are added; start with an empty one. */
  dataDir: string;
  promtool?: string;
}

/** What was loaded. */
export interface LoadInfo extends BlocksInfo {
  from: Date;
  to: Date;
  /** Last instant with samples. */
  until: Date;
  nodes: number;
  pods: number;
  seconds: number;
  annotations: GrafanaAnnotation[];
}

function historySource(scenario: Scenario, request: LoadRequest): PartSource {
  const { span } = scenario;
  const finest = request.stepSeconds ?? Number.POSITIVE_INFINITY;
  return {
    history: scenario.cluster,
    detail: 'full',
    from: -Math.max(span.backHours, request.hours ?? 0) * 3600,
    until: (request.aheadHours ?? span.aheadHours) * 3600 + 1,
    stepSeconds: Math.min(span.stepSeconds, finest),
    stateStepSeconds: Math.min(span.stateStepSeconds ?? span.stepSeconds, finest),
  };
}

function backgroundSource(scenarios: readonly Scenario[], request: LoadRequest): PartSource[] {
  if (request.background === false) {
    return [];
  }
  const options = request.background === true ? {} : request.background;
  const hosts = scenarios.flatMap((scenario) => scenario.cluster.nodes.filter((node) => node.takesBackgroundPods));
  const { history, detail, stepSeconds, stateStepSeconds } = backgroundCluster(options, hosts);
  const from = -(request.hours ?? DEFAULT_BACKGROUND_HOURS) * 3600;
  const until = (request.aheadHours ?? DEFAULT_AHEAD_HOURS) * 3600 + 1;
  return [{ history, detail, stepSeconds, stateStepSeconds, from, until }];
}

/**
 * Writes histories, with a background cluster if wanted, as blocks of a Prometheus TSDB. Rejects for unknown names, for
 * histories that declare the same node or pod, and when promtool is missing or refuses the text.
 */
export async function loadScenario(request: LoadRequest): Promise<LoadInfo> {
  const startedAt = Date.now();
  const scenarios = request.scenarioIds.map(scenarioWithId);
  const profile = typeof request.profile === 'string' ? profileNamed(request.profile) : request.profile;
  const sources = [
    ...scenarios.map((scenario) => historySource(scenario, request)),
    ...backgroundSource(scenarios, request),
  ];
  if (sources.length === 0) {
    throw new Error('nothing to load: name a scenario or ask for the background cluster');
  }
  const anchorSeconds = Math.floor(request.to.getTime() / 1000);
  const index = indexCluster(sources);
  const blocks = await writeBlocks({
    sources,
    index,
    profile,
    anchorSeconds,
    dataDir: request.dataDir,
    promtool: request.promtool,
  });
  const at = (seconds: number) => new Date((anchorSeconds + seconds) * 1000);
  return {
    ...blocks,
    from: at(Math.min(...sources.map((source) => source.from))),
    to: at(0),
    until: at(Math.max(...sources.map((source) => source.until)) - 1),
    nodes: index.nodes.size,
    pods: sources.reduce((total, source) => total + source.history.pods.length, 0),
    seconds: (Date.now() - startedAt) / 1000,
    annotations: grafanaAnnotations(
      scenarios.flatMap((scenario) => scenario.annotations),
      anchorSeconds
    ),
  };
}
