import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { filesBelow } from "../../scripts/cli/files.js";
import { keepResults } from "../../scripts/contract/kept.js";
import { generate } from "../../scripts/generate/generate.js";
import { contractCopy, snapshot } from "../helpers/generate-workbench.js";

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
