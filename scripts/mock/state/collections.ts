import type { MediaLimits } from "../../api/extensions.js";
import { type CollectionRule, type RootRule, VocabularyError } from "./vocabulary.js";

export interface Collection {
  name: string;
  rule: CollectionRule;
  parent?: Collection;
  /** Its ancestors, outermost first, then itself. */
  chain: Collection[];
  /** Maximum number of items of one parent if no operation deletes items, so that memory is bounded. */
  kept?: number;
  /** The limits of its uploads, if it has uploads. */
  limits?: MediaLimits;
}

/** @throws VocabularyError if a collection refers to one that does not exist */
export function collectionsOf({ collections: rules }: RootRule): Map<string, Collection> {
  const found = new Map<string, Collection>();
  const add = (name: string, below: string[]): Collection => {
    const before = found.get(name);
    if (before !== undefined) return before;
    const rule = rules[name];
    if (rule === undefined || below.includes(name))
      throw new VocabularyError({ collection: below[0] ?? name }, `its parent ${name} is not a collection`);
    const collection: Collection = { name, rule, chain: [] };
    if (rule.parent !== undefined) collection.parent = add(rule.parent, [...below, name]);
    collection.chain = [...(collection.parent?.chain ?? []), collection];
    found.set(name, collection);
    return collection;
  };
  for (const name of Object.keys(rules)) add(name, []);
  for (const { name, rule } of found.values())
    for (const other of [...Object.keys(rule.with ?? {}), ...Object.values(rule.lists ?? {}).map(({ from }) => from)])
      if (other !== undefined && !found.has(other))
        throw new VocabularyError({ collection: name }, `${other} is not a collection`);
  return found;
}
