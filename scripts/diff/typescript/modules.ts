import { posix } from "node:path";
import ts from "typescript";
import type { Files } from "../../cli/files.js";

export interface Found {
  path: string;
  name: string;
  nodes: readonly ts.Statement[];
}

/** A name that a file imports or exports by the name that another file has for it. */
interface Reference {
  from: ts.Expression | undefined;
  name: string;
}

/** A parsed file with its declarations and references by name. */
interface Source {
  statements: readonly ts.Statement[];
  declared: ReadonlyMap<string, readonly ts.Statement[]>;
  references: ReadonlyMap<string, Reference>;
}

function namesOf(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const named = ts.isDeclarationStatement(node) ? node.name : undefined;
  return named !== undefined && ts.isIdentifier(named) ? [named.text] : [];
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function referencesOf(node: ts.Statement): [name: string, Reference][] {
  if (!(ts.isImportDeclaration(node) || ts.isExportDeclaration(node))) return [];
  const listed = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  if (listed === undefined || !(ts.isNamedImports(listed) || ts.isNamedExports(listed))) return [];
  return listed.elements.map(({ name, propertyName }) => {
    return [name.text, { from: node.moduleSpecifier, name: (propertyName ?? name).text }];
  });
}

function read(path: string, text: string): Source {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const declared = new Map<string, ts.Statement[]>();
  for (const node of statements)
    for (const name of namesOf(node)) declared.set(name, [...(declared.get(name) ?? []), node]);
  // The first reference of a name counts, so that it is set last.
  const references = new Map(statements.flatMap(referencesOf).reverse());
  return { statements, declared, references };
}

const parsed = new Map<string, Source>();

/** Parses a file once for each of its texts. */
function parse(path: string, text: string): Source {
  const key = `${path}\n${text}`;
  const source = parsed.get(key) ?? read(path, text);
  parsed.set(key, source);
  return source;
}

/** The files of a client or a package, in which declarations are looked up. */
export class Modules {
  readonly #sources = new Map<string, Source | undefined>();

  constructor(private readonly files: Files) {}

  #source(path: string): Source | undefined {
    const text = this.files[path];
    const source = this.#sources.get(path) ?? (text === undefined ? undefined : parse(path, text));
    this.#sources.set(path, source);
    return source;
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
    const nodes = source.declared.get(name) ?? [];
    // The declaration of an overloaded function consists of its overloads.
    const overloads = nodes.filter((node) => ts.isFunctionDeclaration(node) && node.body === undefined);
    if (nodes.length > 0)
      return { path, name, nodes: overloads.length > 0 && !path.endsWith(".d.ts") ? overloads : nodes };
    const reference = source.references.get(name);
    const target = this.#resolve(path, reference?.from);
    return reference && target ? this.find(target, reference.name) : undefined;
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
