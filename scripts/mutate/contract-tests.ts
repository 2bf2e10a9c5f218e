import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** Runs the tests. Returns the name or the message of the first failed test; undefined if all pass. */
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
