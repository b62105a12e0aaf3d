/** Exports of one file; a `?` at the end marks a name that not every supported version has. */
interface InternalFile {
  file: string;
  names: string[];
}

/**
 * The `…/internal` entry points are taken out of package.json when Grafana publishes, but the modules behind them
 * still ship. These are the names the host needs and the files they live in, the same from 12.4 to 13.2 unless
 * marked. For scenes it keeps the host off the package root, whose PanelBuilders need a matching `@grafana/schema`.
 */
export const INTERNAL_ENTRIES: Readonly<Record<string, readonly InternalFile[]>> = {
  '@grafana/runtime/internal': [
    { file: '@grafana/runtime/dist/esm/components/PluginPage.mjs', names: ['setPluginPage'] },
    { file: '@grafana/runtime/dist/esm/components/PanelRenderer.mjs', names: ['setPanelRenderer'] },
    { file: '@grafana/runtime/dist/esm/components/PanelDataErrorView.mjs', names: ['setPanelDataErrorView'] },
    {
      file: '@grafana/runtime/dist/esm/services/pluginExtensions/getObservablePluginLinks.mjs',
      names: ['setGetObservablePluginLinks'],
    },
    {
      file: '@grafana/runtime/dist/esm/services/pluginExtensions/getObservablePluginComponents.mjs',
      names: ['setGetObservablePluginComponents'],
    },
    { file: '@grafana/runtime/dist/esm/services/templateSrv.mjs', names: ['setTemplateSrv'] },
    { file: '@grafana/runtime/dist/esm/utils/userStorage.mjs', names: ['UserStorage'] },
    {
      file: '@grafana/runtime/dist/esm/services/dataSource/settings.mjs',
      names: ['initDataSourceInstanceSettings?', 'syncDataSourceInstanceSettings?'],
    },
    { file: '@grafana/runtime/dist/esm/services/dataSource/dataSource.mjs', names: ['setDataSourcePluginImporter?'] },
    { file: '@grafana/runtime/dist/esm/services/logging/registry.mjs', names: ['initializeLoggersRegistry?'] },
  ],
  '@grafana/i18n/internal': [{ file: '@grafana/i18n/dist/esm/i18n.mjs', names: ['initializeI18n', 'getI18nInstance'] }],
  '@grafana/scenes/internal': [
    { file: '@grafana/scenes/dist/esm/core/sceneGraph/index.js', names: ['sceneGraph'] },
    { file: '@grafana/scenes/dist/esm/core/SceneTimeRange.js', names: ['SceneTimeRange'] },
    { file: '@grafana/scenes/dist/esm/components/EmbeddedScene.js', names: ['EmbeddedScene'] },
    { file: '@grafana/scenes/dist/esm/components/SceneControlsSpacer.js', names: ['SceneControlsSpacer'] },
    { file: '@grafana/scenes/dist/esm/components/SceneTimePicker.js', names: ['SceneTimePicker'] },
    { file: '@grafana/scenes/dist/esm/components/SceneRefreshPicker.js', names: ['SceneRefreshPicker'] },
    { file: '@grafana/scenes/dist/esm/components/VizPanel/VizPanel.js', names: ['VizPanel'] },
    { file: '@grafana/scenes/dist/esm/components/layout/grid/SceneGridLayout.js', names: ['SceneGridLayout'] },
    { file: '@grafana/scenes/dist/esm/components/layout/grid/SceneGridItem.js', names: ['SceneGridItem'] },
    { file: '@grafana/scenes/dist/esm/querying/SceneQueryRunner.js', names: ['SceneQueryRunner'] },
    { file: '@grafana/scenes/dist/esm/querying/SceneDataTransformer.js', names: ['SceneDataTransformer'] },
    { file: '@grafana/scenes/dist/esm/querying/SceneDataLayerSet.js', names: ['SceneDataLayerSet'] },
    { file: '@grafana/scenes/dist/esm/querying/layers/SceneDataLayerControls.js', names: ['SceneDataLayerControls'] },
    {
      file: '@grafana/scenes/dist/esm/querying/layers/annotations/AnnotationsDataLayer.js',
      names: ['AnnotationsDataLayer'],
    },
    { file: '@grafana/scenes/dist/esm/services/UrlSyncContextProvider.js', names: ['UrlSyncContextProvider'] },
    { file: '@grafana/scenes/dist/esm/variables/sets/SceneVariableSet.js', names: ['SceneVariableSet'] },
    {
      file: '@grafana/scenes/dist/esm/variables/components/VariableValueSelectors.js',
      names: ['VariableValueSelectors'],
    },
    { file: '@grafana/scenes/dist/esm/variables/variants/query/QueryVariable.js', names: ['QueryVariable'] },
    { file: '@grafana/scenes/dist/esm/variables/variants/DataSourceVariable.js', names: ['DataSourceVariable'] },
    { file: '@grafana/scenes/dist/esm/variables/variants/CustomVariable.js', names: ['CustomVariable'] },
    { file: '@grafana/scenes/dist/esm/variables/variants/ConstantVariable.js', names: ['ConstantVariable'] },
    { file: '@grafana/scenes/dist/esm/variables/variants/TextBoxVariable.js', names: ['TextBoxVariable'] },
    { file: '@grafana/scenes/dist/esm/variables/variants/IntervalVariable.js', names: ['IntervalVariable'] },
  ],
};
