import { expect, test } from "vitest";
import { check } from "../../scripts/check/report.js";
import { paths } from "../../scripts/cli/paths.js";
import { runScript } from "../helpers/run.js";

test("the report of the command, which proves the examples in a thread, is that of a single thread", async () => {
  const { status, stdout, stderr } = await runScript("check", ["--json"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const report = JSON.parse(stdout);
  expect(report.proof.matrix.total.examples.count).toBeGreaterThan(0);
  expect(report).toEqual(JSON.parse(JSON.stringify(await check(paths.contract))));
}, 600_000);
