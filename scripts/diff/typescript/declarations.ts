import ts from "typescript";
import type { Files } from "../../cli/files.js";
import { type Found, Modules } from "./modules.js";

/** Replaces an inferred type. */
export const inferred = "inferred";

const printer = ts.createPrinter({ removeComments: true });
const print = (node: ts.Node): string => printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());

/** The `@default` of a comment, as a comment after the member. */
function defaultOf(member: ts.Node): string {
  const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === "default");
  const text = ts.getTextOfJSDocComment(tag?.comment)?.replaceAll(/\s+/g, " ").trim();
  return text === undefined || text === "" ? "" : ` // default: ${text}`;
}

const isInternal = (node: ts.Node): boolean =>
  ts.getJSDocTags(node).some(({ tagName }) => tagName.text === "internal") ||
  (ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword)) ||
  (ts.isClassElement(node) && node.name !== undefined && ts.isPrivateIdentifier(node.name)) ||
  ts.isClassStaticBlockDeclaration(node);

function parameterText(parameter: ts.ParameterDeclaration): string {
  const { name, dotDotDotToken, questionToken, initializer, type } = parameter;
  const optional = questionToken !== undefined || initializer !== undefined ? "?" : "";
  // The destructuring of a parameter does not affect callers.
  const called = ts.isIdentifier(name) ? name.text : "given";
  return `${dotDotDotToken ? "..." : ""}${called}${optional}: ${type ? print(type) : inferred}`;
}

function signatureText(node: ts.SignatureDeclaration): string {
  const parameters = node.typeParameters?.map(print).join(", ");
  const isConstructor = ts.isConstructorDeclaration(node);
  const type = isConstructor ? "" : `: ${node.type ? print(node.type) : inferred}`;
  return `${parameters === undefined ? "" : `<${parameters}>`}(${node.parameters.map(parameterText).join(", ")})${type}`;
}

const modifiersOf = (node: ts.HasModifiers, kept: readonly ts.SyntaxKind[]): string =>
  (ts.getModifiers(node) ?? [])
    .filter(({ kind }) => kept.includes(kind))
    .map((modifier) => `${print(modifier)} `)
    .join("");

const ofMember = [ts.SyntaxKind.StaticKeyword, ts.SyntaxKind.ReadonlyKeyword];

/** A member of a class without its body. */
function memberText(member: ts.ClassElement): string {
  if (ts.isConstructorDeclaration(member)) return `constructor${signatureText(member)};`;
  if (ts.isMethodDeclaration(member))
    return `${modifiersOf(member, ofMember)}${print(member.name)}${member.questionToken ? "?" : ""}${signatureText(member)};`;
  if (ts.isGetAccessor(member)) return `get ${print(member.name)}${signatureText(member)};`;
  if (ts.isPropertyDeclaration(member)) {
    const type = member.type ? print(member.type) : (member.initializer && print(member.initializer)) || inferred;
    return `${modifiersOf(member, ofMember)}${print(member.name)}${member.questionToken ? "?" : ""}: ${type};`;
  }
  return print(member);
}

/** The public members of a class. An overloaded member has only its overloads. */
function membersOf(node: ts.ClassDeclaration): ts.ClassElement[] {
  const keyOf = (member: ts.ClassElement) =>
    ts.isConstructorDeclaration(member) ? "constructor" : member.name && print(member.name);
  const hasBody = (member: ts.ClassElement) => "body" in member && member.body !== undefined;
  const overloaded = new Set(node.members.filter((each) => ts.isFunctionLike(each) && !hasBody(each)).map(keyOf));
  return node.members.filter((each) => !isInternal(each) && !(overloaded.has(keyOf(each)) && hasBody(each)));
}

const head = (node: ts.ClassDeclaration | ts.InterfaceDeclaration, word: string): string => {
  const parameters = node.typeParameters?.map(print).join(", ");
  const heritage = (node.heritageClauses ?? []).map((clause) => ` ${print(clause).trim()}`).join("");
  return `${word} ${node.name?.text}${parameters === undefined ? "" : `<${parameters}>`}${heritage}`;
};

const block = (start: string, members: readonly string[]): string =>
  `${start} {\n${members.map((member) => `    ${member}\n`).join("")}}`;

