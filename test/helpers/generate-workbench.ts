import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { filesBelow } from "../../scripts/cli/files.js";
import { copyContract } from "../../scripts/mutate/contract-copy.js";
import { runScript } from "./run.js";

/** A temporary folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "generate-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the contract with this project's rules, which a test may change. */
export function contractCopy(): { root: string; input: string; output: string; replace: Replace } {
  const root = temporaryFolder();
  copyContract(root);
  const replace: Replace = (path, from, to) => {
    const file = join(root, path);
    const text = readFileSync(file, "utf8");
    if (!text.includes(from)) throw new Error(`${path} has no "${from}".`);
    writeFileSync(file, text.replace(from, to));
  };
  return { root, input: join(root, "openapi/openapi.yaml"), output: join(root, "out"), replace };
}

/** A small contract in several files with few rules, which is generated in a fraction of the time. */
export function smallContract(): { root: string; input: string; output: string } {
  const root = folderWith({
    "redocly.yaml": "extends: [spec]\ntelemetry: off\n",
    "openapi/openapi.yaml": documentWith({ "/a": { $ref: "shared/paths.yaml#/a" } }).replaceAll(/([{,])"/g, '$1\n"'),
    "openapi/shared/paths.yaml":
      'a:\n  get:\n    operationId: things.list\n    responses:\n      "204":\n        description: None.\n',
  });
  return { root, input: join(root, "openapi/openapi.yaml"), output: join(root, "out") };
}

/** Replaces the first occurrence of a text in a file of the copy. */
type Replace = (path: string, from: string, to: string) => void;

/** Writes files into a temporary folder that has no rules above it. */
export function folderWith(files: Record<string, string>): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Every file below a folder with its text. */
export const snapshot = (folder: string): Record<string, string> =>
  Object.fromEntries(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]));

/** Runs `npm run generate` as a user in `cwd` would. */
export const runGenerate = (cwd: string, ...args: string[]) => runScript("generate", args, { cwd });

/** A sound document with these paths. */
export const documentWith = (openapiPaths: unknown): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Small", version: "1" },
    servers: [{ url: "https://small.example" }],
    paths: openapiPaths,
  });
