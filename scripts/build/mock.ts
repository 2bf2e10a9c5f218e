import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import ts from "typescript";
import { paths } from "../cli/paths.js";

const folder = join(paths.root, "scripts/mock/package");

/** The CommonJS in the bundle asks for Node's own modules. */
const banner = `import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);`;

/** What Prism has for other kinds of documents, for forwarding, for pretty logs and for faker's keyword: the mock has no use for it. */
const unused =
  /^@stoplight\/http-spec\/(postman|oas2)\/|^node-fetch$|^https?-proxy-agent$|^pino-pretty$|^@faker-js\/faker$/;

/** Leaves out of Prism what is not needed, and has JSON parsed when it is first needed. */
const slim: Plugin = {
  name: "slim",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: unused }, ({ path }) => ({ path, namespace: "unused" }));
    onLoad({ filter: /./, namespace: "unused" }, () => ({ contents: "module.exports = {};" }));
    // Left out already.
    onLoad({ filter: /[/\\]without-faker\.ts$/ }, () => ({ contents: "export const withoutFaker = () => {};" }));
    onLoad({ filter: /[/\\]generated[/\\]mock[/\\]openapi\.json$/ }, ({ path }) => {
      // A string that is parsed is read faster than a program of that length.
      const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: "js" };
    });
  },
};

/** The folder of the npm package that a file belongs to, from the project's root. */
const packageOf = (path: string): string | undefined => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];

/** The licences of the packages that these files are of, one after the other. */
function licencesOf(files: readonly string[]): string {
  const folders = [...new Set(files.map(packageOf))].filter((path) => path !== undefined);
  const licences = folders.map((path) => {
    const below = join(paths.root, path);
    const { name, version, license } = JSON.parse(readFileSync(join(below, "package.json"), "utf8"));
    const file = readdirSync(below).find((other) => /^licen[cs]e/i.test(other));
    const text = file === undefined ? "" : `\n${readFileSync(join(below, file), "utf8").trim()}\n`;
    return `${name} ${version} (${typeof license === "string" ? license : "see below"})\n${text}`;
  });
  return licences.sort().join(`\n${"-".repeat(80)}\n\n`);
}

/** Bundles the mock and its MSW handlers, with Prism inside, for Node.js into `output`, with their declarations. */
export async function buildMock(output: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: ["index", "msw"].map((name) => join(folder, `${name}.ts`)),
    outdir: output,
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    absWorkingDir: paths.root,
    external: ["msw"],
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    banner: { js: banner },
    plugins: [slim],
    metafile: true,
    logLevel: "silent",
  });
  writeFileSync(join(output, "LICENSES.txt"), licencesOf(Object.keys(metafile.inputs)));
  // Each of them says the types of what it exports, so that nothing behind it has to be declared too.
  for (const name of ["index", "msw", "types"]) {
    const fileName = join(folder, `${name}.ts`);
    const { outputText } = ts.transpileDeclaration(readFileSync(fileName, "utf8"), {
      fileName,
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, isolatedDeclarations: true },
    });
    writeFileSync(join(output, `${name}.d.ts`), outputText);
  }
}
