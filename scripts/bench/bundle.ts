import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

/** Leaves out dynamically imported modules. */
const atOnce: Plugin = {
  name: "at-once",
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : undefined)),
};

/** Replaces modules by empty ones. */
const without = (modules: RegExp): Plugin => ({
  name: "without",
  setup: ({ onLoad }) =>
    onLoad({ filter: modules }, ({ path }) => {
      const names = readFileSync(path, "utf8").matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm);
      return { contents: [...names].map(([, name]) => `export const ${name} = 0;`).join("\n"), loader: "ts" };
    }),
});

async function bundle(contents: string, folder: string, plugins: Plugin[]): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    plugins,
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

interface Extent {
  /** Whether to include dynamically imported modules. */
  later?: boolean;
  /** The modules that are left out, by their paths. */
  except?: RegExp;
}

/** Bytes of a module in a folder with its imports, minified and compressed. */
export async function sizeOf(
  contents: string,
  folder: string,
  { later = false, except }: Extent = {},
): Promise<number> {
  const plugins = [...(later ? [] : [atOnce]), ...(except === undefined ? [] : [without(except)])];
  return gzipSync(await bundle(contents, folder, plugins)).length;
}

/** Writes a module with its imports, but without dynamic ones. */
export async function bundleTo(file: string, contents: string, folder: string): Promise<void> {
  writeFileSync(file, await bundle(contents, folder, [atOnce]));
}
