import { type Import, importsOf } from './importsOf';
import { isTest, type SourceFile } from './sourceFiles';

/**
 * The rooms of `src`, and the rooms each may import from. This is the table of docs/architecture.md: imports point
 * downward only. A room may always import from itself.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  constants: [],
  domain: [],
  promql: ['domain'],
  alerts: ['domain', 'promql'],
  adapters: ['domain', 'promql', 'constants'],
  components: ['domain', 'promql', 'adapters', 'constants'],
  scenes: ['domain', 'promql', 'alerts', 'adapters', 'components', 'constants'],
  panels: ['domain', 'promql', 'adapters', 'components', 'constants'],
  extensions: ['domain', 'constants'],
  pages: ['domain', 'promql', 'alerts', 'adapters', 'components', 'scenes', 'constants'],
  app: ['domain', 'promql', 'alerts', 'adapters', 'components', 'scenes', 'pages', 'constants'],
  loadApp: ['app', 'constants'],
  module: ['loadApp', 'extensions', 'constants'],
};

/** Rooms that know no package: rules and queries must run anywhere. */
const WITHOUT_PACKAGES = new Set(['domain', 'promql', 'alerts', 'constants']);
/** What the lazy entry may take from Grafana at run time; every Grafana user downloads it. */
const MODULE_PACKAGES = new Set(['react', '@grafana/data']);

/** A sentence for each import that points upward or sideways. Tests may import from above, packages included. */
export function layerFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path.startsWith('src/') && !isTest(file))
    .flatMap((file) => importsOf(file).map((found) => importFault(file, found)))
    .filter((fault) => fault !== undefined);
}

function importFault({ path }: SourceFile, found: Import): string | undefined {
  const room = roomOf(path);
  const allowed = ROOMS[room];
  if (allowed === undefined) {
    return `${path}: src/${room} is no room of the house`;
  }
  return found.target === undefined
    ? packageFault(path, room, found)
    : roomFault(path, room, found.target, found.typeOnly, allowed);
}

function packageFault(path: string, room: string, { specifier, typeOnly }: Import): string | undefined {
  if (WITHOUT_PACKAGES.has(room)) {
    return `${path} imports ${specifier}: ${room} knows no package`;
  }
  const heavy = room === 'module' && !typeOnly && !MODULE_PACKAGES.has(specifier);
  return heavy ? `${path} imports ${specifier}: module.tsx is downloaded by every Grafana user` : undefined;
}

function roomFault(
  path: string,
  room: string,
  target: string,
  typeOnly: boolean,
  allowed: readonly string[]
): string | undefined {
  if (!target.startsWith('src/')) {
    return `${path} imports ${target}: outside src`;
  }
  const other = roomOf(target);
  // Nothing is left of a type at run time, so the entry may name the settings' type.
  const onlyAType = room === 'module' && typeOnly;
  return other === room || allowed.includes(other) || onlyAType
    ? undefined
    : `${path} imports ${target}: ${room} may not know ${other}`;
}

/** The first folder below `src`, or the file's own name for a file that lies in `src` itself. */
const roomOf = (path: string): string => path.split('/')[1]?.replace(/\.(ts|tsx)$/, '') ?? '';
