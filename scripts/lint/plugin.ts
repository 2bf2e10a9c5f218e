/** The house rules of the contract, as a Redocly plugin. `plugin.js` makes it loadable without a TypeScript loader. */

import type { Oas3Rule, Plugin } from "@redocly/openapi-core";
import * as exported from "./rules/index.js";

const kebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const rules: Record<string, Oas3Rule> = Object.fromEntries(
  Object.entries(exported).map(([name, rule]) => [kebabCase(name), rule]),
);

export default function plugin(): Plugin {
  return { id: "kit", rules: { oas3: rules } };
}
