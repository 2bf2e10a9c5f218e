import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { contract } from "../helpers/bundled.js";

const readme = readFileSync("openapi/README.md", "utf8");
const { rules } = parse(readFileSync("redocly.yaml", "utf8"));

test("each extension that the linter knows has a heading in openapi/README.md, and the other way round", () => {
  const headings = [...readme.matchAll(/^### `(x-[^`]+)`$/gm)].map(([, name]) => name);
  expect(headings.sort()).toEqual(Object.keys(rules["kit/known-extensions"].extensions).sort());
});

test("each house rule is in the table of openapi/README.md, and the other way round", () => {
  const rows = [...readme.matchAll(/^\| `(kit\/[^`]+)` \|/gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(
    Object.keys(rules)
      .filter((name) => name.startsWith("kit/"))
      .sort(),
  );
});

/** Every key in a value, at any depth. */
const keysIn = (value: unknown): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysIn(inner)])
    : [];

/** The values of a key at any depth. */
const valuesOf = (node: unknown, wanted: string): unknown[] =>
  typeof node === "object" && node !== null
    ? Object.entries(node).flatMap(([key, value]) => (key === wanted ? [value] : valuesOf(value, wanted)))
    : [];

test("the sample of each extension in openapi/README.md has the form of the contract's", () => {
  const samples = [...readme.matchAll(/^```yaml\n(x-[\s\S]*?)```$/gm)].flatMap(([, text = ""]) =>
    Object.entries(parse(text) as Record<string, unknown>),
  );
  expect(samples.length).toBeGreaterThan(10);
  for (const [extension, sample] of samples) {
    const known = new Set(valuesOf(contract, extension).flatMap(keysIn));
    expect(
      keysIn(sample).filter((key) => !known.has(key)),
      extension,
    ).toEqual([]);
  }
});
