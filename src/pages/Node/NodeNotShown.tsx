import { EmptyState, TextLink } from '@grafana/ui';

import { ROUTES } from '../../constants';
import { pageHref } from '../../scenes/pageHref';
import type { PageScope } from '../../scenes/PageScope';

import { nodeParams } from './nodeParams';
import type { NodePageData } from './useNode';

interface NodeNotShownProps {
  page: NodePageData;
  scope: PageScope;
  node: string;
  at: string;
}

/** No node of that name at that moment, or one in several clusters: which of them is asked. */
export function NodeNotShown({ page, scope, node, at }: NodeNotShownProps) {
  const clusters = page.found.map(({ facts }) => facts.cluster ?? '').filter((name) => name !== '');
  if (clusters.length > 0) {
    return (
      <EmptyState variant="not-found" message={`${clusters.length} clusters have a node named ${node}. Choose one.`}>
        <ul>
          {clusters.map((cluster) => (
            <li key={cluster}>
              <TextLink href={pageHref({ ...scope, cluster }, ROUTES.node, nodeParams(node))}>{cluster}</TextLink>
            </li>
          ))}
        </ul>
      </EmptyState>
    );
  }
  return (
    <EmptyState variant="not-found" message={`No node named ${node} at ${at}`}>
      {page.source.installation.present.size === 0
        ? 'This data source has no Kubernetes memory metrics at that time.'
        : 'It may have had another name, or belong to another cluster or data source.'}
    </EmptyState>
  );
}