/** A statement in the form of a declaration file, without comments except defaults. */
function statementText(node: ts.Statement, name: string): string {
  if (ts.isClassDeclaration(node))
    return block(
      head(node, "declare class"),
      membersOf(node).map((member) => memberText(member) + defaultOf(member)),
    );
  const membersText = (members: ts.NodeArray<ts.TypeElement>) =>
    members.filter((member) => !isInternal(member)).map((member) => print(member) + defaultOf(member));
  if (ts.isInterfaceDeclaration(node)) return block(head(node, "interface"), membersText(node.members));
  if (ts.isTypeAliasDeclaration(node)) {
    const parameters = node.typeParameters?.map(print).join(", ");
    const start = `type ${node.name.text}${parameters === undefined ? "" : `<${parameters}>`} =`;
    return ts.isTypeLiteralNode(node.type)
      ? `${block(start, membersText(node.type.members))};`
      : `${start} ${print(node.type)};`;
  }
  if (ts.isFunctionDeclaration(node)) return `declare function ${name}${signatureText(node)};`;
  if (ts.isVariableStatement(node)) {
    const [declaration] = node.declarationList.declarations.filter((each) => print(each.name) === name);
    return `declare const ${name}: ${declaration?.type ? print(declaration.type) : inferred};`;
  }
  return print(node);
}

/** Writes the declarations of entries, each declaration once. */
class Writer {
  readonly #modules: Modules;
  readonly #written = new Set<string>();

  constructor(files: Files) {
    this.#modules = new Modules(Object.fromEntries(Object.entries(files).filter(([path]) => !isLeftOut(path))));
  }

  /** The text of a declaration and of those that it names; undefined if it is already written. */
  #write(found: Found): { text: string; found: Found } | undefined {
    const key = `${found.path} ${found.name}`;
    if (this.#written.has(key)) return undefined;
    this.#written.add(key);
    const text = [...new Set(found.nodes.map((node) => statementText(node, found.name)))].join("\n");
    return { text, found };
  }

  #exports(entry: string) {
    const names = this.#modules.exportsOf(entry).sort(([one], [other]) => (one < other ? -1 : 1));
    return names.map(([name, local]) => {
      const found = this.#modules.find(entry, local);
      const written = found && this.#write(found);
      const alias = found === undefined || found.name === name ? "" : `${found.name} as `;
      const isBare = written === undefined || alias !== "";
      const lines = [
        ...(isBare ? [`export { ${alias}${name} };`] : []),
        ...(written
          ? [isBare ? written.text : written.text.replaceAll(/^(?=(declare|interface|type) )/gm, "export ")]
          : []),
      ];
      return { lines, written };
    });
  }

  entry(path: string): string {
    const exported = this.#exports(path);
    const queue = exported.flatMap(({ written }) => written ?? []);
    const named: string[] = [];
    for (let next = queue.pop(); next !== undefined; next = queue.pop())
      for (const name of mentioned(next.text)) {
        const found = this.#modules.find(next.found.path, name);
        const written = found && this.#write(found);
        if (written === undefined) continue;
        named.push(written.text);
        queue.push(written);
      }
    return `${[...exported.flatMap(({ lines }) => lines), ...named.sort()].join("\n")}\n`;
  }
}

/** The names in a text that may be types. */
const mentioned = (text: string): Set<string> => new Set(text.match(/\b[A-Za-z_$][\w$]*\b/g) ?? []);

/** Files that are left out: types of the whole contract, and copies of packages. */
const isLeftOut = (path: string): boolean => /(?<!mock)\/types(\.d)?\.ts$|\/vendor\//.test(path);

/** The public declarations of a package, by entry. */
export type Declarations = Readonly<Record<string, string>>;

/**
 * The public declarations of a package: the exports of each entry by name, then the declarations that they name, without
 * comments except defaults. A changed text is a changed API.
 * @param entries the file of each entry.
 */
export function declarationsOf(files: Files, entries: Readonly<Record<string, string>>): Declarations {
  const writer = new Writer(files);
  const present = Object.entries(entries).filter(([, path]) => path in files);
  return Object.fromEntries(present.map(([entry, path]) => [entry, writer.entry(path)]));
}
