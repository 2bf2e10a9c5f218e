import { join } from "node:path";
import { paths } from "../../scripts/cli/paths.js";
import { compile, strictest } from "../../scripts/diff/typescript/compile.js";

/** A statement on one line, and whether the compiler has to accept it. */
export interface Line {
  title: string;
  code: string;
  compiles: boolean;
}

/** A module next to those of the generated client: its head, on one line, and its lines. */
export interface LineModule {
  head: string;
  lines: Line[];
}

/**
 * Compiles modules in one program with the strictest options.
 * @returns for each of them the titles of the lines that the compiler refuses.
 * @throws Error for an error outside the lines.
 */
export async function refusedLines(...modules: LineModule[]): Promise<string[][]> {
  const files = modules.map((_, index) => join("client", `under-test-${index}.ts`));
  const sources = modules.map(({ head, lines }) => [head, ...lines.map(({ code }) => code), ""].join("\n"));
  const inMemory = Object.fromEntries(files.map((file, index) => [join(paths.generated, file), sources[index] ?? ""]));
  const errors = await compile([], strictest, inMemory);
  const refused = modules.map(() => new Set<string>());
  for (const { file, line, message } of errors) {
    const index = files.findIndex((name) => file.endsWith(name));
    const found = modules[index]?.lines[line - 2];
    if (found === undefined) throw new Error(`${file}:${line}: ${message}`);
    refused[index]?.add(found.title);
  }
  return refused.map((titles) => [...titles]);
}

/** The titles of the lines that the compiler has to refuse. */
export const wrongLines = ({ lines }: LineModule): string[] =>
  lines.filter(({ compiles }) => !compiles).map(({ title }) => title);
