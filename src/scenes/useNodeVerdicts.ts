import { useEffect, useMemo, useState } from 'react';

import type { NodeList } from '../adapters/nodes/loadNodeList';
import { type JudgedNode, loadNodeVerdicts } from '../adapters/nodes/loadNodeVerdicts';

import { useSettings } from './SettingsContext';

const BATCH = 30;
const SETTLE_MS = 120;

/** Verdict of a node of the list: absent while it loads. */
export type Verdicts = ReadonlyMap<string, JudgedNode | 'failed'>;

/**
 * Ranks the nodes that are in view, in batches, one request at a time: a list of thousands costs what it shows. Verdicts
 * are kept until the list is loaded anew.
 */
export function useNodeVerdicts(list: NodeList, cluster: string | undefined, visible: string[]): Verdicts {
  const { priorityClasses } = useSettings();
  const [known, setKnown] = useState<{ list: NodeList; verdicts: Verdicts }>({ list, verdicts: new Map() });
  const verdicts = useMemo(() => (known.list === list ? known.verdicts : new Map()), [known, list]);
  const wanted = visible.filter((key) => !verdicts.has(key)).slice(0, BATCH);
  const wantedKey = wanted.join('\u0000');

  useEffect(() => {
    if (wanted.length === 0) {
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const nodes = [...new Set(wanted.map((key) => key.slice(key.indexOf('/') + 1)))];
      const options = { cluster, nodes, atSeconds: list.atSeconds, priorityClasses, signal: abort.signal };
      const answer = await loadNodeVerdicts(list.source, options);
      if (abort.signal.aborted) {
        return;
      }
      const judged = new Map(answer.ok ? answer.value.nodes.map((node) => [keyOf(node), node]) : []);
      const added = wanted.map((key): [string, JudgedNode | 'failed'] => [key, judged.get(key) ?? 'failed']);
      setKnown((last) => ({ list, verdicts: new Map([...(last.list === list ? last.verdicts : []), ...added]) }));
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
    // `wantedKey` names the nodes; the array is new at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wantedKey, list, cluster, priorityClasses]);
  return verdicts;
}

const keyOf = ({ facts }: JudgedNode): string => `${facts.cluster ?? ''}/${facts.node}`;
