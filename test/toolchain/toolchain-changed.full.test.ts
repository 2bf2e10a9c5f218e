import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readManifest } from "../../scripts/generate/manifest.js";
import { hash } from "../../scripts/generate/toolchain.js";
import { smallContract, snapshot } from "../helpers/generate-workbench.js";
import { copyProject } from "../helpers/project-copy.js";
import { startCommand } from "../helpers/run.js";

test("a command reports code that changes while it generates, and writes nothing", async () => {
  const { folder, remove } = copyProject();
  onTestFinished(remove);
  const { input, output } = smallContract();
  const args = ["--input", input, "--output", output];
  const code = join(folder, "scripts/runtime/values.ts");
  const before = readFileSync(code, "utf8");

  const interrupted = startCommand(folder, "generate", args);
  await interrupted.printed(/^- bundle$/m);
  appendFileSync(code, "// changed\n");
  expect(await interrupted.exited).toBe(1);
  expect(interrupted.output()).toMatch(/error: The toolchain changed.*\n {2}scripts\/runtime\/values\.ts/);
  expect(readManifest(output)).toBeUndefined();

  // The swap file of an editor does not count as code.
  writeFileSync(join(folder, "scripts/runtime/.values.ts.swp"), "");
  expect(await startCommand(folder, "generate", args).exited).toBe(0);
  expect(snapshot(output)["client/runtime/values.ts"]).toBe(`${before}// changed\n`);
  expect(readManifest(output)?.outputs["client/runtime/values.ts"]).toBe(hash(`${before}// changed\n`));
  expect(Object.keys(snapshot(output)).filter((path) => path.endsWith(".swp"))).toEqual([]);
});
