import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { LinkButton, useStyles2 } from '@grafana/ui';

import type { NodeList } from '../../adapters/nodes/loadNodeList';
import { FailedQueries } from '../../components/state/FailedQueries';
import { HealthLine } from '../../components/state/HealthLine';
import { NothingCollected } from '../../components/state/NothingCollected';
import { ROUTES } from '../../constants';
import { nodeListSentence } from '../../domain/wording/nodeListSentence';
import { pageHref } from '../../scenes/pageHref';
import type { PageScope } from '../../scenes/PageScope';
import { useNodeVerdicts } from '../../scenes/useNodeVerdicts';

import { NodeAtRisk } from './NodeAtRisk';

const SHOWN = 6;
const CAPABILITIES = ['kernel-order', 'kubelet-order', 'kubelet-view'];

/** One sentence, then the nodes nearest to eviction with their next victims. */
export function NowView({ list, scope }: { list: NodeList; scope: PageScope }) {
  const styles = useStyles2(getStyles);
  const nearest = list.nodes.slice(0, SHOWN);
  const verdicts = useNodeVerdicts(
    list,
    scope.cluster,
    nearest.map(({ key }) => key)
  );
  if (list.nodes.length === 0) {
    return <NothingCollected nothingAtAll={list.source.installation.present.size === 0} />;
  }
  return (
    <div className={styles.view}>
      <p className={styles.sentence}>{nodeListSentence(list.nodes)}</p>
      <HealthLine health={list.health} capabilities={CAPABILITIES} />
      <FailedQueries failures={list.failures} />
      <section aria-label="Nodes at risk and next victims">
        <h3 className={styles.heading}>Nearest to eviction, and who dies next there</h3>
        <ul className={styles.list}>
          {nearest.map((node) => (
            <NodeAtRisk key={node.key} node={node} verdict={verdicts.get(node.key)} scope={scope} />
          ))}
        </ul>
      </section>
      <div>
        <LinkButton variant="secondary" href={pageHref(scope, ROUTES.nodes)} icon="list-ul">
          All {list.nodes.length} nodes
        </LinkButton>
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2), minWidth: 0 }),
  sentence: css({
    margin: 0,
    fontSize: theme.typography.h4.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
    overflowWrap: 'anywhere',
  }),
  heading: css({ fontSize: theme.typography.h5.fontSize }),
  list: css({
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
  }),
});
