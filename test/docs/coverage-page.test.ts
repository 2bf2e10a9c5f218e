import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { coveragePage } from "../../scripts/docs/coverage-page.js";
import { generateCoverage } from "../../scripts/docs/docs-files.js";
import { en, languageOf } from "../../scripts/docs/languages/index.js";
import { contract } from "../helpers/bundled.js";
import { smallApi } from "../helpers/docs/small-document.js";

const api = readApi(contract);
const page = coveragePage(api, en);

/** The cells in the row of an operation, as text, without its name. */
const rowOf = (html: string, id: string): string[] | undefined => {
  const row = html.split("\n").find((line) => line.includes(`index.html#${id}"`));
  return row === undefined ? undefined : [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, text = ""]) => text);
};

test("every operation has a row with a cell for each of its responses, and a link to the reference", () => {
  for (const { id, responses } of api.operations) {
    const [request, ...cells] = rowOf(page, id) ?? [];
    expect(request, id).toMatch(/^\d+( \+ \d+)?$/);
    expect(cells.filter((text) => text !== "")).toHaveLength(responses.length);
  }
});

test("the page loads no script and nothing from the network", () => {
  expect(page).not.toMatch(/<script|<link|<img|src=|https?:/);
  expect(page).toContain("default-src 'none'");
});

test("cells count examples and constraints, name responses without a body, and are empty for undocumented statuses", () => {
  const value = { One: { value: "a" } };
  const html = coveragePage(
    smallApi({
      tags: [{ name: "pets", "x-displayName": "Pets & <more>" }],
      paths: {
        "/pets": {
          get: {
            operationId: "pets.list",
            tags: ["pets"],
            parameters: [{ name: "size", in: "query", required: true, schema: { type: "integer", minimum: 1 } }],
            responses: {
              200: {
                description: "",
                content: { "application/json": { schema: { type: "string" }, examples: value } },
              },
            },
          },
          delete: { operationId: "pets.clear", tags: ["pets"], responses: { 204: { description: "" } } },
        },
        "/old": { get: { operationId: "old.get", deprecated: true, responses: { 204: { description: "" } } } },
      },
    }),
    en,
  );
  // Required, once, an integer, at least 1.
  expect(rowOf(html, "pets.list")).toEqual(["0 + 4", "1 + 1", ""]);
  expect(rowOf(html, "pets.clear")).toEqual(["0 + 0", "", "no body"]);
  expect(rowOf(html, "old.get")).toEqual(["0", "no body"]);
  expect(html).toContain("<h2>Pets &amp; &lt;more&gt;</h2>");
});

test("each language of the docs has a coverage page that links to the others", () => {
  const editions = [en, languageOf("ko")].map((language) => ({ language, api }));
  const files = generateCoverage(editions);
  expect(Object.keys(files)).toEqual(["coverage.html", "ko/coverage.html"]);
  expect(files["coverage.html"]?.()).toContain('<a href="ko/coverage.html" lang="ko" hreflang="ko">');
  expect(files["ko/coverage.html"]?.()).toContain('<a href="../coverage.html" lang="en" hreflang="en">');
  expect(files["ko/coverage.html"]?.()).toContain('<html lang="ko">');
});
