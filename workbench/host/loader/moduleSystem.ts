import 'systemjs/dist/system.js';
import 'systemjs/dist/extras/amd.js';
import 'systemjs/dist/extras/named-register.js';

import { type SharedModule } from './sharedModules';

/** The loader's hooks, which sit on its prototype and which the type declarations leave out. */
interface LoaderHooks {
  import: (...args: unknown[]) => Promise<System.Module>;
  resolve: (id: string, parent?: string) => string;
  shouldFetch: (url: string) => boolean;
}

const SCRIPT_URL = /^[^#?]+\.js([?#].*)?$/;
const PLUGIN_SCRIPT = /\/public\/plugins\/[^?#]+\.js$/;

/**
 * Sets SystemJS up as Grafana does: the shared modules under `package:` names, plugin files as script elements with
 * a cache-busting query, and modules that carry `__useDefault` reduced to their default export.
 */
export function initModuleSystem(shared: Readonly<Record<string, SharedModule>>, buildStamp: string | number): void {
  const imports: Record<string, string> = {};
  for (const [name, module] of Object.entries(shared)) {
    const id = `package:${name}`;
    imports[name] = id;
    registerShared(id, module);
  }
  window.System.addImportMap({ imports });
  const hooks: LoaderHooks = window.System.constructor.prototype;
  const { import: importModule, resolve } = hooks;
  hooks.shouldFetch = (url) => !SCRIPT_URL.test(url);
  hooks.resolve = function resolveWithCacheKey(id, parent) {
    const url = resolve.call(this, id, parent);
    return PLUGIN_SCRIPT.test(url) ? `${url}?_cache=${buildStamp}` : url;
  };
  hooks.import = async function importDefault(...args) {
    const module = await importModule.apply(this, args);
    return module.__useDefault ? module.default : module;
  };
}

function registerShared(id: string, module: SharedModule): void {
  switch (module.kind) {
    case 'live':
      window.System.set(id, liveView(module.namespace, module.extra));
      break;
    case 'default':
      window.System.set(id, { default: module.value, __useDefault: true });
      break;
    case 'lazy':
      window.System.register(id, [], (exportAll) => ({
        execute: async () => {
          exportAll(await module.load());
        },
      }));
  }
}

/** SystemJS copies plain objects, which would freeze exports that are set later such as PluginPage; a Module it keeps. */
function liveView(namespace: object, extra: Record<string, unknown> = {}): System.Module {
  const view: System.Module = Object.create(null);
  for (const name of Object.keys(namespace)) {
    Object.defineProperty(view, name, { enumerable: true, get: () => Reflect.get(namespace, name) });
  }
  for (const [name, value] of Object.entries(extra)) {
    Object.defineProperty(view, name, { enumerable: true, value });
  }
  Object.defineProperty(view, Symbol.toStringTag, { value: 'Module' });
  return view;
}
