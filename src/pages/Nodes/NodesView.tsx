import { useMemo, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { EmptyState, FilterInput, useStyles2 } from '@grafana/ui';

import type { NodeList } from '../../adapters/nodes/loadNodeList';
import { FailedQueries } from '../../components/state/FailedQueries';
import { HealthLine } from '../../components/state/HealthLine';
import { NothingCollected } from '../../components/state/NothingCollected';
import { nodeListSentence } from '../../domain/wording/nodeListSentence';
import type { PageScope } from '../../scenes/PageScope';
import { useNodeVerdicts } from '../../scenes/useNodeVerdicts';

import { type NodeSort, sortNodes } from './nodeSort';
import { NodesTable } from './NodesTable';

interface NodesViewProps {
  list: NodeList;
  scope: PageScope;
  filter: string;
  sort: NodeSort;
  onFilter: (text: string) => void;
  onSort: (sort: NodeSort) => void;
}

const CAPABILITIES = ['kernel-order', 'kubelet-order', 'kubelet-view', 'node-budget'];

/** Verdict sentence, what is missing, and the table of nodes. */
export function NodesView({ list, scope, filter, sort, onFilter, onSort }: NodesViewProps) {
  const styles = useStyles2(getStyles);
  const [visible, setVisible] = useState<string[]>([]);
  const verdicts = useNodeVerdicts(list, scope.cluster, visible);
  const shown = useMemo(() => {
    const text = filter.trim().toLowerCase();
    return sortNodes(list.nodes, sort).filter(({ key }) => key.toLowerCase().includes(text));
  }, [list.nodes, sort, filter]);

  if (list.nodes.length === 0) {
    return <NothingCollected nothingAtAll={list.source.installation.present.size === 0} />;
  }
  return (
    <div className={styles.view}>
      <p className={styles.sentence}>{nodeListSentence(list.nodes)}</p>
      <HealthLine health={list.health} capabilities={CAPABILITIES} />
      <FailedQueries failures={list.failures} />
      <div className={styles.filter}>
        <FilterInput
          placeholder="Filter by node"
          aria-label="Filter by node"
          value={filter}
          onChange={onFilter}
          escapeRegex={false}
        />
        <span className={styles.count}>
          {shown.length} of {list.nodes.length} nodes
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyState variant="not-found" message={`No node matches "${filter}"`} />
      ) : (
        <NodesTable
          nodes={shown}
          verdicts={verdicts}
          scope={scope}
          sort={sort}
          onSort={onSort}
          onVisible={setVisible}
        />
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5), minWidth: 0, flexGrow: 1 }),
  sentence: css({ margin: 0, fontSize: theme.typography.h5.fontSize }),
  filter: css({ display: 'flex', gap: theme.spacing(2), alignItems: 'center', maxWidth: 560 }),
  count: css({ color: theme.colors.text.secondary, whiteSpace: 'nowrap' }),
});
