import {
  type SceneComponentProps,
  SceneObjectBase,
  type SceneObjectState,
  SceneObjectUrlSyncConfig,
  type SceneObjectUrlValues,
} from '@grafana/scenes';
import { EmptyState } from '@grafana/ui';

import { LoadState } from '../../components/state/LoadState';
import { usePageScope } from '../../scenes/PageScope';

import { NODE_PARAM } from './nodeParams';
import { NodeSkeleton } from './NodeSkeleton';
import { NodeView } from './NodeView';
import { useNode } from './useNode';

interface NodeBodyState extends SceneObjectState {
  node: string;
  /** Moment that the order is shown for; absent: the end of the time range. */
  atSeconds?: number;
}

const AT_PARAM = 'at';

/** Body of the Node page; node and moment are in the URL. */
export class NodeBody extends SceneObjectBase<NodeBodyState> {
  static Component = NodeBodyRenderer;

  protected override _urlSync = new SceneObjectUrlSyncConfig(this, { keys: [NODE_PARAM, AT_PARAM] });

  constructor() {
    super({ node: '' });
  }

  getUrlState() {
    const { node, atSeconds } = this.state;
    return { [NODE_PARAM]: node || undefined, [AT_PARAM]: atSeconds === undefined ? undefined : String(atSeconds) };
  }

  updateFromUrl(values: SceneObjectUrlValues) {
    const node = values[NODE_PARAM];
    const at = Number(values[AT_PARAM] ?? NaN);
    this.setState({
      ...(NODE_PARAM in values ? { node: typeof node === 'string' ? node : '' } : {}),
      ...(AT_PARAM in values ? { atSeconds: Number.isFinite(at) && at > 0 ? at : undefined } : {}),
    });
  }
}

function NodeBodyRenderer({ model }: SceneComponentProps<NodeBody>) {
  const { node, atSeconds } = model.useState();
  const scope = usePageScope(model);
  const inRange = atSeconds !== undefined && atSeconds >= scope.fromSeconds && atSeconds <= scope.toSeconds;
  const at = inRange ? atSeconds : scope.toSeconds;
  const { judged, strip } = useNode(scope, node, at);

  if (node === '') {
    return <EmptyState variant="not-found" message="No node is named in the address" />;
  }
  return (
    <LoadState loaded={judged} skeleton={<NodeSkeleton />}>
      {judged.value && (
        <NodeView
          page={judged.value}
          strip={strip.value}
          scope={scope}
          node={node}
          atSeconds={at}
          onAt={(next) => model.setState({ atSeconds: next === scope.toSeconds ? undefined : next })}
        />
      )}
    </LoadState>
  );
}
