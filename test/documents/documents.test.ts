import { afterAll, expect, test } from "vitest";
import { documents } from "./documents.js";
import { cellsOf, heads, tryDocument } from "./trials.js";

const rows: string[][] = [];

afterAll(() => {
  for (const row of [heads, heads.map(() => "---"), ...rows]) console.log(`| ${row.join(" | ")} |`);
});

test.concurrent.each(documents)("$name generates, compiles, and its mock answers its calls", async (document) => {
  const trial = await tryDocument(document);
  rows.push(cellsOf(document, trial));
  const { refused, calls = {} } = document.faults ?? {};
  if (refused === undefined) expect(trial.refusal).toBeUndefined();
  else expect(trial.refusal).toMatch(refused.message);
  expect(trial.compileErrors).toEqual([]);
  // What is excused and works all the same is no longer to be excused.
  expect(Object.keys(trial.calls.failures).sort(), JSON.stringify(trial.calls.failures, undefined, 2)).toEqual(
    Object.keys(calls).sort(),
  );
});
