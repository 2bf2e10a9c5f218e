import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import { memoized } from "../contract/memoized.js";
import type { DocsEdition } from "./edition.js";
import { escapeHtml } from "./escape.js";
import type { Language } from "./languages/language.js";
import { code } from "./markdown.js";

/** The API to document, and the language to write in. */
export interface DocsContext {
  api: Api;
  language: Language;
  /** The id of an operation, as a link if the docs describe the operation. */
  nameOf: (id: string) => string;
  /** Marks a place within a chapter, such as a row of a table, with an id; empty in formats without such marks. */
  markOf: (id: string) => string;
  /** Whether the API is this project's own, to which `npm run mock` and `npm run check` apply. */
  isHouse: boolean;
  /** Writes the mark of a claim before its note: in bold by default, as a chip in pages. */
  mark?: (certainty: string, word: string, note?: string) => string;
  /** The notes that the guide shows once. */
  sharedNotes?: readonly string[];
  /** The button that runs a journey, in pages only. HTML. */
  runJourney?: (id: string) => string | undefined;
}

/** The URL fragment of an operation as Redoc forms it: tag and operationId, both in lower case. */
export const fragmentOf = ({ id, tag = "" }: Operation): string => `#/${tag}/${id}`.toLowerCase();

/** Names operations by links within the page. */
export function pageContext(api: Api, language: Language, isHouse = true): DocsContext {
  const tagged = api.operations.filter(({ tag }) => tag !== undefined);
  const fragments = new Map(tagged.map((operation) => [operation.id, fragmentOf(operation)]));
  const nameOf = (id: string): string => {
    const fragment = fragments.get(id);
    return fragment === undefined ? code(id) : `[${code(id)}](${fragment})`;
  };
  return { api, language, nameOf, markOf: (id) => `<a id="${escapeHtml(id)}"></a>`, isHouse };
}

/** The context of an edition's pages, without chips and buttons. */
export const plainContext = memoized(({ api, language, isHouse }: DocsEdition) => pageContext(api, language, isHouse));
