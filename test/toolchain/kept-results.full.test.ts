import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { filesBelow } from "../../scripts/cli/files.js";
import { beginGeneration, keepResults } from "../../scripts/contract/kept.js";
import { lintContract } from "../../scripts/contract/load.js";
import { LintError } from "../../scripts/contract/problem.js";
import { Sources } from "../../scripts/contract/sources.js";
import { generate } from "../../scripts/generate/generate.js";
import { contractCopy, documentWith, folderWith, snapshot } from "../helpers/generate-workbench.js";

/** Changes of a line: of a text, a number, a flag and an item of a list, and the removal of a value. */
const changes: readonly [RegExp, string | ((line: string, start: string, value: string) => string)][] = [
  [/^( *(?:- )?(?:description|summary|note|remedy|meaning): )([A-Z].*)$/, "$1Changed $2"],
  [/^( +[\w-]+: )(\d+)$/, (_, start, value) => `${start}${Number(value) + 1}`],
  [/^( +[\w-]+: )(true|false)$/, (_, start, value) => `${start}${value !== "true"}`],
  [/^( +- )([A-Za-z]+)$/, "$1$2x"],
  [/^( +)(type|format|default|nullable|deprecated|minLength|maxLength|operationId|summary): [\w.]+$/, "$1# $2"],
];

const edit = fc.record({ file: fc.nat(), change: fc.nat({ max: changes.length - 1 }), line: fc.nat() });

/** Edits a line of a file. Returns the path of the file and its earlier text; undefined if the file has no such line. */
function save(root: string, { file, change, line }: { file: number; change: number; line: number }) {
  const files = filesBelow(join(root, "openapi")).filter((path) => path.endsWith(".yaml"));
  const path = join(root, "openapi", files[file % files.length] ?? "");
  const before = readFileSync(path, "utf8");
  const [pattern = /$^/, replacement = ""] = changes[change] ?? [];
  const lines = before.split("\n");
  const found = [...lines.keys()].filter((n) => pattern.test(lines[n] ?? ""));
  const at = found[line % found.length];
  if (at === undefined) return undefined;
  const after = lines.with(at, (lines[at] ?? "").replace(pattern, replacement as string));
  writeFileSync(path, after.join("\n"));
  return { path, before, line: `${path}:${at + 1} ${after[at]}` };
}

test("after any edits the output of a process that keeps results is that of a generation that keeps nothing", {
  timeout: 600_000,
}, async () => {
  const { root, input, output } = contractCopy();
  // Without the house rules most edits are accepted.
  writeFileSync(
    join(root, "redocly.yaml"),
    "telemetry: off\nplugins: [./scripts/lint/plugin.js]\nrules: { no-unresolved-refs: error }\n",
  );
  keepResults();
  vi.resetModules();
  const { generate: generateOnce } = await import("../../scripts/generate/generate.js");
  const anew = join(root, "anew");
  const results = async () => {
    rmSync(anew, { recursive: true, force: true });
    return [await generate({ input, output }).catch(String), await generateOnce({ input, output: anew }).catch(String)];
  };
  await results();
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 16, maxLength: 16 }), async (edits) => {
      for (const each of edits) {
        const saved = save(root, each);
        if (saved === undefined) continue;
        const [kept, once] = await results();
        expect(kept, saved.line).toEqual(once);
        if (typeof kept === "string") writeFileSync(saved.path, saved.before);
        else {
          accepted += 1;
          expect(snapshot(output), saved.line).toEqual(snapshot(anew));
        }
      }
    }),
    { numRuns: 1 },
  );
  expect(accepted).toBeGreaterThan(3);
});

test("an example is judged again when its schema or the rules change, and at its current place", async () => {
  keepResults();
  const schema = { $ref: "shared/schemas.yaml#/Thing" };
  const response = { description: "One.", content: { "application/json": { schema, example: { size: "a" } } } };
  const root = folderWith({
    "redocly.yaml": "telemetry: off\nrules: { no-invalid-media-type-examples: error }\n",
    "openapi.yaml": documentWith({ "/a": { get: { responses: { 200: response } } } }).replaceAll(/([{,])"/g, '$1\n"'),
    "shared/schemas.yaml": "Thing: { properties: { size: { $ref: 'sizes.yaml#/Size' } } }\n",
    "shared/sizes.yaml": "Size: { type: string }\n",
  });
  const save = (path: string, text: string) => writeFileSync(join(root, path), text);
  const found = async () => {
    beginGeneration();
    const linting = lintContract(join(root, "openapi.yaml"), new Sources());
    const problems = await linting.catch((error: unknown) => (error instanceof LintError ? error.problems : [error]));
    return problems.map((each) => ({ line: (each as { line?: number }).line }));
  };
  const lineOfSize = () =>
    readFileSync(join(root, "openapi.yaml"), "utf8")
      .split("\n")
      .findIndex((line) => line.includes('"size"')) + 1;
  expect(await found()).toEqual([]);
  save("shared/sizes.yaml", "Size: { type: integer }\n");
  expect(await found()).toEqual([{ line: lineOfSize() }]);
  save("openapi.yaml", `# moved\n${readFileSync(join(root, "openapi.yaml"), "utf8")}`);
  expect(await found()).toEqual([{ line: lineOfSize() }]);
  save(
    ".redocly.lint-ignore.yaml",
    "openapi.yaml: { no-invalid-media-type-examples: ['#/paths/~1a/get/responses/200/content/application~1json/example/size'] }\n",
  );
  expect(await found()).toEqual([]);
  rmSync(join(root, ".redocly.lint-ignore.yaml"));
  expect(await found()).toEqual([{ line: lineOfSize() }]);
  save("redocly.yaml", "telemetry: off\nrules: { no-invalid-media-type-examples: off }\n");
  expect(await found()).toEqual([]);
});
