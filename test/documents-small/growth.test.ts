import { expect, test } from "vitest";
import type { Api } from "../../scripts/api/api.js";
import { bodiesOf } from "../../scripts/api/operation.js";
import { readApi } from "../../scripts/api/read-api.js";
import { fieldsOf, schemaSections } from "../../scripts/docs/fields.js";
import { en } from "../../scripts/docs/languages/index.js";
import { ko } from "../../scripts/docs/languages/ko.js";
import { controlOf } from "../../scripts/docs/run/control.js";
import { searchEntries } from "../../scripts/docs/search/entries.js";
import { markdownFiles, markdownScript, referencePage } from "../helpers/docs/rendered.js";
import { entangled } from "../helpers/entangled.js";
import { present } from "../helpers/mock.js";

const editionOf = (api: Api, language = en) => ({ api, language, isHouse: false });

test("schemas that contain each other have as many rows as the document has fields", () => {
  const rowsOf = (count: number): number => {
    const { operations } = readApi(entangled(count));
    const bodies = operations.flatMap(bodiesOf).flatMap(({ content }) => content.flatMap(({ schema }) => schema ?? []));
    return [...bodies, ...schemaSections(bodies)].reduce((sum, schema) => sum + fieldsOf(schema).fields.length, 0);
  };
  // Four fields, for a request, a response and the section of each schema.
  expect([rowsOf(50), rowsOf(100)]).toEqual([50 * 3 * 4, 100 * 3 * 4]);
});

test("the form of schemas that contain each other has few controls", () => {
  const control = controlOf([present(readApi(entangled(50)).schemas.get("Part0"))]);
  const count = JSON.stringify(control).match(/"kind"/g)?.length ?? 0;
  expect(count).toBeGreaterThan(10);
  expect(count).toBeLessThan(600);
});

test("a field of a schema with too many fields in it is in the section of its schema, which each format links", async () => {
  const edition = editionOf(readApi(entangled(50)));
  const { "operations/parts.make0.md": text = "", ...files } = await markdownFiles(edition);
  expect(text).toContain("| `next` | [`Part1`](../schemas/Part1.md) or null | no | Next. |");
  expect(text).toContain("| `further` | array of [`Part1`](../schemas/Part1.md) | no |  |");
  expect(text).toContain("| `last` | [`Part2`](../schemas/Part2.md) | no | Last. |");
  expect(text).not.toContain("next.id");
  expect(text).toContain(en.markdown.schemaSections);
  const sections = Object.keys(files).filter((path) => path.startsWith("schemas/"));
  expect(sections).toHaveLength(50);
  expect(files["schemas/Part2.md"]).toContain("# Schema `Part2`\n\nPart 2.\n");
  expect(files["schemas/Part2.md"]).toContain("| `next` | [`Part3`](Part3.md) or null | no | Next. |");
  expect(files["llms-full.txt"]).toContain("| `next` | `Part3` or null | no | Next. |");
  const page = await referencePage(edition);
  expect(page).toContain('<a href="#/schemas/Part1"><code>Part1</code></a> or null');
  expect(page.match(/id="\/schemas\/Part\d+"/g)).toHaveLength(50);
  expect(await markdownScript(editionOf(edition.api, ko))).toContain("`Part1` 또는 null");
});

test("the search finds the fields of each schema once", () => {
  const entries = searchEntries([{ edition: editionOf(readApi(entangled(50))), guide: "" }]);
  const found = entries.filter(({ texts }) => /^Id \d+\.$/.test(texts.join()));
  expect(new Set(found.map(({ texts }) => texts.join())).size).toBe(50);
  expect(found).toHaveLength(50);
});
