import { expect, test } from "vitest";
import { isCurrent } from "../../scripts/api/operation.js";
import { paths } from "../../scripts/cli/paths.js";
import { Sources } from "../../scripts/contract/sources.js";
import { mentionsOf } from "../../scripts/scaffold/mentions.js";
import { componentNames, lostWith } from "../../scripts/scaffold/remove-operation.js";
import { contract, operations } from "../helpers/bundled.js";

/** The contract's own files are another matter, the changelog is history, and tests of the vendor's pages are about them. */
const others = /^openapi\/|^CHANGELOG\.md$|\/(vendor-page.*|pages\.test)\.ts$/;

/**
 * How many operations are named in more than three files of code, tests and pages, all of which break when one is removed.
 * It may only fall: derive the cases of a test from the model, or use `callPage` and the pet shop.
 */
const most = 16;

test("removing an operation breaks few files of code, tests and pages", () => {
  const sources = new Sources();
  const named = operations.filter(isCurrent).map((operation) => {
    const components = componentNames(lostWith(contract, operation));
    const files = mentionsOf(paths.root, operation.id, components, sources).map(({ file }) => file);
    const broken = new Set(files.filter((file) => !others.test(file)));
    return { id: operation.id, files: [...broken].sort() };
  });
  const over = named.filter(({ files }) => files.length > 3);
  expect(over.length, over.map(({ id, files }) => `${id}: ${files.join(", ")}`).join("\n")).toBeLessThanOrEqual(most);
});
