import { expect, test } from "vitest";
import { type Edit, harmless, typescriptBreaks, wireBreaks } from "./battery.js";
import { allChanges, contractChanges, verdictOn } from "./compare.js";
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

/** The long proofs compare the clients of all edits, `npm test` those of every sixth. */
const chosen = (edits: readonly Edit[]): readonly Edit[] =>
  process.env.DIFF_PROOF === "1" ? edits : edits.filter((_, index) => index % 6 === 0);

test.each(chosen(typescriptBreaks))("breaks programs in TypeScript alone: $title", async ({ change, hit }) => {
  const changes = await allChanges(library, edited(change));
  expect(verdictOn("wire", changes)).not.toBe("break");
  expect(verdictOn("typescript", changes)).toBe("break");
  const breaks = changes.filter(({ impact }) => impact === "break");
  for (const each of breaks) expect(each.hit.wire).toBe(false);
  if (hit !== undefined) expect(breaks.flatMap((each) => each.hit.calls)).toContain(hit);
});

test.each(harmless)("breaks nobody on the wire: $title", ({ change }) => {
  const changes = contractChanges(library, edited(change));
  expect(changes.filter(({ impact }) => impact === "break")).toEqual([]);
});

test.each(chosen(harmless))("breaks nobody in TypeScript: $title", async ({ change }) => {
  const changes = await allChanges(library, edited(change));
  expect(changes.filter(({ impact }) => impact === "break")).toEqual([]);
});
