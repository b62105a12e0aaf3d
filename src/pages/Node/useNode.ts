import { loadAnnotations } from '../../adapters/grafana/loadAnnotations';
import { type OpenDataSource, openDataSource } from '../../adapters/grafana/openDataSource';
import type { NodeAnswer } from '../../adapters/nodes/fetchNodeSamples';
import { loadNodeMarks } from '../../adapters/nodes/loadNodeMarks';
import { loadNodeStrip, type NodeStrip, stripWindow } from '../../adapters/nodes/loadNodeStrip';
import { type JudgedNode, loadNodeVerdicts } from '../../adapters/nodes/loadNodeVerdicts';
import type { NodeMark } from '../../adapters/nodes/NodeMark';
import { capabilityHealth, type ExplainedHealth } from '../../adapters/probe/capabilityHealth';
import { ok } from '../../domain/result/Result';
import type { PageScope } from '../../scenes/PageScope';
import { useSettings } from '../../scenes/SettingsContext';
import { useLoaded } from '../../scenes/useLoaded';

/** What the Node page shows at one moment: no node when there is none of that name, several when clusters share it. */
export interface NodePageData {
  source: OpenDataSource;
  found: JudgedNode[];
  health: ExplainedHealth[];
  failures: NodeAnswer['failures'];
}

export interface NodeStripData extends NodeStrip {
  marks: NodeMark[];
}

/** Loads the order of one node at one moment, and its strip over the whole range, each for itself. */
export function useNode(scope: PageScope, node: string, atSeconds: number) {
  const settings = useSettings();
  const { dataSourceUid, cluster, fromSeconds, toSeconds } = scope;
  const { priorityClasses } = settings;
  const identity = `${scope.identity}\u0000${node}`;

  const judged = useLoaded<NodePageData>({ identity, version: String(atSeconds) }, async (signal) => {
    const source = await openDataSource(dataSourceUid, toSeconds, settings);
    if (!source.ok) {
      return source;
    }
    const answer = await loadNodeVerdicts(source.value, { cluster, nodes: [node], atSeconds, priorityClasses, signal });
    const health = capabilityHealth(source.value.installation);
    return answer.ok
      ? ok({ source: source.value, found: answer.value.nodes, health, failures: answer.value.failures })
      : answer;
  });

  const strip = useLoaded<NodeStripData>({ identity, version: scope.version }, async (signal) => {
    const source = await openDataSource(dataSourceUid, toSeconds, settings);
    if (!source.ok) {
      return source;
    }
    const window = stripWindow(fromSeconds, toSeconds, source.value.installation.scrapeSeconds);
    const question = { cluster, node, window, signal };
    const [available, marks, annotations] = await Promise.all([
      loadNodeStrip(source.value, question),
      loadNodeMarks(source.value, question),
      loadAnnotations(fromSeconds, toSeconds),
    ]);
    return ok({ ...available, marks: [...marks, ...annotations] });
  });
  return { judged, strip };
}
