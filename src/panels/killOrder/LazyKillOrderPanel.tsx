import { lazy, Suspense } from 'react';
import type { PanelProps } from '@grafana/data';

import type { KillOrderOptions } from './KillOrderOptions';

const KillOrderPanel = lazy(async () => ({
  default: (await import(/* webpackChunkName: "kill-order" */ './KillOrderPanel')).KillOrderPanel,
}));

/** The panel; what draws it is loaded when a dashboard first shows it. */
export const LazyKillOrderPanel = (props: PanelProps<KillOrderOptions>) => (
  <Suspense fallback={<div role="status">Loading the kill order</div>}>
    <KillOrderPanel {...props} />
  </Suspense>
);
