import type { Api } from "../api/api.js";
import { fragmentOf } from "./fragments.js";
import type { Language } from "./languages/language.js";
import { code } from "./markdown.js";

/** Names an operation by its id, as a link where it has a place in the docs. */
export type NameOperation = (id: string) => string;

/** The API to document, the language to write in, and how to name operations. */
export interface DocsContext {
  api: Api;
  language: Language;
  nameOf: NameOperation;
}

/** Names the operations of an API by links within its page. */
export function operationLinks({ operations }: Api): NameOperation {
  const fragments = new Map(
    operations.filter(({ tag }) => tag !== undefined).map((operation) => [operation.id, fragmentOf(operation)]),
  );
  return (id) => {
    const fragment = fragments.get(id);
    return fragment === undefined ? code(id) : `[${code(id)}](${fragment})`;
  };
}
