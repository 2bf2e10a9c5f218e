// Plain JavaScript, because it compiles the rest. Under a loader of TypeScript, packages take three times as long to load.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";

/** The commands that are compiled before they run. */
export const compiledCommands = "bench/client-alone build check diff docs generate mock new remove start".split(" ");

/** The flags of V8 with which a compiled command runs. */
export function flagsOf(command) {
  // Otherwise V8 removes the code of functions that it has not called for a while, and cannot keep it for the next process.
  const flags = ["--no-flush-bytecode"];
  // A large document takes a quarter less memory if its garbage is collected earlier, and no more time.
  if (command === "generate") flags.push("--heap-growing-percent=30");
  // V8 optimizes code in other threads as soon as it has run for a moment. A command ends before most of that is of use.
  // Later versions of Node do not have the flag.
  const isNode20 = process.versions.node.startsWith("20.");
  if (isNode20 && command !== "mock") flags.push("--interrupt-budget=1000000");
  return flags;
}

const rules = "lint/plugin";
const toolchain = "generate/toolchain";

/** The modules that a command loads by their paths. */
const loadedByPath = (command) => [
  "generate/english-thread",
  "generate/lint-thread",
  // The rules are those of lint in plain Node, too.
  ...(command === "check" ? ["check/calls-thread", rules] : []),
  ...(command === "generate" ? [toolchain] : []),
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

/** Keeps the place that a module names, since compiled code is in another one, and its imports of what is not compiled. */
const places = {
  name: "places",
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]scripts[\\/].*\.ts$|[\\/]openapi-core[\\/].*[\\/](config-resolvers|plugins-cache)\.js$/ },
      ({ path }) => ({
        contents: readFileSync(path, "utf8")
          // Not where it is a text, as in an option of esbuild.
          .replaceAll(/(?<!")import\.meta\.dirname/g, JSON.stringify(dirname(path)))
          .replaceAll(/\bimport\((?!["'])/g, "compiled.import(")
          .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
        loader: path.endsWith(".ts") ? "ts" : "js",
      }),
    );
  },
};

/** Loads TypeScript where it is needed. It is one large file already. */
const typescript = {
  name: "typescript",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^typescript$/ }, ({ path, importer }) => {
      return { path: createRequire(importer).resolve(path), namespace: "typescript" };
    });
    onLoad({ filter: /./, namespace: "typescript" }, ({ path }) => {
      return { contents: `export default compiled.load(${JSON.stringify(path)}, "typescript");` };
    });
  },
};

/** Leaves out the parts of packages that this project never uses. */
const withoutUnused = (root) => ({
  name: "without unused parts",
  setup({ onResolve, onLoad }) {
    for (const pattern of JSON.parse(readFileSync(join(root, "scripts/bundle/unused-parts.json"), "utf8")))
      onResolve({ filter: new RegExp(pattern) }, ({ path }) => ({ path, namespace: "unused" }));
    onLoad({ filter: /./, namespace: "unused" }, () => ({ contents: "module.exports = {};" }));
  },
});

/** The entry of a program, which lints by the rules that are compiled with it. */
const entry = (scripts) => ({
  name: "entry",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^program:/ }, ({ path }) => ({ path: path.replace("program:", ""), namespace: "entry" }));
    onLoad({ filter: /./, namespace: "entry" }, ({ path }) => ({
      contents: `globalThis.compiledRules = () => import("./${rules}.ts"); require("./${path}.ts");`,
      resolveDir: scripts,
    }));
  },
});

/** Removes what was compiled and not used for a week. */
function removeUnused(cache) {
  for (const name of readdirSync(cache))
    if (Date.now() - statSync(join(cache, name)).mtimeMs > week) rmSync(join(cache, name), { recursive: true });
}

/** The code in ASCII, which loads faster. esbuild leaves other characters in regular expressions. */
const ascii = (code) =>
  code.replaceAll(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Compiles the programs of a command into a folder, which may be renamed. */
async function compile(root, command, folder) {
  const { build } = await import("esbuild");
  const scripts = join(root, "scripts");
  const programs = [command, ...loadedByPath(command)];
  const { outputFiles } = await build({
    entryPoints: programs.map((name) => ({
      in: [rules, toolchain].includes(name) ? join(scripts, `${name}.ts`) : `program:${name}`,
      out: name,
    })),
    outdir: folder,
    outExtension: { ".js": ".code.cjs" },
    bundle: true,
    write: false,
    platform: "node",
    target: "node20",
    // A script cannot import.
    supported: { "dynamic-import": false },
    format: "cjs",
    logLevel: "error",
    legalComments: "none",
    external: ["esbuild", "playwright-core", "@sparticuz/chromium", "typescript7"],
    plugins: [entry(scripts), places, typescript, withoutUnused(root)],
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, ascii(text));
  }
  const loader = JSON.stringify(join(scripts, "compiled-program.cjs"));
  for (const name of programs) {
    const own = JSON.stringify(relative(dirname(join(folder, name)), folder));
    const program = `require(${loader})(require("node:path").join(__dirname, ${own}), ${JSON.stringify(name)})`;
    writeFileSync(join(folder, `${name}.cjs`), `module.exports = ${program};\n`);
  }
  if (!programs.includes(toolchain)) return;
  const { hash, tools } = createRequire(import.meta.url)(join(folder, `${toolchain}.cjs`)).toolchain();
  writeFileSync(join(folder, "toolchain.json"), JSON.stringify({ hash, tools }));
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
    await compile(root, command, work);
    // The code may have changed meanwhile, and another process may have compiled the same.
    if (toolchainHash(root) === hash && !existsSync(folder)) renameSync(work, folder);
    else rmSync(work, { recursive: true });
    removeUnused(cache);
  }
}
