import { expect, test } from "vitest";
import { packageOf } from "../../scripts/diff/package-files.js";
import { brokenLines, programChanges } from "../../scripts/diff/typescript/programs.js";
import { edited, remove } from "./edits.js";

const program = `import { Library } from "library";

const client = new Library();
const book = await client.books.get({ bookId: "b1" });
console.log(book.title, book.year);
`;

test("a program of the last release compiles, or is named with its line and the call that broke", async () => {
  expect(await brokenLines({ "read.ts": program }, "library", await packageOf(edited(), []))).toEqual([]);
  const head = edited(remove("#/components/schemas/Book/properties/year"), remove("#/paths/~1books~1{bookId}/get"));
  const broken = await brokenLines({ "read.ts": program }, "library", await packageOf(head, []));
  expect(broken.map(({ line, code }) => `${line}: ${code}`)).toContain(
    '4: const book = await client.books.get({ bookId: "b1" });',
  );
  expect(programChanges(broken)).toMatchObject([
    {
      impact: "break",
      side: "typescript",
      subject: "read.ts",
      hit: { programs: ["read.ts"], calls: ["client.books.get()"], wire: false },
    },
  ]);
});
