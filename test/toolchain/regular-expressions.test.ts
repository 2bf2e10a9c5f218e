import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { filesBelow } from "../../scripts/cli/files.js";
import { paths } from "../../scripts/cli/paths.js";
import { limits } from "../../scripts/contract/endless-pattern.js";

const { checkSync } = createRequire(import.meta.url)("recheck/lib/browser.js") as typeof import("recheck");

/** Where text from the network is met. */
const folders = ["scripts/runtime", "scripts/mock"];

/** The regular expressions of a file, as they are written. */
function literalsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(paths.root, file), "utf8"), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Why a regular expression is not known to take time in proportion to its text; undefined where it is. */
function slowness(literal: string): string | undefined {
  const end = literal.lastIndexOf("/");
  const found = checkSync(literal.slice(1, end), literal.slice(end + 1), limits);
  if (found.status === "safe") return undefined;
  return found.status === "unknown" ? found.error.kind : `${found.complexity.summary}: ${found.attack.pattern}`;
}

test("the judge finds what takes quadratic time", () => {
  expect(slowness("/(\\b[a-z][a-z0-9+.-]*:\\/\\/[^\\s?]*\\?)[^\\s]*/gi")).toMatch(/2nd degree polynomial/);
});

test("no regular expression that meets text from the network takes more than time in proportion to it", () => {
  const files = folders.flatMap((folder) => filesBelow(join(paths.root, folder)).map((file) => `${folder}/${file}`));
  const literals = files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => literalsOf(file).map((literal) => ({ file, literal })));
  const slow = literals
    .map(({ file, literal }) => ({ file, literal, why: slowness(literal) }))
    .filter(({ why }) => why !== undefined);
  expect(slow).toEqual([]);
  expect(literals.length).toBeGreaterThan(40);
});
