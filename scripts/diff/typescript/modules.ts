import { posix } from "node:path";
import ts from "typescript";
import type { Files } from "../../cli/files.js";

export interface Found {
  path: string;
  name: string;
  nodes: readonly ts.Statement[];
}

const parsed = new Map<string, ts.SourceFile>();

/** Parses a file once for each of its texts. */
function parse(path: string, text: string): ts.SourceFile {
  const key = `${path}\n${text}`;
  const file = parsed.get(key) ?? ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  parsed.set(key, file);
  return file;
}

function namesOf(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const named = ts.isDeclarationStatement(node) ? node.name : undefined;
  return named !== undefined && ts.isIdentifier(named) ? [named.text] : [];
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The files of a client or a package, in which declarations are looked up. */
export class Modules {
  constructor(private readonly files: Files) {}

  #source(path: string): ts.SourceFile | undefined {
    const text = this.files[path];
    return text === undefined ? undefined : parse(path, text);
  }

  /** The file of a relative import; undefined for a package. */
  #resolve(from: string, specifier: ts.Expression | undefined): string | undefined {
    if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return undefined;
    const bare = posix.join(posix.dirname(from), specifier.text).replace(/\.js$/, "");
    return [`${bare}.ts`, `${bare}.d.ts`].find((path) => path in this.files);
  }

  /** The declaration of a name in a file, through imports and re-exports. */
  find(path: string, name: string): Found | undefined {
    const source = this.#source(path);
    if (source === undefined) return undefined;
    const nodes = source.statements.filter((node) => namesOf(node).includes(name));
    // The declaration of an overloaded function consists of its overloads.
    const overloads = nodes.filter((node) => ts.isFunctionDeclaration(node) && node.body === undefined);
    if (nodes.length > 0)
      return { path, name, nodes: overloads.length > 0 && !path.endsWith(".d.ts") ? overloads : nodes };
    for (const node of source.statements) {
      const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
      const listed = ts.isExportDeclaration(node) ? node.exportClause : bindings;
      if (listed === undefined || !(ts.isNamedImports(listed) || ts.isNamedExports(listed))) continue;
      const element = listed.elements.find((each) => each.name.text === name);
      if (element === undefined || !(ts.isImportDeclaration(node) || ts.isExportDeclaration(node))) continue;
      const target = this.#resolve(path, node.moduleSpecifier);
      return target === undefined ? undefined : this.find(target, (element.propertyName ?? element.name).text);
    }
    return undefined;
  }

  /** The names that a file exports, each with the name under which the file knows it. */
  exportsOf(path: string): [exported: string, local: string][] {
    const source = this.#source(path);
    return (source?.statements ?? []).flatMap((node): [string, string][] => {
      if (isExported(node)) return namesOf(node).map((name) => [name, name]);
      if (!ts.isExportDeclaration(node)) return [];
      const target = this.#resolve(path, node.moduleSpecifier);
      if (node.exportClause === undefined) return target === undefined ? [] : this.exportsOf(target);
      if (!ts.isNamedExports(node.exportClause)) return [];
      return node.exportClause.elements.map(({ name }) => [name.text, name.text]);
    });
  }
}
