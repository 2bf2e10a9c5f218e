import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import type { Document } from "../../scripts/contract/document.js";
import { applyOverlay } from "../../scripts/contract/overlay.js";
import { LintError } from "../../scripts/contract/problem.js";
import { Sources } from "../../scripts/contract/sources.js";
import { contract } from "../helpers/bundled.js";

const overlay = join(paths.root, "overlay.yaml");

/** The result of an Overlay as text, with the order of its keys, or the messages of its errors. */
async function result(document: Document, text: string): Promise<string> {
  const sources = new Sources();
  sources.put(overlay, text);
  try {
    return JSON.stringify(await applyOverlay(document, overlay, sources), undefined, 1);
  } catch (error) {
    if (!(error instanceof LintError)) throw error;
    return error.problems.map(({ message }) => message).join("\n");
  }
}

/** The result of the library, which applies each Overlay that may have references. */
const byLibrary = (document: Document, text: string) => result(document, `${text}\n# $ref`);

test.each(["ko", "mock"])(
  "the %s Overlay changes what it changes in the library, and nothing of the contract",
  async (name) => {
    const text = new Sources().text(join(paths.root, `openapi/overlays/${name}.yaml`));
    const before = JSON.stringify(contract);
    expect(await result(contract, text)).toBe(await byLibrary(contract, text));
    expect(JSON.stringify(contract)).toBe(before);
  },
);

// A bundled document always has components.
const document = {
  openapi: "3.1.0",
  info: { title: "T", version: "1", "x-list": [1, [2]], "x-null": null },
  tags: [{ name: "a", description: "A" }, { name: "b" }],
  components: {},
  paths: {
    "/a": { get: { summary: "Get", tags: ["a"], responses: {} } },
    "/b": { get: { deprecated: true, responses: {} } },
  },
};

const targets = fc.constantFrom(
  ...["$", "$.info", "$.info.title", "$.info['x-list']", "$.info['x-null']", "$.tags", "$.tags.*", "$.paths.*.get"],
  ...[
    "$.tags[?@.name == 'b']",
    "$.paths.*[?@.summary == 'Get']",
    "$.tags[0]",
    "$.paths.*.*.tags",
    "$.info.*",
    "$.none",
  ],
);
const keys = fc.constantFrom("title", "x-list", "x-null", "summary", "tags", "name", "info", "toString");
const { update } = fc.letrec((tie) => ({
  update: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("text", 1, true, null),
    fc.array(tie("update"), { maxLength: 2 }),
    fc.dictionary(keys, tie("update"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const actions = fc.array(fc.record({ target: targets, update }), { minLength: 1, maxLength: 4 });

test("actions change what they change in the library, in their order, or fail with its message", async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (list) => {
      const text = JSON.stringify({ overlay: "1.0.0", info: { title: "O", version: "1" }, actions: list });
      const before = structuredClone(document);
      expect(await result(document as Document, text)).toBe(await byLibrary(document as Document, text));
      expect(document).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["removes", { target: "$.info.title", remove: true }],
  ["copies", { target: "$.tags[0]", copy: "$.info" }],
])("an action that %s is the library's", async (_, action) => {
  const text = JSON.stringify({ overlay: "1.1.0", info: { title: "O", version: "1" }, actions: [action] });
  const changed = await result(document as Document, text);
  expect(changed).toBe(await byLibrary(document as Document, text));
  expect(changed).not.toBe(JSON.stringify(document, undefined, 1));
});
