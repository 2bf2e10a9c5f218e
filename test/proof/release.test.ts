import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acceptRelease, checkRelease } from "../../scripts/check/release.js";
import { paths } from "../../scripts/cli/paths.js";
import type { Document } from "../../scripts/contract/document.js";
import { contract } from "../helpers/bundled.js";
import { temporaryFolder } from "../helpers/generate-workbench.js";

const documentOf = (version: string, limit: number, description = "Things."): Document => ({
  openapi: "3.1.0",
  info: { title: "Shop", version },
  paths: { "/things": { get: { operationId: "things.list", description, responses: {} } } },
  components: { schemas: { Thing: { type: "string", maxLength: limit } } },
});

/** A released contract of version 1, with a CHANGELOG. */
function released() {
  const root = temporaryFolder();
  mkdirSync(join(root, "openapi"));
  const input = join(root, "openapi/openapi.yaml");
  const announce = (...versions: string[]) =>
    writeFileSync(join(root, "CHANGELOG.md"), versions.map((version) => `## ${version}\n`).join("\n"));
  announce("1.0.0");
  acceptRelease(documentOf("1.0.0", 5), input);
  return { input, announce };
}

test("a change that affects a caller must be announced, but not a changed description", () => {
  const { input, announce } = released();
  expect(checkRelease(documentOf("1.0.0", 5, "All things."), input)).toEqual([]);
  const [finding, ...more] = checkRelease(documentOf("1.0.0", 6), input);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ check: "release", pointer: "#/components/schemas/Thing" });
  expect(finding?.message).toMatch(/changed since 1\.0\.0\. .*info\.version.*CHANGELOG\.md/);
  expect(checkRelease(documentOf("1.1.0", 6), input)).toHaveLength(1);
  announce("1.1.0", "1.0.0");
  expect(checkRelease(documentOf("1.1.0", 6), input)).toEqual([]);
});

test("a removed operation is named by its pointer, a new one by its operationId", () => {
  const { input } = released();
  const { paths: _, ...without } = documentOf("1.0.0", 5);
  expect(checkRelease(without, input)[0]?.message).toMatch(/^#\/paths\/~1things\/get is gone/);
  const more = documentOf("1.0.0", 5);
  more.paths = { ...more.paths, "/more": { get: { operationId: "more.list", responses: {} } } };
  expect(checkRelease(more, input)[0]?.message).toMatch(/^more\.list is new/);
});

test("a release without a heading in the CHANGELOG is rejected", () => {
  const { input } = released();
  expect(() => acceptRelease(documentOf("2.0.0", 5), input)).toThrow(/CHANGELOG\.md has no heading "## 2\.0\.0"/);
});

test("the CHANGELOG and the package have the version of the contract", () => {
  const { version } = contract.info;
  const headings = readFileSync(join(paths.root, "CHANGELOG.md"), "utf8").match(/(?<=^## ).*/gm) ?? [];
  expect(headings.filter((heading) => heading !== "Unreleased")[0]?.split(" ")[0]).toBe(version);
  expect(JSON.parse(readFileSync(join(paths.root, "package.json"), "utf8")).version).toBe(version);
});
