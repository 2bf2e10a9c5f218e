import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Files } from "../cli/files.js";
import { paths } from "../cli/paths.js";
import { readClient } from "../client/client-files.js";
import type { Document } from "../contract/document.js";
import { clientPreamble, typescriptSample } from "../docs/typescript-sample.js";

/** The type tests of the package: programs that its users could have written. */
const typeTests = ["test/packages/program.ts", "test/runtimes/projects/types/program.ts"];

/** The programs of the README, by the word behind `ts` in their fence. */
function readmePrograms(): Files {
  const readme = readFileSync(join(paths.root, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```ts (\w+)\n([\s\S]*?)^```$/gm)];
  return Object.fromEntries(blocks.map(([, name = "", text = ""]) => [`readme-${name}.ts`, text]));
}

/** The samples of the docs, each in a block of its own. */
function samples(document: Document): string {
  const client = readClient(document);
  const blocks = client.resources
    .flatMap(({ operations }) => operations)
    .map((call) => `// ${call.operation.id}\n{\n${typescriptSample(call).trim()}\n}`);
  return `${clientPreamble(client)}\n\n${blocks.join("\n")}\n`;
}

/** The programs that a later release is compared by. */
export const releasedPrograms = (document: Document): Files => ({
  ...Object.fromEntries(
    typeTests.map((path, index) => [
      `types-${index + 1}-${basename(path)}`,
      readFileSync(join(paths.root, path), "utf8"),
    ]),
  ),
  ...readmePrograms(),
  "samples.ts": samples(document),
});
