import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";
import { paths } from "../cli/paths.js";
import unusedParts from "./unused-parts.json" with { type: "json" };

/**
 * The parts of Prism and its dependencies that the mock never uses: other document formats, places in texts of JSON, documents
 * from files and URLs, proxying, the faker keyword, media types by file extension, and random number generators other than the
 * default. Compiled commands leave them out too.
 */
const unused = unusedParts.map((pattern) => new RegExp(pattern));

/** Replaces the module that is imported by this name with a smaller one. */
export const replaced = (filter: RegExp, name: string): Plugin => ({
  name: `replaced by ${name}`,
  setup: ({ onResolve }) =>
    onResolve({ filter }, () => ({ path: join(paths.root, "scripts/bundle/stand-ins", `${name}.ts`) })),
});

/** Omits the unused parts of Prism, and parses the contract when it is first needed. */
const lean: Plugin = {
  name: "lean",
  setup: ({ onResolve, onLoad }) => {
    for (const filter of unused) onResolve({ filter }, ({ path }) => ({ path, namespace: "unused" }));
    onLoad({ filter: /./, namespace: "unused" }, () => ({ contents: "module.exports = {};" }));
    // A second, minified copy of the same library.
    onResolve({ filter: /^\.\/lodash\.min$/ }, ({ resolveDir }) => ({ path: join(resolveDir, "lodash.js") }));
    onLoad({ filter: /[/\\]generated[/\\]mock[/\\]openapi\.json$/ }, ({ path }) => {
      // JSON.parse is faster than an object literal of this size.
      const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: "js" };
    });
  },
};

/** The plugins that make the bundled mock small. */
export const slim: readonly Plugin[] = [
  lean,
  replaced(/^fnv-plus$/, "fnv-plus"),
  replaced(/^(\.\.?\/)+(utils\/)?logger$/, "logger"),
  replaced(/^chalk$/, "chalk"),
  replaced(/^\.\/kept-reading\.js$/, "kept-reading"),
];

/** Makes the bundle import Prism through this module, since it has no faker that must be omitted. */
export const prismImportedBy = (contents: string): Plugin => ({
  name: "Prism's import",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]mock[/\\]prism-import\.ts$/ }, ({ path }) => ({ contents, resolveDir: dirname(path) })),
});
