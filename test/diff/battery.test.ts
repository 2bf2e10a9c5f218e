import { expect, test } from "vitest";
import { type Edit, harmless, typescriptBreaks, wireBreaks } from "./battery.js";
import { allChanges, contractChanges, expectHarmless, expectTypescriptBreak } from "./compare.js";
import { edited, library } from "./edits.js";

test("the battery is as large as it has to be", () => {
  expect(wireBreaks.length).toBeGreaterThanOrEqual(35);
  expect(typescriptBreaks.length).toBeGreaterThanOrEqual(20);
  expect(harmless.length).toBeGreaterThanOrEqual(25);
});

test("a contract does not differ from itself", async () => {
  expect(await allChanges(library, edited())).toEqual([]);
});

test.each(wireBreaks)("breaks callers on the wire: $title", ({ change, direction, hit }) => {
  const changes = contractChanges(library, edited(change));
  const breaks = changes.filter(({ impact, side }) => impact === "break" && side === "wire");
  expect(breaks.length).toBeGreaterThan(0);
  for (const each of breaks) expect(each.hit).toMatchObject({ wire: true, mock: true, readers: true });
  if (direction !== undefined) expect(breaks.map((each) => each.direction)).toContain(direction);
  if (hit !== undefined) expect(breaks.flatMap(({ operations }) => operations)).toContain(hit);
});

test.each(harmless)("breaks nobody on the wire: $title", ({ change }) => {
  expect(contractChanges(library, edited(change)).filter(({ impact }) => impact === "break")).toEqual([]);
});

// battery.full.test.ts compares the clients of all edits.
const some = (edits: readonly Edit[]) => edits.filter((_, index) => index % 7 === 0);

test.each(some(typescriptBreaks))("breaks programs in TypeScript alone: $title", expectTypescriptBreak);
test.each(some(harmless))("breaks nobody in TypeScript: $title", expectHarmless);
