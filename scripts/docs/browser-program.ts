import { build } from "esbuild";

const programs = new Map<string, Promise<string>>();

async function bundle(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    target: "es2022",
    legalComments: "inline",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** A program of the docs as one classic script, by the path of its main module. It is bundled once for all APIs. */
export function browserProgram(path: string): Promise<string> {
  const program = programs.get(path) ?? bundle(path);
  programs.set(path, program);
  return program;
}
