import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { API } from "typescript7/unstable/sync";
import { paths } from "../../cli/paths.js";

/** The strictest options of users: every check, and no types of Node. Spelt as in a tsconfig. */
export const strictest = {
  target: "ES2022",
  module: "NodeNext",
  moduleResolution: "NodeNext",
  lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  types: [] as string[],
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
  compilerOptions: object = strictest,
  inMemory: Record<string, string> = {},
): CompileError[] {
  const config = join(paths.root, "in-memory.tsconfig.json");
  const files = [...roots, ...Object.keys(inMemory)];
  const folders = new Set(Object.keys(inMemory).flatMap(foldersOf));
  const virtual: Record<string, string> = { ...inMemory, [config]: JSON.stringify({ compilerOptions, files }) };
  const api = new API({
    cwd: paths.root,
    fs: {
      readFile: (path) => virtual[path],
      fileExists: (path) => (path in virtual ? true : undefined),
      directoryExists: (path) => (folders.has(path) ? true : undefined),
    },
  });
  try {
    const program = api.updateSnapshot({ openProjects: [config] }).getProject(config)?.program;
    if (program === undefined) throw new Error(`The compiler made no program of ${files.join(", ")}.`);
    const found = [
      ...program.getConfigFileParsingDiagnostics(),
      ...program.getProgramDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...program.getSyntacticDiagnostics(),
      ...program.getSemanticDiagnostics(),
    ];
    return found.map(({ fileName, pos, text }) => ({
      file: fileName === undefined ? "" : relative(paths.root, fileName),
      line: fileName === undefined ? 0 : lineAt(virtual[fileName] ?? readFileSync(fileName, "utf8"), pos),
      message: text,
    }));
  } finally {
    api.close();
  }
}

/** The folders that a file is in. */
function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersOf(folder)];
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split("\n").length;
