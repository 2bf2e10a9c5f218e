import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newOperation, newResource } from "../../../scripts/scaffold/new.js";
import { removeOperation } from "../../../scripts/scaffold/remove-operation.js";
import { known, rename, scaffoldCopy } from "../../helpers/scaffold.js";

/** A copy that is not linted, which would take most of the time. */
function unlintedCopy() {
  const copy = scaffoldCopy();
  writeFileSync(join(copy.root, "redocly.yaml"), "rules: {}\n");
  return copy;
}

test.each([
  {
    id: "labels.get",
    says: /^There is no resource "labels"\. Write one of workspaces, .*npm run new -- resource labels\.$/,
  },
  { id: "assets", says: /^"assets" is no resource\.verb\. Write one, such as assets\.\w+\.$/ },
  { id: known?.id ?? "", says: `The contract has ${known?.id} already: ${known?.method} ${known?.path}.` },
])("a new operation $id is refused, and nothing is written", async ({ id, says }) => {
  const { input, files } = unlintedCopy();
  const before = files();
  await expect(newOperation(input, { ...rename, id })).rejects.toThrow(says);
  expect(files()).toEqual(before);
});

test.each([
  { name: "assets", says: 'There is a resource "assets" already.' },
  { name: "asset-labels", says: '"asset-labels" is not in camel case. Write assetLabels.' },
])("a new resource $name is rejected", async ({ name, says }) => {
  await expect(newResource(unlintedCopy().input, name, undefined, "todo")).rejects.toThrow(says);
});

test("remove rejects an unknown operation, and lists the known ones", async () => {
  await expect(removeOperation(unlintedCopy().input, "personTags.rename")).rejects.toThrow(
    /^The contract has no operation "personTags\.rename"\. Write one of its names: (personTags\.\w+(, )?)+\.$/,
  );
});
