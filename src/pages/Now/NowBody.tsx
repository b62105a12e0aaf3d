import { type SceneComponentProps, SceneObjectBase, type SceneObjectState } from '@grafana/scenes';

import { LoadState } from '../../components/state/LoadState';
import { usePageScope } from '../../scenes/PageScope';
import { useNodeList } from '../../scenes/useNodeList';
import { NodesSkeleton } from '../Nodes/NodesSkeleton';

import { NowView } from './NowView';

/** Body of the Now page. */
export class NowBody extends SceneObjectBase<SceneObjectState> {
  static Component = NowBodyRenderer;

  constructor() {
    super({});
  }
}

function NowBodyRenderer({ model }: SceneComponentProps<NowBody>) {
  const scope = usePageScope(model);
  const loaded = useNodeList(scope);
  return (
    <LoadState loaded={loaded} skeleton={<NodesSkeleton />}>
      {loaded.value && <NowView list={loaded.value} scope={scope} />}
    </LoadState>
  );
}
