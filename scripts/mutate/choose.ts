import type { Edit } from "./edits.js";

/** Chooses edits. The same seed chooses the same edits. Kinds are chosen in turn, so that rare kinds are included. */
export function choose(edits: Edit[], count: number, seed: number): Edit[] {
  let state = seed >>> 0;
  // mulberry32
  const random = (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) % below;
  };
  const kinds = [...new Set(edits.map(({ kind }) => kind))].sort();
  const piles = kinds.map((kind) => edits.filter((edit) => edit.kind === kind));
  const result: Edit[] = [];
  while (result.length < count && piles.some((pile) => pile.length > 0))
    for (const pile of piles)
      if (pile.length > 0 && result.length < count) result.push(...pile.splice(random(pile.length), 1));
  return result;
}
