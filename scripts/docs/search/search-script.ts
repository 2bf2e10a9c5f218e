import { join } from "node:path";
import { browserProgram } from "../browser-program.js";
import type { DocsEdition } from "../edition.js";
import type { SearchData } from "./browser/search-field.js";
import { searchEntries } from "./entries.js";

/**
 * The script that the search field loads: the search, and the places of the docs in every language. It is a classic
 * script, since a page that is opened from disk cannot load data or modules.
 */
export async function searchScript(editions: { edition: DocsEdition; guide: string }[]): Promise<string> {
  const languages = editions.map(({ edition }) => edition.language);
  const data: SearchData = {
    languages: languages.map(({ tag }) => tag),
    texts: languages.map(({ search }) => search),
    entries: searchEntries(editions),
  };
  const program = await browserProgram(join(import.meta.dirname, "browser/search-field.ts"));
  return `globalThis.searchData = ${JSON.stringify(data)};\n${program}`;
}
