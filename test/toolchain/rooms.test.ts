import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";

const scripts = join(paths.root, "scripts");

/** Every module of the toolchain, relative to `scripts/`. */
const modules = ts.sys.readDirectory(scripts, [".ts"]).map((path) => relative(scripts, path));
const known = new Set(modules);

/** The modules of the toolchain that a module imports, types included. */
function importsOf(module: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(scripts, module), "utf8"), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith("."))
    .map((name) => join(dirname(module), name.replace(/\.js$/, ".ts")))
    .filter((path) => known.has(path));
}

const graph = new Map(modules.map((module) => [module, importsOf(module)]));

/** The room of a module; undefined for the entry modules of the commands. */
const roomOf = (module: string): string | undefined => (module.includes("/") ? module.split("/")[0] : undefined);

/** The rooms in the order of the picture, each with its imports. */
const picture = new Map(
  [...readFileSync(join(scripts, "README.md"), "utf8").matchAll(/^ {4}(\w+) +→ *(.*)$/gm)].map(
    ([, room = "", imports = ""]) => [room, imports.split(/\s+/).filter(Boolean).sort()],
  ),
);

test("the picture in scripts/README.md shows every room with the rooms that it imports", () => {
  const found: Record<string, Set<string>> = {};
  for (const [module, imports] of graph) {
    const room = roomOf(module);
    if (room === undefined) continue;
    found[room] ??= new Set();
    for (const other of imports.map(roomOf)) if (other !== undefined && other !== room) found[room].add(other);
  }
  expect(Object.fromEntries(picture)).toEqual(
    Object.fromEntries(Object.entries(found).map(([room, imports]) => [room, [...imports].sort()])),
  );
});

test("a room imports only rooms below it", () => {
  const order = [...picture.keys()];
  const upwards = [...picture].flatMap(([room, imports]) =>
    imports.filter((other) => order.indexOf(other) <= order.indexOf(room)).map((other) => `${room} → ${other}`),
  );
  expect(upwards).toEqual([]);
});

/** The first circular path of imports that starts at a module. */
function circleFrom(module: string, path: string[], done: Set<string>): string[] | undefined {
  if (path.includes(module)) return [...path.slice(path.indexOf(module)), module];
  if (done.has(module)) return undefined;
  for (const next of graph.get(module) ?? []) {
    const circle = circleFrom(next, [...path, module], done);
    if (circle !== undefined) return circle;
  }
  done.add(module);
  return undefined;
}

test("no modules import each other, directly or in a circle", () => {
  const done = new Set<string>();
  const circles = modules.map((module) => circleFrom(module, [], done)?.sort().join(" → "));
  expect([...new Set(circles)].filter(Boolean)).toEqual([]);
});

test("no two modules of a room have the same name, except index.ts", () => {
  const names = modules.filter((module) => roomOf(module) !== undefined && !module.endsWith("/index.ts"));
  const taken = names.map((module) => `${roomOf(module)}/…/${module.split("/").at(-1)}`);
  expect(taken.filter((name, index) => taken.indexOf(name) !== index)).toEqual([]);
});

/**
 * Modules that write references for tools: the client's compact schemas, the generator of types, responses for Prism, edits,
 * probes, proposals, scaffolds and the schemas for editors.
 */
const writers = [
  /^client\/(compact-schema|corrected-schema|discriminators|emit-validation|own-names|read-schema|typeable|types)\.ts$/,
  /^runtime\/validation\//,
  /^mock\/prism-read\.ts$/,
  /^mutate\/(edits|kinds|proposals)\.ts$/,
  /^proof\/keywords\/probes\.ts$/,
  /^verify\/(drafts|response-edits)\.ts$/,
  /^scaffold\/(conventions|contract-draft|operation-parts)\.ts$/,
  /^editor\/(json-schema|extension-schema)\.ts$/,
];

/** The rooms that read the document. The others read the model. */
const readers = ["contract", "api", "lint"];

test("only the rooms that read the document, and modules that write a document for a tool, follow references", () => {
  const followers = modules.filter((module) => graph.get(module)?.includes("contract/follow.ts"));
  expect(followers.filter((module) => !readers.includes(roomOf(module) ?? "")).sort()).toEqual([
    "client/read-schema.ts",
    "client/typeable.ts",
    "docs/annotate.ts",
  ]);
});

test("no other module mentions $ref, except those that write it for a tool", () => {
  const withoutComments = (text: string) => text.replace(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, "");
  const others = modules
    .filter((module) => !readers.includes(roomOf(module) ?? ""))
    .filter((module) => /\$ref\b/.test(withoutComments(readFileSync(join(scripts, module), "utf8"))));
  expect(others.filter((module) => !writers.some((pattern) => pattern.test(module)))).toEqual([]);
});

test("the mock imports modules of Node.js only in its server, its data file and its loader of Prism", () => {
  const users = modules
    .filter((module) => roomOf(module) === "mock")
    .filter((module) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(scripts, module), "utf8"), true, true);
      return importedFiles.some(({ fileName }) => isBuiltin(fileName));
    });
  expect(users.sort()).toEqual(["mock/data-file.ts", "mock/prism-import.ts", "mock/server.ts"]);
});
