import { expect, test } from "vitest";
import { newOperation } from "../../../scripts/scaffold/new.js";
import { operations } from "../../helpers/bundled.js";
import { runScript } from "../../helpers/run.js";
import { findingsIn, placeholdersIn, scaffoldCopy } from "../../helpers/scaffold.js";

const rename = {
  id: "assets.rename",
  method: "patch",
  path: "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}/name",
  page: "todo",
};

/** A superseded operation, whose successor has a name in the contract besides its own. */
const superseded = operations.find(({ removal }) => removal !== undefined);
const known = operations.find(({ id }) => id === superseded?.removal?.replacedBy);

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
