import { relative } from "node:path";
import ts from "typescript";
import { paths } from "../../scripts/cli/paths.js";

/** How the most demanding of users compile: everything strict, and nothing of Node in reach. */
export const strictest: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  noEmit: true,
};

/** An error of the compiler: the file below the repository, its line (from 1), and what is wrong. */
export interface CompileError {
  file: string;
  line: number;
  message: string;
}

/** Compiles files from disk and, by their full path, files that exist in memory only. */
export function compile(
  roots: string[],
  options: ts.CompilerOptions = strictest,
  inMemory: Record<string, string> = {},
): CompileError[] {
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (path) => inMemory[path] ?? readFile(path);
  host.fileExists = (path) => path in inMemory || fileExists(path);
  const program = ts.createProgram([...roots, ...Object.keys(inMemory)], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => ({
    file: file === undefined ? "" : relative(paths.root, file.fileName),
    line: file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1,
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));
}
