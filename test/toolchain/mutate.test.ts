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

test("an edit changes one value and keeps comments and everything else", () => {
  const edits = editsOf("things.yaml", text);
  const limit = edits.find(({ kind }) => kind === "limit moved");
  expect(limit).toMatchObject({ file: "things.yaml", line: 6, what: "Thing/properties/name/maxLength: 5" });
  const after = limit?.apply() ?? "";
  expect(parse(after)).toEqual(parse(text.replace("maxLength: 5", "maxLength: 6")));
  expect(after).toContain("# its name");
  for (const { apply, what } of edits) expect(parse(apply()), what).not.toEqual(parse(text));
  expect(edits.find(({ kind }) => kind === "$ref swapped")?.apply()).toContain('kind: { $ref: "#/Kin" }');
});

test("the same seed chooses the same edits, of as many kinds as possible", () => {
  const edits = editsOf("things.yaml", text);
  const names = (seed: number) => choose(edits, 6, seed).map(({ kind, what }) => `${kind} ${what}`);
  expect(names(7)).toEqual(names(7));
  expect(new Set(choose(edits, 6, 7).map(({ kind }) => kind)).size).toBe(6);
});

test("lint and check find edits of the contract", async () => {
  const judge = await createJudge(false);
  const mutants: Mutant[] = [];
  for (const edit of editsFor(10, 11)) mutants.push(await judge.judge(edit));
  judge.close();
  const { byMeaning, inAll } = scoreOf(11, mutants);
  expect(mutants.filter(({ caughtBy }) => caughtBy === undefined)).toEqual([]);
  expect(inAll).toBe(10);
  // The release record finds the others.
  expect(byMeaning).toBeGreaterThanOrEqual(6);
});

test("the processes that judge edits end with the command", async () => {
  const { stdout, stderr } = await runScript("mutate", ["--count", "2", "--seed", "11", "--json"]);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout).mutants).toHaveLength(2);
});
