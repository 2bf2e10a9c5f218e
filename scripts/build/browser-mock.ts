import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { paths } from "../cli/paths.js";
import { licencesOf } from "./licences.js";
import { prismImportedBy, replaced, slim } from "./slim.js";

/**
 * Bundles the mock and its MSW handlers for browsers into `dist`, as ES modules without dynamic imports, which service workers
 * do not have. The declarations are those of the build for Node.js.
 * @returns what the bundle consists of
 */
export async function buildBrowserMock(dist: string): Promise<Metafile> {
  const output = join(dist, "browser/mock");
  const { metafile } = await build({
    entryPoints: ["index", "msw"].map((name) => join(paths.root, "scripts/mock/package", `${name}.ts`)),
    outdir: output,
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    mainFields: ["browser", "module", "main"],
    // Its ES module overwrites `module.exports` of the bundle.
    alias: { "@jsdevtools/ono": "@jsdevtools/ono/cjs/index.js" },
    inject: [join(paths.root, "scripts/build/stand-ins/process.ts")],
    absWorkingDir: paths.root,
    external: ["msw"],
    minify: true,
    legalComments: "none",
    logLevel: "silent",
    plugins: [
      ...slim,
      prismImportedBy('import * as parts from "./prism-parts.js"; export const importPrism = async () => parts;'),
      replaced(/^\.\/server\.js$/, "server"),
      ...["os", "url", "util"].map((name) => replaced(new RegExp(`^${name}$`), name)),
    ],
    metafile: true,
  });
  writeFileSync(join(output, "LICENSES.txt"), licencesOf(Object.keys(metafile.inputs)));
  return metafile;
}
