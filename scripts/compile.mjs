// Plain JavaScript, because it compiles the rest. Under a loader of TypeScript, packages take three times as long to load.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The commands that are compiled before they run. */
export const compiledCommands = "bench/client-alone build check diff docs generate mock new remove start".split(" ");

/** The flags of V8 with which a compiled command runs. */
export function flagsOf(command) {
  // A large document takes a quarter less memory if its garbage is collected earlier, and no more time.
  const flags = command === "generate" ? ["--heap-growing-percent=30"] : [];
  // V8 optimizes code in other threads as soon as it has run for a moment. A command ends before most of that is of use.
  // Later versions of Node do not have the flag.
  const isNode20 = process.versions.node.startsWith("20.");
  if (isNode20 && command !== "mock") flags.push("--interrupt-budget=1000000");
  return flags;
}

/** The modules that a command loads by their paths. */
const loadedByPath = (command) => [
  ...(command === "check" ? ["check/calls-thread.ts"] : []),
  "generate/english-thread.ts",
  "generate/lint-thread.ts",
  "generate/remember.ts",
  "lint/plugin.ts",
];

const week = 7 * 24 * 3600 * 1000;

/** A hash of the toolchain's code and of the versions of its packages. */
function toolchainHash(root) {
  const scripts = join(root, "scripts");
  const files = readdirSync(scripts, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  for (const path of [...files, join(root, "package-lock.json")]) hash.update(path).update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}

/** Keeps the place that a module names, since compiled code is in another one. */
const ownPlaces = {
  name: "own places",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]scripts[\\/].*\.ts$/ }, ({ path }) => ({
      // Not where it is a text, as in an option of esbuild.
      contents: readFileSync(path, "utf8").replaceAll(/(?<!")import\.meta\.dirname/g, JSON.stringify(dirname(path))),
      loader: "ts",
    }));
    onLoad({ filter: /[\\/]config-resolvers\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

const isOwn = (path) => !path.includes("node_modules");

/** Packages of many modules, which load faster as a part of the compiled code. */
const includedPackages = {
  name: "included packages",
  setup({ onResolve }) {
    onResolve({ filter: /^(@redocly\/openapi-core$|openapi-typescript\/)/ }, ({ path, importer }) =>
      isOwn(importer) ? { path: fileURLToPath(import.meta.resolve(path)) } : undefined,
    );
  },
};

const commonJs =
  /^(typescript|semver|yaml|ajv|ajv-formats|js-yaml|graphql|js-levenshtein|picomatch|pluralize|yaml-ast-parser|@redocly\/ajv|@stoplight\/[\w-]+)(\/|$)/;

/** Loads a CommonJS module with what V8 compiled of it before, which the file `cache` keeps. */
function requireCompiled(filename, cache) {
  const { readFileSync, renameSync, writeFileSync } = process.getBuiltinModule("node:fs");
  const { Module } = process.getBuiltinModule("node:module");
  const { dirname } = process.getBuiltinModule("node:path");
  const { Script } = process.getBuiltinModule("node:vm");
  const { threadId } = process.getBuiltinModule("node:worker_threads");
  let cachedData;
  try {
    cachedData = readFileSync(cache);
  } catch {
    // It is the first time.
  }
  const script = new Script(Module.wrap(readFileSync(filename, "utf8")), { filename, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, Module.createRequire(filename), module, filename, dirname(filename));
  // V8 rejects what another version of it has compiled.
  if (cachedData !== undefined && !script.cachedDataRejected) return module.exports;
  try {
    const work = `${cache}.${process.pid}.${threadId}`;
    writeFileSync(work, script.createCachedData());
    renameSync(work, cache);
  } catch {
    // The folder may be read-only.
  }
  return module.exports;
}

const code = (filename, cache) =>
  `module.exports = (${requireCompiled})(${JSON.stringify(filename)}, ${JSON.stringify(cache)})`;

/**
 * Loads CommonJS packages from a module of their own in `folder`, which has the files that are added to `required`. TypeScript
 * is a module of one file already.
 */
const requiredPackages = (folder, required) => ({
  name: "required packages",
  setup({ onResolve, onLoad }) {
    const packages = join(folder, "packages.cjs");
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (path === "packages.cjs") return { path: packages, namespace: "packages" };
      // This package has versions of its packages that others do not have.
      const isNested = /[\\/]openapi-typescript[\\/]/.test(importer) && !isBuiltin(path);
      if (kind === "entry-point" || !(commonJs.test(path) || isNested)) return undefined;
      const filename = createRequire(importer).resolve(path);
      if (path === "typescript") return { path: filename, namespace: "typescript" };
      required.add(filename);
      return { path: filename, namespace: "required" };
    });
    onLoad({ filter: /./, namespace: "typescript" }, ({ path }) => {
      return { contents: code(path, join(folder, "typescript.v8")) };
    });
    onLoad({ filter: /./, namespace: "packages" }, ({ path }) => ({ contents: code(path, `${path}.v8`) }));
    onLoad({ filter: /./, namespace: "required" }, ({ path }) => {
      return { contents: `module.exports = require("packages.cjs")[${JSON.stringify(path)}]();` };
    });
  },
});

/** Leaves out the parts of packages that this project never uses. */
const withoutUnused = (root) => ({
  name: "without unused parts",
  setup({ onResolve, onLoad }) {
    for (const pattern of JSON.parse(readFileSync(join(root, "scripts/bundle/unused-parts.json"), "utf8")))
      onResolve({ filter: new RegExp(pattern) }, ({ path }) => ({ path, namespace: "unused" }));
    onLoad({ filter: /./, namespace: "unused" }, () => ({ contents: "module.exports = {};" }));
  },
});

/** Removes what was compiled and not used for a week. */
function removeUnused(cache) {
  for (const name of readdirSync(cache))
    if (Date.now() - statSync(join(cache, name)).mtimeMs > week) rmSync(join(cache, name), { recursive: true });
}

async function compile(root, command, outdir, folder) {
  const { build } = await import("esbuild");
  const rules = pathToFileURL(join(folder, "lint/plugin.js")).href;
  const required = new Set();
  const common = { bundle: true, platform: "node", target: "node20", logLevel: "error" };
  await build({
    ...common,
    entryPoints: [`${command}.ts`, ...loadedByPath(command)].map((path) => join(root, "scripts", path)),
    outbase: join(root, "scripts"),
    outdir,
    banner: { js: `globalThis.compiledRules ??= ${JSON.stringify(rules)};` },
    splitting: true,
    format: "esm",
    packages: "external",
    plugins: [ownPlaces, includedPackages, requiredPackages(folder, required)],
  });
  const loaders = [...required]
    .sort()
    .map((path) => `exports[${JSON.stringify(path)}] = () => require(${JSON.stringify(path)});`);
  await build({
    ...common,
    stdin: { contents: loaders.join("\n"), resolveDir: root },
    outfile: join(outdir, "packages.cjs"),
    format: "cjs",
    plugins: [withoutUnused(root)],
  });
}

/** Compiles a command once for each state of the toolchain. Resolves to the folder with its modules. */
export async function compiled(root, command) {
  const cache = join(root, "node_modules/.cache/commands");
  for (;;) {
    const hash = toolchainHash(root);
    const folder = join(cache, `${command}-${hash}`);
    if (existsSync(folder)) {
      utimesSync(folder, new Date(), new Date());
      return folder;
    }
    const work = `${folder}.${process.pid}`;
    await compile(root, command, work, folder);
    // The code may have changed meanwhile, and another process may have compiled the same.
    if (toolchainHash(root) === hash && !existsSync(folder)) renameSync(work, folder);
    else rmSync(work, { recursive: true });
    removeUnused(cache);
  }
}
