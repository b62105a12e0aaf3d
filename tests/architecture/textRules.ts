import ts from 'typescript';

import { isTest, type SourceFile } from './sourceFiles';

const METRIC =
  /\b(?:container_(?:memory|cpu|oom|fs|network|spec|start|last|processes|swap|pressure)|kube_(?:pod|node|deployment|replicaset|statefulset|daemonset|job|cronjob|secret|configmap|namespace|horizontalpodautoscaler|verticalpodautoscaler|service|endpoint)|node_(?:memory|vmstat|pressure|uname|exporter)|kubelet_(?:evictions|node|running)|pod_memory|machine_memory)_\w*/;
const GRAFANA_IO = /\b(getBackendSrv|getDataSourceSrv)\b/;
const MOST_LINES = 300;

/** Metric names and PromQL outside `src/promql`, comments and tests aside. */
export const metricFaults = (files: readonly SourceFile[]): string[] =>
  files
    .filter((file) => inSource(file) && !file.path.startsWith('src/promql/'))
    .flatMap((file) => codeMatches(file, METRIC).map((name) => `${file.path} spells ${name}: only src/promql does`));

/** Calls of Grafana's services outside `src/adapters`. */
export const grafanaIoFaults = (files: readonly SourceFile[]): string[] =>
  files
    .filter((file) => inSource(file) && !file.path.startsWith('src/adapters/'))
    .flatMap((file) =>
      codeMatches(file, GRAFANA_IO).map((name) => `${file.path} uses ${name}: only src/adapters does`)
    );

/** Files of more than 300 lines. */
export const lengthFaults = (files: readonly SourceFile[], most = MOST_LINES): string[] =>
  files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${most}`);

/** Files that export what other files hold, `index.ts` files among them. */
export const barrelFaults = (files: readonly SourceFile[]): string[] =>
  files.filter(isBarrel).map(({ path }) => `${path} is a barrel: import from the file that holds it`);

function isBarrel({ path, text }: SourceFile): boolean {
  const { statements } = parse({ path, text });
  const passesOn = (statement: ts.Statement) =>
    ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
  return /(^|\/)index\.tsx?$/.test(path) || (statements.length > 0 && statements.some(passesOn));
}

const inSource = (file: SourceFile): boolean => file.path.startsWith('src/') && !isTest(file);

const parse = ({ path, text }: SourceFile): ts.SourceFile =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.ES2022,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  );

/** What matches in names and strings; a comment may name a metric. */
function codeMatches(file: SourceFile, pattern: RegExp): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isWord(node)) {
      found.push(...(pattern.exec(node.text) ?? []).slice(0, 1));
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return [...new Set(found)];
}

const isWord = (node: ts.Node): node is ts.Node & { text: string } =>
  ts.isIdentifier(node) ||
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isJsxText(node);
