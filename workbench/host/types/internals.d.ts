/** Entry points that `build/internalEntries.ts` restores, and packages that ship no declarations. */

declare module '@grafana/runtime/internal' {
  import type { ComponentType } from 'react';
  import type { DataSourceInstanceSettings, DataSourcePluginMeta, PluginUserStorage } from '@grafana/data';
  import type { PanelDataErrorViewProps, PanelRendererProps, PluginPageProps, TemplateSrv } from '@grafana/runtime';
  import type { Observable } from 'rxjs';

  export function setPluginPage(component: ComponentType<PluginPageProps>): void;
  export function setPanelRenderer(component: ComponentType<PanelRendererProps>): void;
  export function setPanelDataErrorView(component: ComponentType<PanelDataErrorViewProps>): void;
  export function setTemplateSrv(service: TemplateSrv): void;
  export function setGetObservablePluginLinks(get: () => Observable<never[]>): void;
  export function setGetObservablePluginComponents(get: () => Observable<never[]>): void;
  export const UserStorage: new (pluginId: string) => PluginUserStorage;
  /** From here on 13.x only. */
  export const initDataSourceInstanceSettings:
    ((settings: Record<string, DataSourceInstanceSettings>, defaultName: string) => void) | undefined;
  export const syncDataSourceInstanceSettings:
    | ((settings: { datasources: Record<string, DataSourceInstanceSettings>; defaultDatasource: string }) => void)
    | undefined;
  export const setDataSourcePluginImporter:
    ((importPlugin: (meta: DataSourcePluginMeta) => Promise<unknown>) => void) | undefined;
  export const initializeLoggersRegistry: (() => void) | undefined;
}

declare module '@grafana/i18n/internal' {
  export function initializeI18n(
    options: { language?: string; ns?: string[]; module?: unknown },
    regionalFormat: string
  ): Promise<{ language: string | undefined }>;
  export function getI18nInstance(): object;
}

declare module '@grafana/scenes/internal' {
  import type { dataLayers } from '@grafana/scenes';

  export const AnnotationsDataLayer: typeof dataLayers.AnnotationsDataLayer;
  export {
    ConstantVariable,
    CustomVariable,
    DataSourceVariable,
    EmbeddedScene,
    IntervalVariable,
    QueryVariable,
    SceneControlsSpacer,
    SceneDataLayerControls,
    SceneDataLayerSet,
    SceneDataTransformer,
    sceneGraph,
    SceneGridItem,
    SceneGridLayout,
    SceneQueryRunner,
    SceneRefreshPicker,
    SceneTimePicker,
    SceneTimeRange,
    SceneVariableSet,
    TextBoxVariable,
    UrlSyncContextProvider,
    VariableValueSelectors,
    VizPanel,
  } from '@grafana/scenes';
}

declare module '@emotion/react';
declare module 'd3';
declare module 'prismjs';
declare module 'react-redux';
declare module 'react-router-dom-v5-compat';
declare module 'redux';
declare module 'slate';
declare module 'slate-plain-serializer';
declare module 'slate-react';
declare module 'systemjs/dist/extras/amd.js';
declare module 'systemjs/dist/extras/named-register.js';
declare module 'systemjs/dist/system.js';
declare module '*.css';
