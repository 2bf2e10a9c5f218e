import { expect, test } from "vitest";
import { newOperation } from "../../../scripts/scaffold/new.js";
import { removeOperation } from "../../../scripts/scaffold/remove-operation.js";
import { operations } from "../../helpers/bundled.js";
import { runScript } from "../../helpers/run.js";
import { findingsIn, known, placeholdersIn, rename, scaffoldCopy } from "../../helpers/scaffold.js";

test("an operation: check names each place that is left, once, and nothing else", async () => {
  const { input, files } = scaffoldCopy();
  await newOperation(input, rename);
  const open = placeholdersIn(files());
  expect(open.length).toBeGreaterThan(20);
  expect(await findingsIn(input)).toEqual(open);
});

test("the commands say what was written, and what is left", async () => {
  const { root, input } = scaffoldCopy();
  const { id, method, path } = rename;
  const added = await runScript("new", ["operation", id, "--method", method, "--path", path, "--input", input], {
    cwd: root,
  });
  expect(added.stdout).toContain("  openapi/resources/assets/paths.yaml\n");
  const removed = await runScript("remove", ["operation", known?.id ?? "", "--input", input], { cwd: root });
  expect(removed.stdout).toMatch(new RegExp(`^Removed ${known?.id}, \\w+, .* from\\n {2}openapi/`));
  expect(removed.stdout).toContain(`replacedBy: ${known?.id}\n`);
  expect(removed.stdout).not.toContain(`@.operationId == '${known?.id}'`);
});

test("remove takes the jobs that the operation reads out of the mock's first state", async () => {
  const { input, files } = scaffoldCopy();
  const overlay = () => files()["overlays/mock.yaml"] ?? "";
  const status = operations.find(({ id, wait }) => wait !== undefined && overlay().includes(`  ${id}: { states:`));
  expect(status).toBeDefined();
  await removeOperation(input, status?.id ?? "");
  expect(overlay()).not.toContain(`${status?.id}:`);
  expect(overlay()).toMatch(/runs:\n +\w+\.\w+:/);
});

test("what new adds, remove takes away: every file is as before", async () => {
  const { input, files } = scaffoldCopy();
  const before = files();
  await newOperation(input, rename);
  expect((await removeOperation(input, rename.id)).components.sort()).toEqual([
    "AssetRenameExample",
    "AssetRenameRequest",
    "AssetRenameRequestExample",
    "AssetRenameResponse",
    "AssetRenameResult",
  ]);
  expect(files()).toEqual(before);
});
