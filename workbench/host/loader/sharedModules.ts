import { AppPlugin, DataSourceApi, DataSourcePlugin, dateMath, PanelPlugin } from '@grafana/data';
import * as grafanaData from '@grafana/data';
import { getI18nInstance } from '@grafana/i18n/internal';
import * as grafanaRuntime from '@grafana/runtime';
import { config } from '@grafana/runtime';
import * as grafanaUi from '@grafana/ui';
import jquery from 'jquery';

/** How a module reaches plugins: an ES namespace seen live, one value as the default export, or loaded when asked for. */
export type SharedModule =
  | { kind: 'live'; namespace: object; extra?: Record<string, unknown> }
  | { kind: 'default'; value: unknown }
  | { kind: 'lazy'; load: () => Promise<object> };

/** esbuild gives a dynamic import of a CommonJS package as `{ default }` only; plugins expect its names as well. */
function lazy(load: () => Promise<object>): SharedModule {
  return {
    kind: 'lazy',
    load: async () => {
      const loaded: object = await load();
      const inner: unknown = 'default' in loaded && Object.keys(loaded).length === 1 ? loaded.default : undefined;
      return typeof inner === 'object' && inner !== null ? { ...inner, default: inner } : loaded;
    },
  };
}

/** For packages whose default export is the module: lodash, moment. */
function lazyDefault(load: () => Promise<{ default: unknown }>): SharedModule {
  return { kind: 'lazy', load: async () => ({ default: (await load()).default, __useDefault: true }) };
}

/** What plugins may leave out of their bundle: Grafana's shared modules less `app/core/*` (two kept), flot and kusto. */
export const SHARED_MODULES: Readonly<Record<string, SharedModule>> = {
  '@emotion/css': lazy(() => import('@emotion/css')),
  '@emotion/react': lazy(() => import('@emotion/react')),
  '@grafana/data': { kind: 'live', namespace: grafanaData },
  '@grafana/data/unstable': lazy(() => import('@grafana/data/unstable')),
  '@grafana/runtime': { kind: 'live', namespace: grafanaRuntime },
  '@grafana/runtime/unstable': lazy(() => import('@grafana/runtime/unstable')),
  '@grafana/slate-react': lazy(() => import('slate-react')),
  '@grafana/ui': {
    kind: 'live',
    namespace: grafanaUi,
    extra: { AppPlugin, DataSourceApi, DataSourcePlugin, PanelPlugin },
  },
  '@grafana/ui/unstable': lazy(() => import('@grafana/ui/unstable')),
  'app/core/config': { kind: 'default', value: config },
  'app/core/utils/datemath': { kind: 'live', namespace: dateMath },
  d3: lazy(() => import('d3')),
  emotion: lazy(() => import('@emotion/css')),
  i18next: { kind: 'lazy', load: async () => getI18nInstance() },
  jquery: { kind: 'default', value: jquery },
  lodash: lazyDefault(() => import('lodash')),
  moment: lazyDefault(() => import('moment')),
  prismjs: lazy(() => import('prismjs')),
  react: lazy(() => import('react')),
  'react-dom': lazy(() => import('react-dom')),
  'react-inlinesvg': lazy(() => import('react-inlinesvg')),
  'react-redux': lazy(() => import('react-redux')),
  'react-router': lazy(() => import('react-router-dom-v5-compat')),
  'react-router-dom': lazy(() => import('react-router-dom')),
  'react/jsx-dev-runtime': lazy(() => import('react/jsx-dev-runtime')),
  'react/jsx-runtime': lazy(() => import('react/jsx-runtime')),
  redux: lazy(() => import('redux')),
  rxjs: lazy(() => import('rxjs')),
  'rxjs/operators': lazy(() => import('rxjs/operators')),
  slate: lazy(() => import('slate')),
  'slate-plain-serializer': lazy(() => import('slate-plain-serializer')),
  'slate-react': lazy(() => import('slate-react')),
};
