import { expect, test } from "vitest";
import { parse } from "yaml";
import { chosen, editsOf } from "../../scripts/mutate/edits.js";
import { mutate } from "../../scripts/mutate/judge.js";

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
  const names = (seed: number) => chosen(edits, 6, seed).map(({ kind, what }) => `${kind} ${what}`);
  expect(names(7)).toEqual(names(7));
  expect(new Set(chosen(edits, 6, 7).map(({ kind }) => kind)).size).toBe(6);
});

test("edits of the contract are found", async () => {
  const { mutants, inAll } = await mutate(3, 11);
  expect(mutants.filter(({ caughtBy }) => caughtBy === undefined)).toEqual([]);
  expect([mutants.length, inAll]).toEqual([3, 3]);
});
