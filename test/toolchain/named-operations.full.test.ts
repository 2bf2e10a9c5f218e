import { join, relative, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isCurrent } from "../../scripts/api/operation.js";
import { slashed } from "../../scripts/cli/files.js";
import { kebabCase } from "../../scripts/client/naming.js";
import { removeOperation } from "../../scripts/scaffold/remove-operation.js";
import { operations } from "../helpers/bundled.js";
import { maintainedCopy } from "../helpers/maintained-copy.js";

/** Not counted: the changelog, which is history, and tests of the vendor's pages, which are about their operations. */
const others = /^CHANGELOG\.md$|\/(vendor-page.*|pages\.test)\.ts$/;

const copy = maintainedCopy();
const current = operations.filter(isCurrent);
const counts: number[] = [];

afterAll(() => {
  copy.remove();
  const most = Math.max(...counts);
  for (let count = 0; count <= most; count++)
    console.log(`files left to edit: ${count}, operations: ${counts.filter((each) => each === count).length}`);
});

test.each(current)("after npm run remove, few files that are written by hand name $id", async ({ id, tag }) => {
  const { mentions } = await removeOperation(join(copy.folder, "openapi/openapi.yaml"), id);
  copy.restore();
  const named = mentions.map(({ file }) => slashed(relative(copy.folder, resolve(file))));
  const own = `openapi/resources/${kebabCase(tag ?? "")}/`;
  const files = [...new Set(named)].filter((file) => !others.test(file) && !file.startsWith(own));
  counts.push(files.length);
  // Derive the cases of a test from the model, or use an operation of helpers/client/kinds.ts, callPage or the pet shop.
  expect(files.filter((file) => !file.startsWith("openapi/")).length, files.join("\n")).toBeLessThanOrEqual(3);
  // In the contract: a replacement, and workflows, texts and rules of the mock that need another operation.
  expect(files.length, files.join("\n")).toBeLessThanOrEqual(8);
});
