import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../cli/paths.js";
import type { Figure } from "./figure.js";
import { inTemporaryFolder } from "./workbench.js";

/** The part of vitest's report in JSON that is read here. */
interface Report {
  testResults: { assertionResults: { title: string; status: string; duration?: number }[] }[];
}

/** Runs the nights of `test/night/`, each as long as it takes, and reports their times. */
export const benchNight = (): Promise<Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const outputFile = join(folder, "report.json");
    const args = ["run", "--config", "test/night/vitest.config.ts", "--reporter", "json", "--outputFile", outputFile];
    spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...args], { cwd: paths.root, stdio: "ignore" });
    const { testResults }: Report = JSON.parse(readFileSync(outputFile, "utf8"));
    return testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .map(({ title, status, duration = 0 }) =>
        status === "passed"
          ? { what: title, value: Math.round(duration / 1000), unit: "s" }
          : { what: title, missing: "the test failed; run npm run test:full" },
      );
  });
