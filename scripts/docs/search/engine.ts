import MiniSearch from "minisearch";
import type { EntryKind, SearchEntry } from "./entry.js";
import { tokensOf } from "./tokens.js";

/** The weight of each kind among places with the same words. */
const weights: Record<EntryKind, number> = {
  chapter: 1.5,
  operation: 1.4,
  journey: 1.1,
  error: 1.2,
  parameter: 0.9,
  field: 0.8,
  value: 0.7,
};

const fields = { title: 6, words: 4, about: 3, where: 2, text: 1 };

/** A Latin word may be misspelt by a fifth of its letters. Numbers and Korean syllables may not. */
const tolerance = (term: string): number | false => (/^[a-z]{4,}$/.test(term) ? 0.2 : false);

/** Words for an error, which is named by its code alone. A query with one of them prefers errors. */
const errorWords = "error 오류 에러";
const errorTerms = new Set(tokensOf(errorWords));

/** A short description of an input or an error: the beginning of its texts. */
function aboutOf({ kind, hash, texts }: SearchEntry): string {
  const isInput = (kind === "field" && !hash.includes("/t=response")) || kind === "parameter";
  if (!isInput && kind !== "error") return "";
  return [...texts.map((text) => text.slice(0, 40)), kind === "error" ? errorWords : ""].join(" ");
}

/** The words that are made of a word by exchanging two neighbouring letters, which is the most frequent slip of the hand. */
const exchanged = (word: string): string[] =>
  [...word].slice(1).map((letter, n) => word.slice(0, n) + letter + word.charAt(n) + word.slice(n + 2));

/**
 * The names of a place: its titles, the synonyms of a chapter or an error, and the id of an operation or a journey
 * (`searchByImage` as words).
 */
function namesOf({ kind, titles, where, words = [], deprecated }: SearchEntry): string[] {
  const id = where.replace(/ .*$/, "");
  if (kind === "journey") return [...titles, id.replace(/[A-Z]/g, " $&")];
  if (kind === "chapter" || kind === "error") return [...titles, ...words];
  if (kind !== "operation") return [...titles];
  // For a title, the replacement comes before the deprecated operation.
  return deprecated ? [id] : [...titles, id];
}

/** Searches for places, best first. */
export type Search = (query: string) => SearchEntry[];

/** Creates a search over entries, which returns at most 30 of them. */
export function createSearch(entries: readonly SearchEntry[]): Search {
  const index = new MiniSearch<SearchEntry & { id: number }>({
    fields: Object.keys(fields),
    tokenize: tokensOf,
    processTerm: (term) => term,
    extractField: (entry, field) => {
      if (field === "title") return entry.titles.join(" ");
      if (field === "text") return entry.texts.join(" ");
      if (field === "words") return entry.words?.join(" ") ?? "";
      if (field === "about") return aboutOf(entry);
      return String(entry[field as "id" | "where"]);
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  const names = entries.map((entry) => new Set(namesOf(entry).map((name) => tokensOf(name).join(" "))));

  const known = new Set(entries.flatMap(({ titles, words = [] }) => [...titles, ...words].flatMap(tokensOf)));
  // A word of a title is spelt as it is meant: `unregister` is not a slip of `register`.
  const toleranceOf = (term: string): number | false => !known.has(term) && tolerance(term);
  const corrected = (term: string): string =>
    toleranceOf(term) === false ? term : (exchanged(term).find((one) => known.has(one)) ?? term);

  const weightOf = (id: number, terms: readonly string[]): number => {
    const entry = entries[id];
    if (entry === undefined) return 0;
    const isName = terms.length > 0 && names[id]?.has(terms.join(" ")) === true;
    const isReceived = entry.hash.includes("/t=response");
    const isMeant = entry.kind === "error" && terms.some((term) => errorTerms.has(term));
    const factors = [isName ? 5 : 1, isReceived ? 0.6 : 1, isMeant ? 3 : 1, entry.deprecated ? 0.4 : 1];
    return factors.reduce((product, factor) => product * factor, weights[entry.kind]);
  };
  return (query) => {
    const terms = tokensOf(query).map(corrected);
    const found = index.search(query, {
      processTerm: corrected,
      boost: fields,
      fuzzy: toleranceOf,
      prefix: (term) => term.length > 3 || /\p{Script=Hangul}/u.test(term),
      boostDocument: (id) => weightOf(id, terms),
    });
    const distinct = new Set(terms).size;
    // A place with all words comes before one that often has some of them.
    return found
      .map(({ id, score, queryTerms }) => ({ id, score: score * (new Set(queryTerms).size / distinct) }))
      .sort((one, other) => other.score - one.score)
      .slice(0, 30)
      .flatMap(({ id }) => entries[id] ?? []);
  };
}
