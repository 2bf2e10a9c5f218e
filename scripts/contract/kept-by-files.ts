import { keepsResults, kept } from "./kept.js";
import { Sources } from "./sources.js";

/**
 * Creates a function that returns what `make` reads from a snapshot, and calls it again only when one of the files that it read has
 * changed. The key must contain all else that the result depends on.
 */
export function keptByFiles<Result>(): (key: string, sources: Sources, make: (sources: Sources) => Result) => Result {
  const holder = kept<{ last?: { read: Sources; result: Result } }>();
  return (key, sources, make) => {
    if (!keepsResults()) return make(sources);
    const held = holder(key, () => ({}));
    if (!held.last?.read.isPartOf(sources)) {
      const read = new Sources(sources);
      held.last = { read, result: make(read) };
    }
    return held.last.result;
  };
}
