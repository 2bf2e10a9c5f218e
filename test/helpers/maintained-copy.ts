import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paths } from "../../scripts/cli/paths.js";
import { type Ended, runNode } from "./run.js";

/** Lines and files that a change has written. */
export interface Effort {
  files: string[];
  lines: number;
}

/** A clone of the project in which a test does what a maintainer does. */
export interface MaintainedCopy {
  folder: string;
  /** Runs a command line of CONTRIBUTING.md, such as `npm run check`. */
  run(line: string): Promise<Ended>;
  /** Replaces a text wherever it is in a file; the file must have it. */
  replace(path: string, from: string, to: string): void;
  /** The changes since the last call, by commands or by hand, without generated files. */
  written(): Effort;
  /** Undoes the changes since the last call of `written`. */
  restore(): void;
  remove(): void;
}

const names = [
  "package.json",
  "package-lock.json",
  "redocly.yaml",
  "openapi",
  "scripts",
  "generated",
  ".vscode",
  ".github",
];

export function maintainedCopy(): MaintainedCopy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "maintained-")));
  const filter = (path: string) => !path.includes("node_modules");
  for (const name of [...names, "test", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".gitignore"])
    cpSync(join(paths.root, name), join(folder, name), { recursive: true, filter });
  symlinkSync(join(paths.root, "node_modules"), join(folder, "node_modules"));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  git("init", "--quiet");
  const commit = () => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "step");
  };
  commit();
  return {
    folder,
    run(line) {
      const [script = "", ...args] = [...line.matchAll(/"([^"]*)"|(\S+)/g)]
        .map((found) => found[1] ?? found[2] ?? "")
        .slice(2);
      const file = join(folder, "scripts", `${script}.ts`);
      return runNode(["--import", "tsx", file, ...args.filter((each) => each !== "--")], {
        cwd: folder,
        env: { INIT_CWD: undefined, CI: "1" },
      });
    },
    replace(path, from, to) {
      const file = join(folder, path);
      const before = readFileSync(file, "utf8");
      const after = before.replaceAll(from, to);
      if (after === before) throw new Error(`${path} has no ${from}.`);
      writeFileSync(file, after);
    },
    written() {
      git("add", "--all");
      const rows = git("diff", "--cached", "--numstat", "--", ".", ":!generated", ":!*.lock.json").trim().split("\n");
      const found = rows.filter((row) => row !== "").map((row) => row.split("\t"));
      commit();
      return {
        files: found.map(([, , path = ""]) => path),
        lines: found.reduce((sum, [added = "0"]) => sum + Number(added), 0),
      };
    },
    restore() {
      git("checkout", "--quiet", ".");
      git("clean", "--quiet", "--force", "-d");
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
