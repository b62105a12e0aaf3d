import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

import { APP_ID, KILL_ORDER_PANEL_ID, ROUTES } from '../../src/constants';

import { ROOT } from './sourceFiles';

interface Manifest {
  id: string;
  type: string;
  info: { logos: Record<string, string> };
  includes?: Array<{ type: string; name: string; path?: string }>;
  dependencies: { grafanaDependency: string };
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const app: Manifest = JSON.parse(read('src/plugin.json'));
const panel: Manifest = JSON.parse(read('src/panels/killOrder/plugin.json'));
const included = (type: string) => (app.includes ?? []).filter((include) => include.type === type);

describe('plugin.json', () => {
  it('at the root is a link to the one in src, so the two are the same', () => {
    expect(lstatSync(join(ROOT, 'plugin.json')).isSymbolicLink()).toBe(true);
    expect(realpathSync(join(ROOT, 'plugin.json'))).toBe(join(realpathSync(ROOT), 'src/plugin.json'));
    expect(read('plugin.json')).toBe(read('src/plugin.json'));
  });

  it('has the ids that the code uses', () => {
    expect([app.id, app.type, panel.id, panel.type]).toEqual([APP_ID, 'app', KILL_ORDER_PANEL_ID, 'panel']);
  });

  it('asks for the same Grafana in app and panel', () => {
    expect(panel.dependencies.grafanaDependency).toBe(app.dependencies.grafanaDependency);
  });

  it('includes the nested panel and only files that exist', () => {
    expect(included('panel')).toEqual([expect.objectContaining({ path: 'panels/killOrder/plugin.json' })]);
    const files = [...included('panel'), ...included('dashboard')].map(({ path = '' }) => `src/${path}`);
    files.forEach((file) => expect(() => JSON.parse(read(file))).not.toThrow());
  });

  it('leads to routes of the app', () => {
    const routes = included('page')
      .map(({ path = '' }) => path)
      .filter((path) => path.startsWith('/a/'));
    expect(routes.length).toBeGreaterThan(0);
    routes.forEach((route) => expect(Object.values(ROUTES)).toContain(route.replace('/a/%PLUGIN_ID%/', '')));
  });

  it('has logos that exist and are relative to its own folder', () => {
    const logos = [app, panel].flatMap(({ info }, i) =>
      Object.values(info.logos).map((logo) => `${i === 0 ? 'src' : 'src/panels/killOrder'}/${logo}`)
    );
    expect(logos).toHaveLength(4);
    logos.forEach((logo) => expect(read(logo)).toContain('<svg'));
  });
});
