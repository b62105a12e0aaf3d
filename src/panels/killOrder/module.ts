import { PanelPlugin } from '@grafana/data';

import { addOptions } from './addOptions';
import type { KillOrderOptions } from './KillOrderOptions';
import { LazyKillOrderPanel } from './LazyKillOrderPanel';
import { findChunks } from './publicPath';

findChunks();

export const plugin = new PanelPlugin<KillOrderOptions>(LazyKillOrderPanel)
  .setPanelOptions(addOptions)
  .setDataSupport({ annotations: true });
