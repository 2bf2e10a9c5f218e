import { join } from "node:path";
import { parse } from "yaml";
import { kept } from "../../contract/kept.js";
import { ownSources } from "../../contract/sources.js";
import { tokensOf } from "./tokens.js";

/** Whether a list contains another list as consecutive items. */
const contains = (tokens: string[], wanted: string[]): boolean =>
  wanted.length > 0 && tokens.some((_, n) => wanted.every((token, m) => tokens[n + m] === token));

const keptGroups = kept<{ words: string[]; phrases: string[][] }[]>();
const keptWords = kept<string[]>();

function readGroups() {
  const groups: string[][] = parse(ownSources.text(join(import.meta.dirname, "synonyms.yaml")));
  return groups.map((words) => ({ words, phrases: words.map(tokensOf) }));
}

/** Reads `synonyms.yaml`. Returns a function that finds the synonyms of titles: all words of each group that a title names. */
export function synonymFinder(): (titles: readonly string[]) => string[] {
  const groups = keptGroups("", readGroups);
  const find = (titles: readonly string[]): string[] => {
    const all = titles.map(tokensOf);
    return groups
      .filter(({ phrases }) => all.some((tokens) => phrases.some((phrase) => contains(tokens, phrase))))
      .flatMap(({ words }) => words);
  };
  return (titles) => keptWords(JSON.stringify(titles), () => find(titles));
}
