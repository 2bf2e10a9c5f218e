import { stringifyYaml } from "@redocly/openapi-core";
import type { Files } from "../cli/files.js";
import type { Document } from "./document.js";

/** The contract in one file, as YAML and as JSON. */
export function generateBundle(document: Document): Files {
  return {
    "openapi.yaml": stringifyYaml(document, { noRefs: true, lineWidth: -1 }),
    "openapi.json": `${JSON.stringify(document, undefined, 2)}\n`,
  };
}
