import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { environment, installed } from "./workbench.js";

const tarball = inject("tarball");
const run = (...args: string[]) => promisify(execFile)(process.execPath, args, { env: environment() });

test("types and code of every entry are resolved consistently in all modes of TypeScript, including node10", async () => {
  const attw = join(installed, "@arethetypeswrong/cli/dist/index.js");
  // These files are data without imports. The command exits with another code than 0 if it finds problems.
  const data = ["--exclude-entrypoints", "./openapi.json", "./openapi.yaml"];
  const { stdout } = await run(attw, tarball, "--format", "ascii", "--no-emoji", ...data);
  expect(stdout).toContain("No problems found");
  for (const entry of ["", "/validation", "/journeys", "/mock", "/msw"])
    expect(stdout).toContain(`"ncloud-media-intelligence${entry}"`);
});

test("the manifest matches the files", async () => {
  const publint = join(installed, "publint/src/cli.js");
  const { stdout } = await run(publint, tarball, "--strict");
  expect(stdout).toContain("All good!");
});
