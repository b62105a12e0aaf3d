import { importsOf } from './importsOf';
import type { SourceFile } from './sourceFiles';

/** What is read of package.json. */
export interface PackageManifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

/** Dependencies whose version is a range, a tag or an address instead of one exact version. */
export const pinFaults = (manifest: PackageManifest): string[] =>
  Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is not pinned: ${version}`);

/**
 * Dependencies without a row of their own in docs/dependencies.md or with another licence there, and rows for what is no
 * dependency. `licences` maps the name of every direct dependency to its licence.
 */
export function documentationFaults(
  manifest: PackageManifest,
  licences: ReadonlyMap<string, string>,
  document: string
): string[] {
  const rows = [...document.matchAll(/^\| `([^`]+)` *\| *([^|]+?) *\| *[^| ]/gm)];
  const named = new Map(rows.map(([, name = '', licence = '']) => [name, licence]));
  const names = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));
  return [
    ...[...names].filter((name) => !named.has(name)).map((name) => `${name} is not in docs/dependencies.md`),
    ...[...named.keys()]
      .filter((name) => !names.has(name))
      .map((name) => `docs/dependencies.md names ${name}, no dependency`),
    ...[...named]
      .filter(([name, licence]) => names.has(name) && licences.get(name) !== licence)
      .map(([name, licence]) => `${name} is under ${licences.get(name)}, not ${licence}`),
  ];
}

/**
 * Packages under the AGPL may serve the workbench and the tests; in the plugin they would put it under the AGPL too.
 * `licences` maps the name of every direct dependency to its licence.
 */
export function copyleftFaults(
  manifest: PackageManifest,
  licences: ReadonlyMap<string, string>,
  source: readonly SourceFile[]
): string[] {
  const copyleft = [...licences].filter(([, licence]) => /AGPL|SSPL|BUSL/i.test(licence)).map(([name]) => name);
  const shipped = copyleft.filter((name) => name in manifest.dependencies);
  return [
    ...shipped.map((name) => `${name} is under ${licences.get(name)} and may be a dev dependency only`),
    ...source.flatMap((file) =>
      importedPackages(file)
        .filter((name) => copyleft.includes(name))
        .map((name) => `${file.path} imports ${name}, which is under ${licences.get(name)}`)
    ),
  ];
}

/** Packages that the plugin imports without naming them as dependencies of their own. */
export const undeclaredFaults = (manifest: PackageManifest, source: readonly SourceFile[]): string[] =>
  source.flatMap((file) =>
    importedPackages(file)
      .filter((name) => !(name in manifest.dependencies))
      .map((name) => `${file.path} imports ${name}, which is not among the dependencies`)
  );

const importedPackages = (file: SourceFile): string[] =>
  importsOf(file)
    .filter(({ target, specifier }) => target === undefined && !specifier.startsWith('node:'))
    .map(({ specifier }) => /^(@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[0] ?? specifier);
