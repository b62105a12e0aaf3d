import { posix } from 'node:path';
import ts from 'typescript';

import type { SourceFile } from './sourceFiles';

/** One import, re-export or `import()`. */
export interface Import {
  /** As written. */
  specifier: string;
  /** For a relative one: the file or folder it names, from the root, without extension. */
  target?: string;
  /** Types alone are imported: nothing is left of it at run time. */
  typeOnly: boolean;
}

/** What a file imports, read from its syntax tree. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node !== undefined && ts.isStringLiteralLike(node)) {
      imports.push({ specifier: node.text, target: resolveRelative(path, node.text), typeOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && isImportCall(node)) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

/** The two ways to import in the middle of a file. */
function isImportCall({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

function resolveRelative(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.')
    ? posix.join(posix.dirname(from), specifier).replace(/\.(ts|tsx|js)$/, '')
    : undefined;
}
