import { join } from "node:path";
import { expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { loadContract } from "../../scripts/contract/load.js";
import { Sources } from "../../scripts/contract/sources.js";
import { createThreads } from "../../scripts/generate/threads.js";

/** The result of the thread for this project's contract, of which one file may have another text. */
async function lintWith(threads: ReturnType<typeof createThreads>, file: string, edit: (text: string) => string) {
  const sources = new Sources();
  const path = join(paths.root, "openapi", file);
  sources.put(path, edit(sources.text(path)));
  let linting: ReturnType<typeof threads.lint> | undefined;
  await loadContract(paths.contract, sources, (...contract) => {
    linting = threads.lint(...contract);
  });
  return linting;
}

test("a thread lints what was read, and does not lint the same files again", async () => {
  const threads = createThreads();
  const paths = "resources/persons/paths.yaml";
  const found = await lintWith(threads, paths, (text) => text);
  expect(found).toEqual([]);
  expect(await lintWith(threads, paths, (text) => text)).toBe(found);
  const broken = lintWith(threads, paths, (text) => text.replace(/^ +summary: .*\n/m, ""));
  await expect(broken).rejects.toThrow(/persons\/paths\.yaml:\d+:\d+ at #\/[\s\S]*operation-summary/);
});
