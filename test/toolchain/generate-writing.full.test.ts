import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { generate } from "../../scripts/generate/generate.js";
import { recoverFolder, replaceFolder } from "../../scripts/generate/write.js";
import { runGenerate, smallContract, snapshot, temporaryFolder } from "../helpers/generate-workbench.js";
import { runNode } from "../helpers/run.js";
import { outputOf } from "../helpers/whole-output.js";

let folder: string;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "writing-"));
  program = join(folder, "write-killed.mjs");
  await build({
    entryPoints: [join(paths.root, "test/helpers/write-killed.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes an output in a process that is killed before the given step. 0 does not kill it. */
const writeKilled = (output: string, killedBefore: number) =>
  runNode([program, output, "new", "1", String(killedBefore)]);

describe("a process that is killed before any of its steps", () => {
  test.each([
    ["leaves the first output complete or no output", {}],
    ["leaves the second output or the first, complete", outputOf("old")],
  ])("%s, and the next run removes its temporary files", async (_, before) => {
    const root = temporaryFolder();
    const output = join(root, "out");
    const start = (): void => {
      rmSync(root, { recursive: true });
      mkdirSync(root);
      if (Object.keys(before).length > 0) replaceFolder(output, before);
    };
    start();
    const steps = Number((await writeKilled(output, 0)).stdout);
    expect(steps).toBeGreaterThan(7);
    expect(snapshot(output)).toEqual(outputOf("new0"));

    const outcomes = new Set<string>();
    for (let step = 1; step <= steps; step++) {
      start();
      expect((await writeKilled(output, step)).signal, `step ${step}`).toBe("SIGKILL");
      recoverFolder(output);
      const found = JSON.stringify(snapshot(output));
      expect(
        [before, outputOf("new0")].map((each) => JSON.stringify(each)),
        `step ${step}`,
      ).toContain(found);
      outcomes.add(found);
      expect(readdirSync(root), `step ${step}`).toEqual(found === "{}" ? [] : ["out"]);
      replaceFolder(output, outputOf("later"));
      expect(snapshot(output), `step ${step}`).toEqual(outputOf("later"));
    }
    expect(outcomes.size).toBe(2);
  });
});

test("several processes that write at the same time all succeed, and the output is that of one of them", async () => {
  const root = temporaryFolder();
  const output = join(root, "out");
  const names = ["a", "b", "c", "d"];
  const ended = await Promise.all(names.map((name) => runNode([program, output, name, "40", "0"])));
  expect(ended.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
  expect(names.map((name) => outputOf(`${name}39`))).toContainEqual(snapshot(output));
  expect(readdirSync(root)).toEqual(["out"]);
});

test("two commands at the same time succeed, with the same output as one", async () => {
  const { input, output, root } = smallContract();
  const alone = join(root, "alone");
  const ended = await Promise.all([1, 2].map(() => runGenerate(root, "--input", input, "--output", output)));
  expect(ended.map(({ status }) => status)).toEqual([0, 0]);
  await generate({ input, output: alone });
  expect(snapshot(output)).toEqual(snapshot(alone));
  expect(readdirSync(root).sort()).toEqual(["alone", "openapi", "out", "redocly.yaml"]);
});

test("the temporary folders of a running process and folders with other names remain", () => {
  const root = temporaryFolder();
  const output = join(root, "out");
  const others = [`out.new-${process.pid}-Abc123`, "out.new-mine", "out.new-1.txt"];
  for (const name of others) {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, "file"), "");
  }
  replaceFolder(output, outputOf("old"));
  recoverFolder(output);
  expect(readdirSync(root).sort()).toEqual(["out", ...others].sort());
});

test("a file that is added to the last output during a run is found, and the output is restored", () => {
  const root = temporaryFolder();
  const output = join(root, "out");
  replaceFolder(output, outputOf("old"));
  writeFileSync(join(output, "mine.txt"), "irreplaceable");
  cpSync(output, join(root, "before"), { recursive: true });
  expect(() => replaceFolder(output, outputOf("new"))).toThrow(/Move or delete them:\n {2}mine\.txt$/);
  expect(snapshot(output)).toEqual(snapshot(join(root, "before")));
});
