import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { paths } from "../../scripts/cli/paths.js";
import { propose } from "../../scripts/verify/propose.js";
import { patchOfAll } from "../../scripts/verify/workbench.js";
import { run } from "../helpers/run.js";
import { copyWith } from "./contract-copies.js";
import { observedService } from "./observed.js";
import { contract, verifyService } from "./service.js";

const { service, all } = await observedService();

test("git applies the patch, which changes nothing but the lines that it names", async () => {
  service.mock.reset();
  service.depart(all.find(({ kind }) => kind === "a field added")?.change ?? (() => {}));
  const { files } = await propose(contract, await verifyService(service), "2026-11-28");
  const patch = patchOfAll(files, contract.input, contract.sources);
  const comments = (text: string) => text.split("\n").filter((line) => /^\s*#/.test(line));
  for (const [file, text] of files) expect(comments(text)).toEqual(comments(contract.sources.text(file)));
  // Of the existing lines, only marks, their notes and answers change.
  expect(patch.split("\n").filter((line) => /^-[^-]/.test(line)).length).toBeLessThan(50);
  const input = copyWith("git", new Map());
  const root = join(input, "../..");
  writeFileSync(join(root, "verify.patch"), patch);
  expect(await run("git", ["apply", "--check", "verify.patch"], { cwd: root })).toMatchObject({
    status: 0,
    stderr: "",
  });
  expect(await run("git", ["apply", "verify.patch"], { cwd: root })).toMatchObject({ status: 0 });
  for (const [file, text] of files) expect(readFileSync(join(root, relative(paths.root, file)), "utf8")).toBe(text);
});
