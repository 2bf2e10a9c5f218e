import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { catalogue } from "../bin/call/contract.js";
import { licencesOf } from "../bundle/licences.js";
import { paths } from "../cli/paths.js";
import { writeCommonJs } from "./common-js.js";

/** The modules of the package that the command loads at run time. */
const shared: Record<string, string> = {
  "ncloud-media-intelligence": "../cjs/index.js",
  "ncloud-media-intelligence/mock": "../cjs/mock/index.js",
  "../mock/package/bin.js": "../cjs/mock/bin.js",
};

/** Keeps the imports of the rest of the package, and puts the data of the calls in the place of the contract. */
const packaged: Plugin = {
  name: "packaged",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /./ }, ({ path }) => {
      const target = Object.hasOwn(shared, path) ? shared[path] : undefined;
      return target === undefined ? undefined : { path: target, external: true };
    });
    onLoad({ filter: /[/\\]bin[/\\]call[/\\]contract\.ts$/ }, () => {
      const text = JSON.stringify(JSON.stringify(catalogue));
      return { contents: `export const catalogue = JSON.parse(${text});`, loader: "js" };
    });
  },
};

/** Bundles the package's command into `dist/bin`, as CommonJS, which Node loads faster: one file for each subcommand. */
export async function buildBin(dist: string): Promise<void> {
  const parts = mkdtempSync(join(tmpdir(), "bin-parts-"));
  try {
    const { metafile } = await build({
      // The mock's subcommand uses commander too.
      entryPoints: { main: join(paths.root, "scripts/bin/main.ts"), commander: "commander" },
      outdir: parts,
      chunkNames: "[name]-[hash]",
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      absWorkingDir: paths.root,
      // The form of CommonJS.
      define: { "import.meta.dirname": "__dirname" },
      minifySyntax: true,
      plugins: [packaged],
      metafile: true,
      logLevel: "silent",
    });
    await writeCommonJs(parts, join(dist, "bin"), { minify: true });
    writeFileSync(join(dist, "bin/LICENSES.txt"), licencesOf(Object.keys(metafile.inputs)));
  } finally {
    rmSync(parts, { recursive: true, force: true });
  }
}
