import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { createMock, type Listening } from "../../scripts/mock/mock.js";
import { install, project } from "../helpers/installed.js";
import { document } from "../helpers/mock.js";
import { blocks } from "../helpers/readme.js";
import { runNode } from "../helpers/run.js";

let mock: Listening;
beforeAll(async () => {
  await install();
  mock = await createMock({ document }).listen();
}, 130_000);
afterAll(() => mock?.close());

/** An empty folder of a project that has the package, with a program of the README in it. */
function folderWith(name: string, program: string): string {
  const folder = mkdtempSync(join(project, "readme-"));
  writeFileSync(join(folder, name), program.replace("http://127.0.0.1:4010", mock.url));
  return folder;
}

const run = (folder: string, name: string) =>
  runNode(["--import", import.meta.resolve("tsx"), name], { cwd: folder, env: { FORCE_COLOR: "0" } });

test("the client program prints what the README says", async () => {
  const programs = blocks("ts run");
  expect(programs).toHaveLength(1);
  const [program = ""] = programs;
  expect(program.trim().split("\n").length).toBeLessThanOrEqual(20);
  const { status, stdout } = await run(folderWith("first.ts", program), "first.ts");
  expect(status).toBe(0);
  expect(stdout).toBe("my-workspace my-bucket\ntest-workspace test-bucket\n200 2 of 2\n");
});

test("the journeys' program prints the ids of its assets, and the same ones when it is started again", async () => {
  const [program = ""] = blocks("ts journey");
  const folder = folderWith("night.ts", program);
  const first = await run(folder, "night.ts");
  expect([first.status, first.stderr]).toEqual([0, ""]);
  expect(first.stdout).toMatch(/^a\.mp4 \d+\nb\.mp4 \d+\nc\.mp4 \d+\n$/);
  expect((await run(folder, "night.ts")).stdout).toBe(first.stdout);
});

test("the test in the README passes", async () => {
  const programs = blocks("ts vitest");
  expect(programs).toHaveLength(1);
  const folder = folderWith("client.test.ts", programs.join("\n"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(paths.root, "node_modules/vitest"), join(folder, "node_modules/vitest"), "junction");
  const vitest = join(paths.root, "node_modules/vitest/vitest.mjs");
  const { status, stdout, stderr } = await runNode([vitest, "run", "--root", folder, "--reporter", "json"], {
    cwd: folder,
  });
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ numPassedTests: 1, numFailedTests: 0 });
});
