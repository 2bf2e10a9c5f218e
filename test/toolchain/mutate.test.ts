import { expect, test } from "vitest";
import { parse } from "yaml";
import { choose } from "../../scripts/mutate/choose.js";
import { editsOf } from "../../scripts/mutate/edits.js";

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

test("an edit changes one value and keeps comments and all other values", () => {
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
