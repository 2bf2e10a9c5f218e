import { afterAll, expect, test } from "vitest";
import { documents } from "./documents.js";
import { isOfSample, readStates, stateOf } from "./state.js";
import { cellsOf, heads, tryDocument } from "./trials.js";

const rows: string[][] = [];
const states = readStates();

afterAll(() => {
  for (const row of [heads, heads.map(() => "---"), ...rows]) console.log(`| ${row.join(" | ")} |`);
});

test.concurrent.each(documents)("$name generates, compiles, and its mock answers its calls", async (document) => {
  const trial = await tryDocument(document);
  rows.push(cellsOf(document, trial));
  const { refused, calls = {} } = document.faults ?? {};
  if (refused === undefined) expect(trial.refusal).toBeUndefined();
  else expect(trial.refusal).toMatch(refused.message);
  expect(trial.compileErrors.filter((error) => !isOfSample(error))).toEqual([]);
  expect(Object.keys(calls).filter((id) => trial.calls.failures[id] === undefined)).toEqual([]);
  // Worse and better than what is written down both fail: `table.ts NAME --accept` writes the state down.
  expect(stateOf(trial), JSON.stringify(trial.calls.failures, undefined, 2)).toEqual(states[document.name] ?? {});
});
