import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";

test("the client names no global of Node.js: bundlers for an edge runtime refuse them even where they are not reached", async () => {
  const names = ["process", "Buffer", "global", "__dirname", "setImmediate"];
  const { outputFiles } = await build({
    stdin: {
      contents: 'export * from "./index.js"; export * from "./journeys.js"; export * from "./validation.js";',
      resolveDir: join(paths.generated, "client"),
    },
    ...{ bundle: true, format: "esm", platform: "browser", treeShaking: false, write: false },
    // Only names that are not variables of the module itself are replaced.
    define: Object.fromEntries(names.map((name) => [name, `free_${name}`])),
  });
  expect(outputFiles[0]?.text.match(/free_\w+/g) ?? []).toEqual([]);
});
