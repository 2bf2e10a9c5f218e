import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withTable } from "./table.js";

const file = join(import.meta.dirname, "../../README.md");

// `npm run test:full -- -u` writes it.
test("README has the table of the runtimes", async () => {
  await expect(withTable(readFileSync(file, "utf8"))).toMatchFileSnapshot(file);
});
