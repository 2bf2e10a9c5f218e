import { existsSync, realpathSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Config } from "@redocly/openapi-core";
import { paths } from "../cli/paths.js";

/** The code of the house rules is part of the toolchain's. */
const ownRules = join(paths.root, "scripts/lint") + sep;

const isOwn = (path: string): boolean => existsSync(path) && realpathSync(path).startsWith(ownRules);

/**
 * What a configuration makes the library read past the snapshot: plugins, which may import anything (except the
 * toolchain's own), and the decorators that put the text of a file into a description.
 */
export function unseenInputs({ resolvedConfig, decorators }: Config, folder: string): string[] {
  const plugins = (resolvedConfig.plugins ?? []).map(String).filter((name) => !isOwn(resolve(folder, name)));
  const texts = Object.values(decorators)
    .flatMap(Object.keys)
    .filter((name) => name.endsWith("-description-override"));
  return [...plugins.map((name) => `plugin ${name}`), ...texts.map((name) => `decorator ${name}`)];
}
