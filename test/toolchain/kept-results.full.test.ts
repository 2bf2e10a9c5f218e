import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { filesBelow } from "../../scripts/cli/files.js";
import { beginGeneration, keepResults } from "../../scripts/contract/kept.js";
import { lintContract } from "../../scripts/contract/load.js";
import { LintError } from "../../scripts/contract/problem.js";
import { Sources } from "../../scripts/contract/sources.js";
import { generate } from "../../scripts/generate/generate.js";
import { contractCopy, documentWith, folderWith, snapshot } from "../helpers/generate-workbench.js";
import { runScript } from "../helpers/run.js";

/** Changes of a line: of a text, a number, a flag and an item of a list, and the removal of a value. */
const changes: readonly [RegExp, string | ((line: string, start: string, value: string) => string)][] = [
  [/^( *(?:- )?(?:description|summary|note|remedy|meaning): )([A-Z가-힣].*)$/, "$1Changed $2"],
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

/** Changes each text in the files whose paths match. */
function rewrite(root: string, files: RegExp): void {
  const [[pattern = /$^/, replacement = ""] = []] = changes;
  for (const path of filesBelow(join(root, "openapi")).filter((each) => files.test(each))) {
    const file = join(root, "openapi", path);
    const texts = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, texts.map((line) => line.replace(pattern, replacement as string)).join("\n"));
  }
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
  const anew = join(root, "anew");
  /** Whether this process and another one accept the contract. */
  const results = async () => {
    rmSync(anew, { recursive: true, force: true });
    const made = generate({ input, output }).then(
      () => true,
      () => false,
    );
    const { status } = await runScript("generate", ["--input", input, "--output", anew]);
    return [await made, status === 0];
  };
  /** The files whose texts differ. */
  const differing = () => {
    const [kept, once] = [snapshot(output), snapshot(anew)];
    return Object.keys({ ...kept, ...once }).filter((path) => kept[path] !== once[path]);
  };
  await results();
  // If two notes become one, others get another number in parts that did not change.
  const shared = join(root, "openapi/shared/schemas.yaml");
  const [note = "", next = ""] = readFileSync(shared, "utf8").match(/(?<= note: )[A-Z].*/g) ?? [];
  writeFileSync(shared, readFileSync(shared, "utf8").replace(note, next));
  expect(await results()).toEqual([true, true]);
  expect(differing()).toEqual([]);
  // Results of files that did not change must be made again if they depend on those that did.
  const kinds = filesBelow(join(root, "openapi")).filter((path) => /^(resources|shared|overlays).*\.yaml$/.test(path));
  const groups = [...new Set(kinds.map((path) => path.replace(/^.*\//, ""))), ".arazzo.yaml", "openapi.yaml"];
  for (const name of groups) {
    rewrite(root, new RegExp(`(^|/)[^/]*${name}$`));
    expect(await results(), name).toEqual([true, true]);
    expect(differing(), name).toEqual([]);
  }
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 8, maxLength: 8 }), async (edits) => {
      for (const each of edits) {
        const saved = save(root, each);
        if (saved === undefined) continue;
        const [kept, once] = await results();
        expect(kept, saved.line).toBe(once);
        if (!kept) writeFileSync(saved.path, saved.before);
        else {
          accepted += 1;
          expect(differing(), saved.line).toEqual([]);
        }
      }
    }),
    { numRuns: 1 },
  );
  expect(accepted).toBeGreaterThan(1);
});

/** Lints the document of a folder. Resolves to the lines of the problems. */
async function linesFoundIn(root: string) {
  beginGeneration();
  const linting = lintContract(join(root, "openapi.yaml"), new Sources());
  const problems = await linting.catch((error: unknown) => (error instanceof LintError ? error.problems : [error]));
  return problems.map((each) => ({ line: (each as { line?: number }).line }));
}

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
  const found = () => linesFoundIn(root);
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

const size = { $ref: "sizes.yaml#/Size" };

test.each([
  ["parameter", { parameters: [{ name: "size", in: "query", schema: size, example: "a" }], responses: {} }],
  [
    "schema",
    {
      responses: {
        200: {
          description: "",
          content: { "application/json": { schema: { properties: { size }, example: { size: "a" } } } },
        },
      },
    },
  ],
])("an example of a %s is judged again when a schema to which it refers changes", async (kind, operation) => {
  keepResults();
  const root = folderWith({
    "redocly.yaml": `telemetry: off\nrules: { no-invalid-${kind}-examples: error }\n`,
    "openapi.yaml": documentWith({ "/a": { get: operation } }),
    "sizes.yaml": "Size: { type: string }\n",
  });
  for (const [type, problems] of [
    ["string", 0],
    ["integer", 1],
    ["integer", 1],
    ["string", 0],
  ] as const) {
    writeFileSync(join(root, "sizes.yaml"), `Size: { type: ${type} }\n`);
    expect(await linesFoundIn(root)).toHaveLength(problems);
  }
});
