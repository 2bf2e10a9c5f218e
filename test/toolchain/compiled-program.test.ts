import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { runNode } from "../helpers/run.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "program-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const loader = JSON.stringify(join(paths.root, "scripts/compiled-program.cjs"));

/** Writes a program as `compile.mjs` does, which works for a time in milliseconds. Returns its path. */
function write(time: number): string {
  const work = `const { user } = process.cpuUsage(); while (process.cpuUsage().user < user + ${time * 1000});`;
  writeFileSync(join(folder, "a.code.cjs"), `${work} compiled.import("node:path").then(() => console.log("done"));`);
  writeFileSync(join(folder, "a.cjs"), `require(${loader})(${JSON.stringify(folder)}, "a");`);
  return join(folder, "a.cjs");
}

const keptCode = () => readdirSync(folder).filter((name) => !name.endsWith(".cjs"));

test("the code that V8 compiled of a program is kept, and replaced if V8 rejects it", async () => {
  const program = write(420);
  const done = { status: 0, stdout: "done\n", stderr: "" };
  expect(await runNode([program])).toMatchObject(done);
  const [name = "", ...others] = keptCode();
  expect(others).toEqual([]);
  const path = join(folder, name);
  writeFileSync(path, "damaged");
  expect(await runNode([program])).toMatchObject(done);
  expect(readFileSync(path, "latin1")).not.toBe("damaged");
  // It cannot be kept where a folder is.
  rmSync(path);
  mkdirSync(path);
  expect(await runNode([program])).toMatchObject(done);
});

test("a short run keeps nothing, since it used little of its code", async () => {
  expect(await runNode([write(0)])).toMatchObject({ status: 0, stdout: "done\n" });
  expect(keptCode()).toEqual([]);
});
