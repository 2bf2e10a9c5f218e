import { expect, test } from "vitest";
import { parse } from "yaml";
import { choose } from "../../scripts/mutate/choose.js";
import { editsOf } from "../../scripts/mutate/edits.js";
import { createJudge, type Mutant } from "../../scripts/mutate/judge.js";
import { editsFor, scoreOf } from "../../scripts/mutate/score.js";
import { runScript } from "../helpers/run.js";

const text = `# Things.
Thing:
  type: object
  required: [name]
  properties:
    name: { type: string, maxLength: 5 } # its name
    kind: { $ref: "#/Kind" }
Kind: { type: string, enum: [a, b] }
Other: { $ref: "#/Kin" }
`;

test("an edit changes one thing and leaves comments and everything else", () => {
  const edits = editsOf("things.yaml", text);
  const limit = edits.find(({ kind }) => kind === "limit moved");
  expect(limit).toMatchObject({ file: "things.yaml", line: 6, what: "Thing/properties/name/maxLength: 5" });
  const after = limit?.apply() ?? "";
  expect(parse(after)).toEqual(parse(text.replace("maxLength: 5", "maxLength: 6")));
  expect(after).toContain("# its name");
  for (const { apply, what } of edits) expect(parse(apply()), what).not.toEqual(parse(text));
  expect(edits.find(({ kind }) => kind === "$ref swapped")?.apply()).toContain('kind: { $ref: "#/Kin" }');
});

test("a seed chooses the same edits again, of as many kinds as it can", () => {
  const edits = editsOf("things.yaml", text);
  const names = (seed: number) => choose(edits, 6, seed).map(({ kind, what }) => `${kind} ${what}`);
  expect(names(7)).toEqual(names(7));
  expect(new Set(choose(edits, 6, 7).map(({ kind }) => kind)).size).toBe(6);
});

test("edits of the contract are found", async () => {
  const judge = await createJudge(false);
  const mutants: Mutant[] = [];
  for (const edit of editsFor(10, 11)) mutants.push(await judge.judge(edit));
  judge.close();
  const { byMeaning, inAll } = scoreOf(11, mutants);
  expect(mutants.filter(({ caughtBy }) => caughtBy === undefined)).toEqual([]);
  expect(inAll).toBe(10);
  // The share of those that lint and check find by themselves; what is left is why the release has a record.
  expect(byMeaning).toBeGreaterThanOrEqual(6);
});

test("the command judges edits in processes that end by themselves", async () => {
  const { stdout, stderr } = await runScript("mutate", ["--count", "2", "--seed", "11", "--json"]);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout).mutants).toHaveLength(2);
});
