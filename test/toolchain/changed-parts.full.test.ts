import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readContract } from "../../scripts/contract/read-contract.js";
import { Sources } from "../../scripts/contract/sources.js";
import { generate } from "../../scripts/generate/generate.js";
import { readManifest } from "../../scripts/generate/manifest.js";
import { changedParts } from "../../scripts/generate/parts.js";
import { generateFiles } from "../../scripts/generate/pipeline.js";
import { smallContract, snapshot } from "../helpers/generate-workbench.js";

/** An Overlay with another update of the first operation. */
const overlay = (update: string): string =>
  `overlay: 1.1.0\ninfo: { title: A, version: 1.0.0 }\nactions: [{ target: "$.paths['/a'].get", update: ${update} }]\n`;

/** The names of the parts that would be made anew. */
async function partsMadeFor(input: string, output: string): Promise<string[]> {
  const sources = new Sources();
  const { make } = changedParts(output, readManifest(output));
  const made: string[] = [];
  const recorded: typeof make = (name, folder, from, makeAnew) =>
    make(name, folder, from, () => {
      made.push(name);
      return makeAnew();
    });
  await generateFiles(await readContract(input, sources), sources, () => {}, undefined, recorded);
  return made.sort();
}

test("a change makes only the parts that depend on it, and the output is that of a new folder", async () => {
  const { root, input, output } = smallContract();
  const save = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const changed = 'a:\n  get:\n    operationId: things.list\n    responses: { "204": { description: Nothing. } }\n';
  save("openapi/overlays/ko.yaml", overlay("{ summary: 하나 }"));
  save("openapi/overlays/mock.yaml", overlay("{ x-note: one }"));
  await generate({ input, output });

  const all = ["client", "docs, en", "docs, ko", "docs, markdown", "docs, search"];
  const changes: [string, () => void, string[]][] = [
    ["nothing", () => {}, []],
    ["the mock's Overlay", () => save("openapi/overlays/mock.yaml", overlay("{ x-note: two }")), []],
    ["a translation", () => save("openapi/overlays/ko.yaml", overlay("{ summary: 둘 }")), ["docs, ko", "docs, search"]],
    ["the contract", () => save("openapi/shared/paths.yaml", changed), all],
    ["a file of the client", () => appendFileSync(join(output, "client/index.ts"), "// changed\n"), ["client"]],
  ];
  for (const [index, [what, change, expected]] of changes.entries()) {
    change();
    expect(await partsMadeFor(input, output), what).toEqual(expected);
    await generate({ input, output });
    const anew = join(root, `anew-${index}`);
    await generate({ input, output: anew });
    expect(snapshot(output), what).toEqual(snapshot(anew));
  }
});
