import { readFileSync } from "node:fs";
import { join } from "node:path";
import { installed } from "./workbench.js";

/** The module settings that users have, by name. */
export const modes = {
  nodenext: { module: "NodeNext", moduleResolution: "NodeNext" },
  bundler: { module: "ESNext", moduleResolution: "Bundler" },
  node16: { module: "Node16", moduleResolution: "Node16" },
  commonjs: { module: "CommonJS", moduleResolution: "Node10" },
};

/** A version of the TypeScript compiler from this folder's package.json. */
export interface Compiler {
  /** Such as `5.4`. */
  version: string;
  /** Path of the compiler. */
  path: string;
  /** The modes that it does not support. */
  lacks: readonly (keyof typeof modes)[];
}

const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(import.meta.dirname, "package.json"), "utf8"),
);

export const compilers: readonly Compiler[] = Object.keys(dependencies)
  .filter((name) => name.startsWith("typescript-"))
  .map((name) => {
    const version = name.slice("typescript-".length);
    return { version, path: join(installed, name, "bin/tsc"), lacks: Number(version) >= 7 ? ["commonjs"] : [] };
  });
