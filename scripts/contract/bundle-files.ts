import { stringifyYaml } from "@redocly/openapi-core";
import type { Files } from "../cli/files.js";
import type { Document } from "./document.js";
import { type ExactNumbers, withExactNumbers } from "./exact-numbers.js";
import { keepsResults, kept } from "./kept.js";
import type { Contract } from "./load.js";
import { isNode } from "./node.js";

/** A document as the text of a JSON file. */
export const jsonFileOf = (document: Document, exact: ExactNumbers): string =>
  withExactNumbers(document, exact, (value) => `${JSON.stringify(value, undefined, 2)}\n`);

const yamlOf = (value: unknown): string => stringifyYaml(value, { noRefs: true, lineWidth: -1 });

const keptYaml = kept<string>();

/** The YAML of an object, made of that of its entries, down to some levels. That of the last document's entries is kept. */
const yamlOfEntries = (object: object, levels: number): string =>
  Object.entries(object)
    .map(([key, value]) => {
      if (levels === 0 || !isNode(value) || Object.keys(value).length === 0)
        return keptYaml(JSON.stringify({ [key]: value }), () => yamlOf({ [key]: value }));
      const start = yamlOf({ [key]: {} }).replace(/ \{\}\n$/, "\n");
      return start + yamlOfEntries(value, levels - 1).replaceAll(/^(?=.)/gm, "  ");
    })
    .join("");

function yamlOfDocument(document: Document): string {
  if (!keepsResults()) return yamlOf(document);
  // Printing the contract takes longer than printing what has changed.
  const text = yamlOfEntries(document, 2);
  // Ends of documents and very long keys are written differently within an object.
  return /^ *(\.\.\.$|\? )/m.test(text) ? yamlOf(document) : text;
}

/** The contract in one file, as YAML and as JSON. */
export function generateBundle({ document, exact }: Contract): Files {
  return {
    "openapi.yaml": exact.size === 0 ? yamlOfDocument(document) : withExactNumbers(document, exact, yamlOf),
    "openapi.json": jsonFileOf(document, exact),
  };
}
