import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../cli/paths.js";
import { type Figure, figure } from "./figure.js";
import { inTemporaryFolder } from "./workbench.js";

/** The part of vitest's report in JSON that is read here. */
interface Report {
  testResults: { assertionResults: { title: string; status: string; duration?: number }[] }[];
}

/** The name of the night whose time the faults of the service could lengthen. The others take minutes and prove other things. */
const measured = "with jobs of five minutes";

/** Runs that night of `test/night/`, which fails if it takes longer than 1.3 times what its jobs allow. */
export const benchNight = (): Promise<Figure[]> =>
  inTemporaryFolder(async (folder) => {
    const outputFile = join(folder, "report.json");
    const args = ["run", "--config", "test/night/vitest.config.ts", "-t", measured];
    const report = ["--reporter", "json", "--outputFile", outputFile];
    spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...args, ...report], {
      cwd: paths.root,
      stdio: "ignore",
    });
    const { testResults }: Report = JSON.parse(readFileSync(outputFile, "utf8"));
    return testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ title }) => title.startsWith(measured))
      .map(({ title, status, duration = 0 }) =>
        status === "passed"
          ? figure(title, "s", [duration / 1000])
          : { what: title, missing: "the test failed; run npm run test:full" },
      );
  });
