import type { Api } from "../api/api.js";
import type { ArazzoWorkflow } from "../contract/arazzo.js";
import type { Language } from "./languages/language.js";

/** A language of the docs, and the contract in it. */
export interface DocsEdition {
  language: Language;
  api: Api;
  /** Whether the contract is this project's own. Default: true. */
  isHouse?: boolean;
  /** The workflows that the page walks through. Default: none. */
  workflows?: readonly ArazzoWorkflow[];
}
