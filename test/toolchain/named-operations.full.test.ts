import { expect, test } from "vitest";
import { isCurrent } from "../../scripts/api/operation.js";
import { paths } from "../../scripts/cli/paths.js";
import { Sources } from "../../scripts/contract/sources.js";
import { mentionsOf } from "../../scripts/scaffold/mentions.js";
import { componentNames, lostWith } from "../../scripts/scaffold/remove-operation.js";
import { contract, operations } from "../helpers/bundled.js";

/**
 * Not counted: the contract, in which `check` finds each name; the changelog, which is history; tests of the vendor's pages,
 * which are about their operations.
 */
const others = /^openapi\/|^CHANGELOG\.md$|\/(vendor-page.*|pages\.test)\.ts$/;
const sources = new Sources();

test.each(operations.filter(isCurrent))("$id is named in three files of code, tests and pages at most", (operation) => {
  const components = componentNames(lostWith(contract, operation));
  const named = mentionsOf(paths.root, operation, components, sources).map(({ file }) => file);
  const files = [...new Set(named)].filter((file) => !others.test(file));
  // Derive the cases of a test from the model, or use an operation of helpers/client/kinds.ts, callPage or the pet shop.
  expect(files.length, files.join("\n")).toBeLessThanOrEqual(3);
});
