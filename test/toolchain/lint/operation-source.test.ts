import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const good = `externalDocs: { url: https://example.com/widgets-list }`;
const find = (lines: string) =>
  problemsOf(
    "operation-source",
    `
openapi: 3.1.0
paths:
  /widgets:
    get:
      ${lines.replaceAll("\n", "\n      ")}
`,
  );

test("page, day and link", async () => {
  expect(await find(`x-source: { page: widgets-list, read: "2026-02-28" }\n${good}`)).toEqual([]);
});
test("no x-source and no externalDocs", async () => {
  expect(await find("summary: List widgets")).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-source",
        "#/paths/~1widgets/get",
        "The operation has no x-source. Write x-source: { page: <slug of the vendor's page>, read: "YYYY-MM-DD" }. Every claim has its source, so readers can check it and see how old it is.",
      ],
      [
        "kit/operation-source",
        "#/paths/~1widgets/get",
        "The operation has no externalDocs.url. Write externalDocs: { url: <address of the vendor's page> }. Every claim has its source, so readers can check it and see how old it is.",
      ],
    ]
  `);
});
test("an empty x-source and a link without a URL", async () => {
  expect(await find("x-source: {}\nexternalDocs: { description: The page }")).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-source",
        "#/paths/~1widgets/get/x-source",
        "x-source.page is missing. Write the page's slug, the last part of its URL, such as widgets-list. Every claim has its source, so readers can check it and see how old it is.",
      ],
      [
        "kit/operation-source",
        "#/paths/~1widgets/get/x-source",
        "x-source.read is missing. Write the day the page was read as "YYYY-MM-DD", in quotes. Every claim has its source, so readers can check it and see how old it is.",
      ],
      [
        "kit/operation-source",
        "#/paths/~1widgets/get/externalDocs",
        "The operation has no externalDocs.url. Write externalDocs: { url: <address of the vendor's page> }. Every claim has its source, so readers can check it and see how old it is.",
      ],
    ]
  `);
});
test("a URL instead of a slug", async () => {
  expect(await find(`x-source: { page: https://example.com/a, read: "2026-02-28" }\n${good}`)).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-source",
        "#/paths/~1widgets/get/x-source/page",
        "x-source.page is "https://example.com/a". Write the page's slug, the last part of its URL, such as widgets-list. Every claim has its source, so readers can check it and see how old it is.",
      ],
    ]
  `);
});
test("an impossible date", async () => {
  expect(await find(`x-source: { page: widgets-list, read: "2026-02-30" }\n${good}`)).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-source",
        "#/paths/~1widgets/get/x-source/read",
        "x-source.read is "2026-02-30". Write the day the page was read as "YYYY-MM-DD", in quotes. Every claim has its source, so readers can check it and see how old it is.",
      ],
    ]
  `);
});
test("a date without quotes", async () => {
  expect(await find(`x-source: { page: widgets-list, read: 2026-02-28 }\n${good}`)).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-source",
        "#/paths/~1widgets/get/x-source/read",
        "x-source.read is 2026-02-28 without quotes, a timestamp to some parsers. Write "2026-02-28". Every claim has its source, so readers can check it and see how old it is.",
      ],
    ]
  `);
});
test("an edition that is an impossible date", async () => {
  expect(await find(`x-source: { page: a, read: "2026-02-28", edition: "2026-02-01" }\n${good}`)).toEqual([]);
  expect(await find(`x-source: { page: a, read: "2026-02-28", edition: "2026-02-30" }\n${good}`)).toEqual([
    [
      "kit/operation-source",
      "#/paths/~1widgets/get/x-source/edition",
      'x-source.edition is "2026-02-30". Write the date that the page gives itself as "YYYY-MM-DD", in quotes. Every claim has its source, so readers can check it and see how old it is.',
    ],
  ]);
});
