import { expect, test } from "vitest";
import type { Change } from "../../scripts/diff/change.js";
import { formatGithub, formatMarkdown, formatTable } from "../../scripts/diff/format.js";
import { type DiffReport, reportOf } from "../../scripts/diff/report.js";

const change: Change = {
  impact: "break",
  side: "typescript",
  what: "type changed",
  subject: "BooksResource.list, and in 1 more: `ScansResource`",
  operations: ["books.list"],
  direction: "received",
  pointer: "#/paths/~1books/get",
  now: "#/paths/~1books/get",
  file: "openapi/books.yaml",
  line: 7,
  before: "Promise<Book | undefined>",
  after: "Promise<Book>",
  hit: { wire: false, calls: ["client.books.list()"], programs: [], mock: false, readers: false },
  cure: "Look at `list<Book>`.",
};
const side = (label: string) => ({ label, version: "1.0.0" });
const report: DiffReport = {
  ...reportOf(side("a.tgz"), side("b"), [change]),
  omissions: ["The mocks are not compared, since a.tgz has no readable rules."],
};

test("Markdown shows type arguments and unions as they are", () => {
  expect(formatMarkdown(report).split("\n").at(-1)).toBe(
    "| type changed: BooksResource.list, and in 1 more: `ScansResource` | books.list | response | Promise\\<Book \\| undefined> → Promise\\<Book> | TypeScript: client.books.list() | Look at `list<Book>`. | openapi/books.yaml:7 |",
  );
});

test("an annotation has its whole title, its place and its text", () => {
  expect(formatGithub(report).split("\n")).toEqual([
    "::error file=openapi/books.yaml,line=7,title=type changed%3A BooksResource.list%2C and in 1 more%3A `ScansResource`::Promise<Book | undefined> → Promise<Book>%0AConcerns TypeScript: client.books.list().%0ALook at `list<Book>`.",
    "::notice title=not compared::The mocks are not compared, since a.tgz has no readable rules.",
    "a.tgz (1.0.0) → b (1.0.0): 1 break (0 on the wire, 1 in TypeScript), 0 additions, 0 notes; asks for 2.0.0",
  ]);
});

test.each([
  ["the table", formatTable],
  ["Markdown", formatMarkdown],
])("%s says what is not compared, once", (_, format) => {
  expect(format(report).split("The mocks are not compared, since a.tgz has no readable rules.")).toHaveLength(2);
});
