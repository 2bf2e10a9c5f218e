import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { API } from "typescript7/unstable/async";
import { paths } from "../../cli/paths.js";

/**
 * The strictest options of users: every check of code, and no types of Node. Spelt as in a tsconfig. The check of declarations
 * would check those of the compiler too, which takes most of the time.
 */
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
  skipLibCheck: true,
  noEmit: true,
};

/** An error of the compiler: the file below the repository, its line (from 1), and what is wrong. */
export interface CompileError {
  file: string;
  line: number;
  message: string;
}

/** Compiles files from disk and, by their full path, files that exist in memory only. */
export async function compile(
  roots: string[],
  compilerOptions: object = strictest,
  inMemory: Record<string, string> = {},
): Promise<CompileError[]> {
  const config = join(paths.root, "in-memory.tsconfig.json");
  const files = [...roots, ...Object.keys(inMemory)];
  const folders = new Set(Object.keys(inMemory).flatMap(foldersOf));
  const virtual: Record<string, string> = { ...inMemory, [config]: JSON.stringify({ compilerOptions, files }) };
  // The synchronous API ends the compiler by a signal, at which it prints "context canceled".
  const api = new API({
    cwd: paths.root,
    fs: {
      readFile: (path) => virtual[path],
      fileExists: (path) => (path in virtual ? true : undefined),
      directoryExists: (path) => (folders.has(path) ? true : undefined),
    },
  });
  try {
    const snapshot = await api.updateSnapshot({ openProjects: [config] });
    const program = snapshot.getProject(config)?.program;
    if (program === undefined) throw new Error(`The compiler made no program of ${files.join(", ")}.`);
    const found = await Promise.all([
      program.getConfigFileParsingDiagnostics(),
      program.getProgramDiagnostics(),
      program.getGlobalDiagnostics(),
      program.getSyntacticDiagnostics(),
      program.getSemanticDiagnostics(),
    ]);
    return found.flat().map(({ fileName, pos, text }) => ({
      file: fileName === undefined ? "" : relative(paths.root, fileName),
      line: fileName === undefined ? 0 : lineAt(virtual[fileName] ?? readFileSync(fileName, "utf8"), pos),
      message: text,
    }));
  } finally {
    await api.close();
  }
}

/** The folders that a file is in. */
function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersOf(folder)];
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split("\n").length;
