import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

/** Leaves out dynamically imported modules. */
const atOnce: Plugin = {
  name: "at-once",
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : undefined)),
};

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

/**
 * Bytes of a module in a folder with its imports, minified and compressed. With `later`, dynamic imports are included.
 */
export const sizeOf = async (contents: string, folder: string, { later = false } = {}): Promise<number> =>
  gzipSync(await bundle(contents, folder, later ? [] : [atOnce])).length;

/** Writes a module with its imports, but without dynamic ones. */
export async function bundleTo(file: string, contents: string, folder: string): Promise<void> {
  writeFileSync(file, await bundle(contents, folder, [atOnce]));
}
