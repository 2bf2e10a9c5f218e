import { join } from "node:path";
import { paths } from "../../cli/paths.js";
import type { Change } from "../change.js";
import type { PackageFiles } from "../package-files.js";
import { compile, strictest } from "./compile.js";

/** An error in a program that compiled before. */
export interface BrokenLine {
  program: string;
  line: number;
  /** The text of the line. */
  code: string;
  message: string;
}

/** A folder that exists in memory only, in the project so that its packages are found. */
const folder = join(paths.root, ".diff");

/** Compiles programs against a package and returns what no longer compiles. */
export async function brokenLines(
  programs: Readonly<Record<string, string>>,
  packageName: string,
  { files, entries }: PackageFiles,
): Promise<BrokenLine[]> {
  if (Object.keys(programs).length === 0) return [];
  const at = (path: string) => join(folder, path);
  const found = Object.entries(entries).filter(([, path]) => path in files);
  const options = {
    ...strictest,
    types: ["node"],
    paths: Object.fromEntries(found.map(([entry, path]) => [join(packageName, entry).replace(/\/$/, ""), [at(path)]])),
  };
  const virtual = Object.fromEntries(
    [
      ...Object.entries(files).filter(([path]) => path.endsWith(".ts")),
      ...Object.entries(programs).map(([name, text]) => [`programs/${name}`, text] as const),
    ].map(([path, text]) => [at(path), text]),
  );
  const errors = await compile([], options, virtual);
  return errors.flatMap(({ file, line, message }) => {
    const [, program] = /^\.diff[\\/]programs[\\/](.*)$/.exec(file) ?? [];
    if (program === undefined) return [];
    const code = programs[program]?.split("\n")[line - 1]?.trim() ?? "";
    return [{ program, line, code, message }];
  });
}

/** The call of the client in a line of code, if there is one. */
const callIn = (code: string): string[] => {
  const [call] = /\bclient\.\w+\.\w+(?=\()/.exec(code) ?? [];
  return call === undefined ? [] : [`${call}()`];
};

/** The programs that no longer compile, each as one change. */
export function programChanges(broken: readonly BrokenLine[]): Change[] {
  const programs = [...new Set(broken.map(({ program }) => program))];
  return programs.map((program) => {
    const lines = broken.filter((each) => each.program === program);
    const [first] = lines;
    const more = lines.length > 1 ? ` (and ${lines.length - 1} more)` : "";
    return {
      impact: "break",
      side: "typescript",
      what: "program does not compile",
      subject: program,
      operations: [],
      direction: undefined,
      pointer: undefined,
      now: undefined,
      before: `line ${first?.line}: ${first?.code}`,
      after: `${first?.message}${more}`,
      hit: {
        wire: false,
        calls: [...new Set(lines.flatMap(({ code }) => callIn(code)))],
        programs: [program],
        mock: false,
        readers: false,
      },
      cure: "Correct the program as the other changes say, or keep what it uses.",
    };
  });
}
