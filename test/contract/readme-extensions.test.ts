import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

const readme = readFileSync("openapi/README.md", "utf8");
const { rules } = parse(readFileSync("redocly.yaml", "utf8"));

test("each extension that the linter knows has a heading in openapi/README.md, and the other way round", () => {
  const headings = [...readme.matchAll(/^### `(x-[^`]+)`$/gm)].map(([, name]) => name);
  expect(headings.sort()).toEqual(Object.keys(rules["kit/known-extensions"].extensions).sort());
});

test("each house rule stands in the table of openapi/README.md, and the other way round", () => {
  const rows = [...readme.matchAll(/^\| `(kit\/[^`]+)` \|/gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(
    Object.keys(rules)
      .filter((name) => name.startsWith("kit/"))
      .sort(),
  );
});
