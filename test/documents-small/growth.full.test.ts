import { expect, test } from "vitest";
import { readApi } from "../../scripts/api/read-api.js";
import { en } from "../../scripts/docs/languages/index.js";
import { runDataOf } from "../../scripts/docs/run/run-data-of.js";
import { searchEntries } from "../../scripts/docs/search/entries.js";
import { markdownFiles, markdownScript, referencePage } from "../helpers/docs/rendered.js";
import { entangled } from "../helpers/entangled.js";
import { present } from "../helpers/mock.js";

/** The number of characters of each part of the docs. */
async function sizesOf(count: number): Promise<Record<string, number>> {
  const edition = { api: readApi(entangled(count)), language: en, isHouse: false };
  const { "llms-full.txt": full = "", ...files } = await markdownFiles(edition);
  return {
    full: full.length,
    files: Object.values(files).join("").length,
    script: (await markdownScript(edition)).length,
    reference: (await referencePage(edition)).length,
    run: JSON.stringify(runDataOf(edition, "mock.html")).length,
    search: JSON.stringify(searchEntries([{ edition, guide: "" }])).length,
  };
}

test("docs of schemas that contain each other grow with the document", async () => {
  const [small, double, fourfold] = [await sizesOf(60), await sizesOf(120), await sizesOf(240)];
  for (const [part, size] of Object.entries(small)) {
    const [first, second] = [present(double[part]) - size, present(fourfold[part]) - present(double[part])];
    // Numbers with more digits, and the names of more schemas on the paths to them, are the rest.
    expect(second / first, part).toBeLessThan(2.3);
  }
});
