import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expectedWithout } from "./behaviours.js";
import { runtimes } from "./runtimes.js";
import { compilers, modes } from "./types.js";

const [begin, end] = ["<!-- runtimes: npm run test:full -- -u writes this -->\n", "<!-- /runtimes -->"];

/** The versions of the packages that represent a runtime, from the lock file. */
const { packages }: { packages: Record<string, { version?: string }> } = JSON.parse(
  readFileSync(join(import.meta.dirname, "package-lock.json"), "utf8"),
);
const versionOf = (name: string): string[] => {
  const [, bundler] = /bundled by (\w+)$/.exec(name) ?? [];
  const tool =
    bundler ??
    name
      .toLowerCase()
      .replace(/[ ,].*/, "")
      .replace(".js", "");
  const { version } = packages[`node_modules/${tool}`] ?? {};
  return version === undefined ? [] : [version.replace(/^1\.(\d{8})\.\d+$/, "$1")];
};

/** A Markdown table of the results, with a row for each runtime and a column for each behaviour. */
function table(): string {
  const rows = new Map<string, { versions: string[]; cells: string[] }>();
  for (const { name, version, lacks, missing } of runtimes) {
    const cells = Object.values(expectedWithout(lacks)).map((result) => {
      if (missing !== undefined) return "?";
      return result === "passes" ? "✓" : "–";
    });
    const row = rows.get(name) ?? { versions: version === undefined ? versionOf(name) : [], cells };
    if (version !== undefined) row.versions.push(String(version));
    rows.set(name, row);
  }
  const names = Object.keys(expectedWithout([]));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(["", "version", ...names]),
    line(["---", "---", ...names.map(() => ":-:")]),
    ...[...rows].map(([name, { versions, cells }]) => line([name, versions.join(", "), ...cells])),
  ].join("\n");
}

/** The versions of TypeScript with which a program compiles, by module resolution. */
const types = (): string =>
  Object.keys(modes)
    .map((mode) => {
      const versions = compilers
        .filter(({ lacks }) => !lacks.some((each) => each === mode))
        .map(({ version }) => version);
      return `\`${mode}\` ${versions[0]} to ${versions.at(-1)}`;
    })
    .join(", ");

/** README with the current table. */
export function withTable(readme: string): string {
  const [before, after] = [readme.indexOf(begin), readme.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`README.md has no block between ${begin.trim()} and ${end}.`);
  const block = `\n${table()}\n\nTypeScript: ${types()}.\n\n`;
  return readme.slice(0, before + begin.length) + block + readme.slice(after);
}
