import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../../scripts/check/report.js";
import { newOperation, newResource } from "../../../scripts/scaffold/new.js";
import { removeOperation } from "../../../scripts/scaffold/remove-operation.js";
import { fillIn, findingsIn, placeholdersIn, scaffoldCopy } from "../../helpers/scaffold.js";

const asset = "/api/v1/workspaces/{workspace_name}/projects/{project_id}/assets/{asset_id}";

test.each([
  {
    what: "an operation on a path that is there",
    make: (input: string) => newOperation(input, { id: "assets.replace", method: "put", path: asset, page: "todo" }),
  },
  { what: "a resource", make: (input: string) => newResource(input, "labels", undefined, "todo") },
])("$what: check names each place that is left, once, and nothing else", async ({ make }) => {
  const { input, files } = scaffoldCopy();
  await make(input);
  const open = placeholdersIn(files());
  expect(open.length).toBeGreaterThan(20);
  expect(await findingsIn(input)).toEqual(open);
});

test("a new resource that is filled in passes check, whose proof calls its mock", async () => {
  const { root, input } = scaffoldCopy();
  await newResource(input, "labels", undefined, "todo");
  fillIn(root, "name");
  const { findings, proof } = await check(input, { acceptTranslations: true });
  expect(findings).toEqual([]);
  expect(proof?.matrix.rows.map(({ operation }) => operation)).toContain("labels.create");
});

test("a new resource is taken away with its last operation: every file is as before", async () => {
  const { root, input, files } = scaffoldCopy();
  const before = files();
  await newResource(input, "labels", undefined, "todo");
  for (const verb of ["create", "get", "list", "delete"]) await removeOperation(input, `labels.${verb}`);
  expect(files()).toEqual(before);
  expect(existsSync(join(root, "openapi/resources/labels/paths.yaml"))).toBe(false);
});
