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
  // A deprecated operation needs another replacement, and a workflow another step. A test derives its cases from the model, takes
  // its operations from a workflow (workflow-steps.ts), or uses one of helpers/client/kinds.ts, callPage or the pet shop.
  expect(files.length, files.join("\n")).toBeLessThanOrEqual(3);
});
