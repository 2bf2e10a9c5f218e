import { type Document, operationsOf } from "../contract/document.js";
import type { Language } from "./languages/language.js";
import { code } from "./markdown.js";
import { hashOf } from "./place.js";

/** The name of an operation, as a link where the document has it. */
export type NameOperation = (id: string) => string;

/** What is needed to say something about a document. */
export interface Speech {
  document: Document;
  language: Language;
  nameOf: NameOperation;
}

/** Names the operations of a document by links into its page. */
export function operationLinks(document: Document): NameOperation {
  const hashes = new Map(
    operationsOf(document)
      .filter(({ operation }) => operation.tags?.[0] !== undefined)
      .map((entry) => [entry.id, hashOf(entry)]),
  );
  return (id) => {
    const hash = hashes.get(id);
    return hash === undefined ? code(id) : `[${code(id)}](${hash})`;
  };
}
