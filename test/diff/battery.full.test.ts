import fc from "fast-check";
import { expect, test } from "vitest";
import { columns } from "../../scripts/cli/table.js";
import type { Impact } from "../../scripts/diff/change.js";
import { redoclyBreaks } from "../../scripts/diff/redocly.js";
import { type Edit, harmless, typescriptBreaks, wireBreaks } from "./battery.js";
import { allChanges, contractChanges, expectHarmless, expectTypescriptBreak, verdictOn } from "./compare.js";
import { edited, library } from "./edits.js";

test.each(typescriptBreaks)("breaks programs in TypeScript alone: $title", expectTypescriptBreak);
test.each(harmless)("breaks nobody: $title", expectHarmless);

test("redocly diff finds no break that this diff misses, and misses those of TypeScript", async () => {
  const groups = { "break the wire": wireBreaks, "break TypeScript alone": typescriptBreaks, harmless: harmless };
  const rows: string[][] = [["edits that", "edits", "npm run diff", "redocly diff"]];
  const disagreements: string[] = [];
  for (const [name, edits] of Object.entries(groups)) {
    const counts = { own: 0, redocly: 0 };
    for (const { title, change } of edits) {
      const head = edited(change);
      const own = (await allChanges(library, head)).some(({ impact }) => impact === "break");
      const redocly = (await redoclyBreaks(library, head)).length > 0;
      counts.own += own ? 1 : 0;
      counts.redocly += redocly ? 1 : 0;
      if (own !== redocly)
        disagreements.push(`${redocly ? "redocly diff" : "npm run diff"} alone calls a break: ${title}`);
    }
    rows.push([name, String(edits.length), String(counts.own), String(counts.redocly)]);
  }
  const text = [...columns(rows), "", ...disagreements].join("\n");
  console.log(text);
  expect(rows.slice(1).map(([, count, own]) => own === count)).toEqual([true, true, false]);
  expect(rows.at(-1)?.[2]).toBe("0");
}, 1_200_000);

const ranks: readonly (Impact | undefined)[] = [undefined, "note", "addition", "break"];
const rank = (impact: Impact | undefined): number => ranks.indexOf(impact);

/** Whether both edits apply, in this order, and neither takes back the other. */
function both(one: Edit, other: Edit) {
  try {
    return edited(one.change, other.change);
  } catch {
    return undefined;
  }
}

test("two edits together are never judged weaker than the stronger of them", () => {
  const edit = fc.constantFrom(...wireBreaks, ...typescriptBreaks, ...harmless);
  const verdict = (document: ReturnType<typeof edited>) => verdictOn("wire", contractChanges(library, document));
  fc.assert(
    fc.property(edit, edit, (one, other) => {
      const together = both(one, other);
      fc.pre(together !== undefined);
      const alone = [one, other].map(({ change }) => rank(verdict(edited(change))));
      expect(rank(verdict(together)), `${one.title} + ${other.title}`).toBeGreaterThanOrEqual(Math.max(...alone));
    }),
    { numRuns: 1000, seed: 16 },
  );
}, 1_200_000);

test("nor on the TypeScript side", async () => {
  const edit = fc.constantFrom(...wireBreaks, ...typescriptBreaks, ...harmless);
  const verdict = async (document: ReturnType<typeof edited>) =>
    rank(verdictOn("typescript", await allChanges(library, document)));
  const known = new Map<Edit, Promise<number>>();
  const alone = (each: Edit): Promise<number> => {
    const found = known.get(each) ?? verdict(edited(each.change));
    known.set(each, found);
    return found;
  };
  await fc.assert(
    fc.asyncProperty(edit, edit, async (one, other) => {
      const together = both(one, other);
      fc.pre(together !== undefined);
      const strongest = Math.max(await alone(one), await alone(other));
      expect(await verdict(together), `${one.title} + ${other.title}`).toBeGreaterThanOrEqual(strongest);
    }),
    { numRuns: 100, seed: 16 },
  );
}, 1_200_000);
