import type { Api } from "../api/api.js";
import { fragmentOf } from "./fragments.js";
import type { Language } from "./languages/language.js";
import { code } from "./markdown.js";

/** The name of an operation, as a link where the document has it. */
export type NameOperation = (id: string) => string;

/** What is needed to say something about an API. */
export interface Speech {
  api: Api;
  language: Language;
  nameOf: NameOperation;
}

/** Names the operations of an API by links into its page. */
export function operationLinks({ operations }: Api): NameOperation {
  const hashes = new Map(
    operations.filter(({ tag }) => tag !== undefined).map((operation) => [operation.id, fragmentOf(operation)]),
  );
  return (id) => {
    const hash = hashes.get(id);
    return hash === undefined ? code(id) : `[${code(id)}](${hash})`;
  };
}
