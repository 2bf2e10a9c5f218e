import { stringifyYaml } from "@redocly/openapi-core";
import type { Files } from "../cli/files.js";
import type { Document } from "./document.js";
import { type ExactNumbers, withExactNumbers } from "./exact-numbers.js";
import type { Contract } from "./load.js";

/** A document as the text of a JSON file. */
export const jsonFileOf = (document: Document, exact: ExactNumbers): string =>
  withExactNumbers(document, exact, (value) => `${JSON.stringify(value, undefined, 2)}\n`);

/** The contract in one file, as YAML and as JSON. */
export function generateBundle({ document, exact }: Contract): Files {
  return {
    "openapi.yaml": withExactNumbers(document, exact, (value) => stringifyYaml(value, { noRefs: true, lineWidth: -1 })),
    "openapi.json": jsonFileOf(document, exact),
  };
}
