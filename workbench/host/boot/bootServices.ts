import { EventBusSrv, locationUtil, setLocale, setTimeZoneResolver, setWeekStart } from '@grafana/data';
import { initializeI18n } from '@grafana/i18n/internal';
import * as runtime from '@grafana/runtime';
import * as internal from '@grafana/runtime/internal';
import { of } from 'rxjs';

import { getPanelPluginFromCache, importDataSourcePlugin, importPanelPlugin } from '../loader/importPlugin';
import { initModuleSystem } from '../loader/moduleSystem';
import { SHARED_MODULES } from '../loader/sharedModules';
import { runRequest } from '../services/runRequest';
import { WorkbenchBackendSrv } from '../services/WorkbenchBackendSrv';
import { WorkbenchDataSourceSrv } from '../services/WorkbenchDataSourceSrv';
import { WorkbenchTemplateSrv } from '../services/WorkbenchTemplateSrv';

import { initRegistries } from './registries';

const TOP_BAR_HEIGHT_PX = 48;
/** Grafana serves Roboto Mono; no package here brings it. */
const MONOSPACE = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace";

/** Starts everything a page needs, in the order of Grafana's own start-up. */
export async function bootServices(): Promise<void> {
  const { config } = runtime;
  initModuleSystem(SHARED_MODULES, config.buildInfo.buildstamp ?? 0);
  await initLanguage();
  initBasics();
  initRegistries();
  runtime.setRunRequest(runRequest as Parameters<typeof runtime.setRunRequest>[0]);
  runtime.setQueryRunnerFactory(() => {
    throw new Error('createQueryRunner() is not part of the workbench');
  });
  runtime.setPluginImportUtils({ importPanelPlugin, getPanelPluginFromCache });
  locationUtil.initialize({
    config: config as unknown as Parameters<typeof locationUtil.initialize>[0]['config'],
    getTimeRangeForUrl: () => ({ from: 'now-1h', to: 'now' }),
    getVariablesUrlParams: () => ({}),
  });
  internal.setTemplateSrv(new WorkbenchTemplateSrv());
  internal.initDataSourceInstanceSettings?.(config.datasources, config.defaultDatasource);
  internal.setDataSourcePluginImporter?.(importDataSourcePlugin);
  runtime.setDataSourceSrv(new WorkbenchDataSourceSrv());
  initExtensionStubs();
}

async function initLanguage(): Promise<void> {
  const { user } = runtime.config.bootData;
  const regionalFormat = user.language;
  await initializeI18n({ language: user.language, ns: ['grafana'] }, regionalFormat);
  setLocale(regionalFormat);
  setWeekStart(user.weekStart);
  setTimeZoneResolver(() => user.timezone);
}

function initBasics(): void {
  const { typography } = runtime.config.theme2;
  typography.fontFamilyMonospace = MONOSPACE;
  typography.code.fontFamily = MONOSPACE;
  internal.initializeLoggersRegistry?.();
  runtime.setBackendSrv(new WorkbenchBackendSrv());
  runtime.setEchoSrv({ addEvent: ignore, addBackend: ignore, flush: ignore, onInteraction: () => ignore });
  runtime.setLocationSrv({ update: ignore });
  // The runtime's own type has fewer fields than the boot data's user.
  runtime.setCurrentUser(runtime.config.bootData.user as unknown as Parameters<typeof runtime.setCurrentUser>[0]);
  runtime.setAppEvents(new EventBusSrv());
}

/** Extension points exist and are empty. */
function initExtensionStubs(): void {
  internal.setGetObservablePluginLinks(() => of([]));
  internal.setGetObservablePluginComponents(() => of([]));
  runtime.setPluginLinksHook(() => ({ isLoading: false, links: [] }));
  runtime.setPluginComponentHook(() => ({ isLoading: false, component: null }));
  runtime.setPluginComponentsHook(() => ({ isLoading: false, components: [] }));
  runtime.setPluginFunctionsHook(() => ({ isLoading: false, functions: [] }));
  runtime.setReturnToPreviousHook(() => ignore);
  runtime.setChromeHeaderHeightHook(() => TOP_BAR_HEIGHT_PX);
  runtime.setMegaMenuOpenHook(() => [true, ignore] as ReturnType<Parameters<typeof runtime.setMegaMenuOpenHook>[0]>);
  runtime.setHelpNavItemHook(() => undefined);
}

function ignore(): void {
  // Nothing listens.
}
