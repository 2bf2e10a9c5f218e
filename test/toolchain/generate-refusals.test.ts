import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../scripts/cli/errors.js";
import { paths } from "../../scripts/cli/paths.js";
import { generate } from "../../scripts/generate/generate.js";
import { rejection } from "../helpers/client/loopback.js";
import { contractCopy, documentWith, folderWith, runGenerate, snapshot } from "../helpers/generate-workbench.js";
import { pageOperation } from "../helpers/vendor-page-call.js";

/** The message with which generate rejects a file in a folder. */
async function refusalOf(root: string, name: string): Promise<string> {
  const error = await rejection(generate({ input: join(root, name), output: join(root, "out") }));
  expect(error).toBeInstanceOf(UserError);
  expect(existsSync(join(root, "out"))).toBe(false);
  return String(error);
}

test("a broken contract is rejected with the place, the rule and the correction of every problem, and the last valid output remains", async () => {
  const { root, input, output, replace } = contractCopy();
  cpSync(paths.generated, output, { recursive: true });
  const before = snapshot(output);
  replace("openapi/resources/workspaces/paths.yaml", `operationId: ${pageOperation}`, "operationId: listWorkspaces");
  replace("openapi/shared/examples.yaml", 'code: "10001"', "code: 10001");
  const message = String(await rejection(generate({ input, output })));
  expect(message).toMatch(/The contract has \d+ problems\./);
  expect(message).toMatch(/openapi\/resources\/workspaces\/paths\.yaml:3:\d+ at #\/workspaces\/get\/operationId\n/);
  expect(message).toMatch(/\n {2}kit\/operation-id-resource-verb: .*listWorkspaces.*/);
  expect(message).toContain("openapi/shared/examples.yaml:");
  expect(snapshot(output)).toEqual(before);
  expect(readdirSync(root).sort()).toEqual(["openapi", "out", "redocly.yaml", "scripts"]);
});

test("the command prints the message without a stack trace and exits with 1", async () => {
  const root = folderWith({ "api.json": documentWith({ "/a": { $ref: "missing.yaml#/a" } }) });
  const { status, stderr } = await runGenerate(root, "--input", "api.json", "--output", "out");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^error: The contract has 1 problem\.\n\napi\.json:1:\d+ at #\/paths\/~1a\n/m);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr).not.toContain("fault of the toolchain");
});

describe("an input that is not a contract is rejected with one message that names the file:", () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ["no file", {}, /api\.yaml does not exist\./],
    ["not YAML", { "api.yaml": "openapi: 3.1.0\n  info: [" }, /api\.yaml cannot be read: .*2:7/],
    ["text", { "api.yaml": "Hello" }, /api\.yaml is not an OpenAPI 3 document/],
    ["an empty file", { "api.yaml": "" }, /api\.yaml is not an OpenAPI 3 document/],
    [
      "Swagger 2.0",
      { "api.yaml": 'swagger: "2.0"\ninfo: {title: T, version: "1"}\npaths: {}\n' },
      /api\.yaml is a document of Swagger 2\.0\. Convert it to OpenAPI 3\.0 or 3\.1/,
    ],
    ["a number for a version", { "api.yaml": "openapi: 3.1\n" }, /api\.yaml .*3\.1/],
    ["a folder", { "api.yaml/x": "" }, /api\.yaml cannot be read/],
    [
      "a reference without a target",
      {
        "api.yaml": documentWith({ "/a": { $ref: "paths.yaml#/missing" } }),
        "paths.yaml": "a: {}\n",
      },
      /api\.yaml:\d+:\d+ at #\/paths\/~1a/,
    ],
    [
      "a reference to a missing file",
      { "api.yaml": documentWith({ "/a": { $ref: "missing.yaml#/a" } }) },
      /missing\.yaml/,
    ],
  ])("%s", async (_, files, expected) => {
    expect(await refusalOf(folderWith(files), "api.yaml")).toMatch(expected);
  });
});

test("an unknown option is rejected", async () => {
  const { status, stderr } = await runGenerate(folderWith({}), "--inptu", "x");
  expect(status).not.toBe(0);
  expect(stderr).toContain("--input");
});
