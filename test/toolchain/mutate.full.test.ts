import { expect, test } from "vitest";
import { createJudge, type Mutant } from "../../scripts/mutate/judge.js";
import { editsFor, scoreOf } from "../../scripts/mutate/score.js";
import { runScript } from "../helpers/run.js";

test("lint and check detect edits of the contract", async () => {
  const judge = await createJudge(false);
  const mutants: Mutant[] = [];
  for (const edit of editsFor(10, 11)) mutants.push(await judge.judge(edit));
  judge.close();
  const { byMeaning, inAll } = scoreOf(11, mutants);
  expect(mutants.filter(({ caughtBy }) => caughtBy === undefined)).toEqual([]);
  expect(inAll).toBe(10);
  // Only the release record detects the others.
  expect(byMeaning).toBeGreaterThanOrEqual(6);
});

test("the processes that judge edits end with the command", async () => {
  const { stdout, stderr } = await runScript("mutate", ["--count", "2", "--seed", "11", "--json"]);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout).mutants).toHaveLength(2);
});
