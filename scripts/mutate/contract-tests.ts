import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../cli/paths.js";
import type { Document } from "../contract/document.js";

const report = "tests.json";

interface Report {
  testResults: {
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** Puts the tests of the contract beside a copy of it. They find their files by where they stand, so the scripts come too. */
export function copyTests(root: string): void {
  rmSync(join(root, "scripts"));
  for (const name of ["scripts", "test/contract", "test/fixtures", "package.json", "tsconfig.json", "vitest.config.ts"])
    cpSync(join(paths.root, name), join(root, name), { recursive: true });
  // Whether examples compile is for the generated types to say, and those of an edited contract are not there.
  rmSync(join(root, "test/contract/examples-compile.test.ts"));
  symlinkSync(join(paths.root, "node_modules"), join(root, "node_modules"), "junction");
  mkdirSync(join(root, "generated"));
}

/** What the first test that fails says of the contract beside it; undefined where none does. */
export function failingTest(root: string, document: Document): string | undefined {
  writeFileSync(join(root, "generated/openapi.json"), JSON.stringify(document));
  const quick = ["--no-isolate", "--maxWorkers=1", "--pool=threads"];
  const args = ["run", "test/contract", ...quick, "--reporter=json", "--outputFile", report];
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(paths.root, "node_modules/vitest/vitest.mjs"), ...args],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  if (status === 0) return undefined;
  const path = join(root, report);
  const { testResults } = JSON.parse(readFileSync(path, "utf8")) as Report;
  rmSync(path);
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find((test) => test.status === "failed");
  if (failed !== undefined) return failed.fullName;
  const message = testResults.map((file) => file.message).find((text) => text !== "");
  if (message === undefined) throw new Error(`The tests of the contract did not run: ${stderr}`);
  return message.split("\n")[0];
}
