import {
  type SceneComponentProps,
  SceneObjectBase,
  type SceneObjectState,
  SceneObjectUrlSyncConfig,
  type SceneObjectUrlValues,
} from '@grafana/scenes';

import { LoadState } from '../../components/state/LoadState';
import { usePageScope } from '../../scenes/PageScope';
import { useNodeList } from '../../scenes/useNodeList';

import { DEFAULT_SORT, type NodeSort, parseSort, sortText } from './nodeSort';
import { NodesSkeleton } from './NodesSkeleton';
import { NodesView } from './NodesView';

interface NodesBodyState extends SceneObjectState {
  filter: string;
  sort: NodeSort;
}

/** Body of the Nodes page; filter and sorting are in the URL. */
export class NodesBody extends SceneObjectBase<NodesBodyState> {
  static Component = NodesBodyRenderer;

  protected override _urlSync = new SceneObjectUrlSyncConfig(this, { keys: ['filter', 'sort'] });

  constructor() {
    super({ filter: '', sort: DEFAULT_SORT });
  }

  getUrlState() {
    const { filter, sort } = this.state;
    return { filter: filter || undefined, sort: sortText(sort) };
  }

  updateFromUrl(values: SceneObjectUrlValues) {
    const { filter, sort } = values;
    this.setState({
      ...('filter' in values ? { filter: typeof filter === 'string' ? filter : '' } : {}),
      ...('sort' in values ? { sort: parseSort(typeof sort === 'string' ? sort : undefined) } : {}),
    });
  }
}

function NodesBodyRenderer({ model }: SceneComponentProps<NodesBody>) {
  const { filter, sort } = model.useState();
  const scope = usePageScope(model);
  const loaded = useNodeList(scope);
  return (
    <LoadState loaded={loaded} skeleton={<NodesSkeleton />}>
      {loaded.value && (
        <NodesView
          list={loaded.value}
          scope={scope}
          filter={filter}
          sort={sort}
          onFilter={(text) => model.setState({ filter: text })}
          onSort={(next) => model.setState({ sort: next })}
        />
      )}
    </LoadState>
  );
}
