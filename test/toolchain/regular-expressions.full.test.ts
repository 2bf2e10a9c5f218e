import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { filesBelow } from "../../scripts/cli/files.js";
import { paths } from "../../scripts/cli/paths.js";
import { limits } from "../../scripts/contract/endless-pattern.js";

const { checkSync } = createRequire(import.meta.url)("recheck/lib/browser.js") as typeof import("recheck");

/** The folders whose code handles text from the network. */
const folders = ["scripts/runtime", "scripts/mock"];

/** The regular expressions in a file's source. */
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

/** Why a regular expression may not run in linear time; undefined if it does. */
function slowness(literal: string): string | undefined {
  const end = literal.lastIndexOf("/");
  const found = checkSync(literal.slice(1, end), literal.slice(end + 1), limits);
  if (found.status === "safe") return undefined;
  return found.status === "unknown" ? found.error.kind : `${found.complexity.summary}: ${found.attack.pattern}`;
}

test("the check finds quadratic expressions", () => {
  expect(slowness("/(\\b[a-z][a-z0-9+.-]*:\\/\\/[^\\s?]*\\?)[^\\s]*/gi")).toMatch(/2nd degree polynomial/);
});

test("every regular expression for text from the network runs in linear time", () => {
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
