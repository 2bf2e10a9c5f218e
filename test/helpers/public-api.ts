import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** A declaration as a statement of its file: a variable is declared in a list within one. */
function statementOf(declaration: ts.Declaration): ts.Node | undefined {
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return ts.isSourceFile(node.parent) ? node : undefined;
}

/**
 * The public API of a package: for each of its entries the declarations that it exports, then those that these name,
 * without comments. What an earlier entry exports too, and the contract's whole types, are listed by name.
 */
export function publicApi(folder: string): Map<string, string> {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    exports: Record<string, string | { default: { types: string } }>;
  };
  const files = Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === "string" ? [] : [[entry, join(folder, target.default.types)] as const],
  );
  const program = ts.createProgram(
    files.map(([, file]) => file),
    { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, skipLibCheck: true, types: [] },
  );
  const checker = program.getTypeChecker();
  const printer = ts.createPrinter({ removeComments: true });
  const resolved = (symbol: ts.Symbol): ts.Symbol =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const statementsOf = (symbol: ts.Symbol): ts.Node[] => [
    ...new Set((symbol.declarations ?? []).flatMap((declaration) => statementOf(declaration) ?? [])),
  ];
  const textOf = (symbol: ts.Symbol): string =>
    statementsOf(symbol)
      .map((node) => printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()))
      .join("\n");
  /** Whether the package declares it; the types of the whole contract are in `generated/`, and copies have tests of their own. */
  const isOwn = (symbol: ts.Symbol): boolean =>
    statementsOf(symbol).some((node) => {
      const path = relative(folder, node.getSourceFile().fileName);
      return !path.startsWith("..") && !/[\\/]vendor[\\/]|[\\/]esm[\\/]types\.d\.ts$/.test(path);
    });
  const namedBy = (symbol: ts.Symbol): ts.Symbol[] => {
    const found: ts.Symbol[] = [];
    const visit = (node: ts.Node): void => {
      const named = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
      if (named !== undefined) found.push(resolved(named));
      ts.forEachChild(node, visit);
    };
    statementsOf(symbol).forEach(visit);
    return found.filter(isOwn);
  };

  const printed = new Map<ts.Symbol, string>();
  const apiOf = (entry: string, file: string): string => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${entry} has no declarations at ${file}.`);
    const exported = checker
      .getExportsOfModule(module)
      .map((symbol) => ({ name: symbol.name, symbol: resolved(symbol) }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    const first = exported.filter(({ symbol }) => !printed.has(symbol) && isOwn(symbol));
    const others = exported.filter((each) => !first.includes(each));
    for (const { symbol } of first) printed.set(symbol, entry);
    const named = new Set<ts.Symbol>();
    const collect = (symbol: ts.Symbol): void => {
      for (const each of namedBy(symbol)) {
        if (printed.has(each)) continue;
        printed.set(each, entry);
        named.add(each);
        collect(each);
      }
    };
    for (const { symbol } of first) collect(symbol);
    return [
      ...first.flatMap(({ name, symbol }) => [
        ...(name === symbol.name ? [] : [`export { ${symbol.name} as ${name} };`]),
        textOf(symbol),
      ]),
      ...others.map(({ name, symbol }) => `export { ${name} } from "${printed.get(symbol) ?? "./types.js"}";`),
      ...(named.size === 0 ? [] : ["// Named above, but not exported:"]),
      ...[...named].map(textOf).sort(),
      "",
    ].join("\n");
  };
  return new Map(files.map(([entry, file]) => [entry, apiOf(entry, file)]));
}
