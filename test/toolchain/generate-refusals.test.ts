import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../scripts/cli/errors.js";
import { paths } from "../../scripts/cli/paths.js";
import { generate } from "../../scripts/generate/generate.js";
import { rejection } from "../client/loopback.js";
import { contractCopy, documentWith, folderWith, runGenerate, snapshot } from "./generate-workbench.js";

/** What a user of the command sees of a refusal: the exit code, no stack, and the message. */
async function refusal(cwd: string, ...args: string[]): Promise<string> {
  const { status, stderr } = await runGenerate(cwd, ...args);
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr).not.toContain("fault of the toolchain");
  return stderr;
}

/** What generating from a file of a folder is refused with; the command shows it as it is. */
async function refusalOf(root: string, name: string): Promise<string> {
  const error = await rejection(generate({ input: join(root, name), output: join(root, "out") }));
  expect(error).toBeInstanceOf(UserError);
  expect(existsSync(join(root, "out"))).toBe(false);
  return String(error);
}

test("a broken contract is refused with its place, rule and cure, and the last good output stays", async () => {
  const { root, output, replace } = contractCopy();
  cpSync(paths.generated, output, { recursive: true });
  const before = snapshot(output);
  replace("openapi/resources/workspaces/paths.yaml", "operationId: workspaces.list", "operationId: listWorkspaces");
  const message = await refusal(root, "--input", "openapi/openapi.yaml", "--output", "out");
  expect(message).toMatch(/openapi\/resources\/workspaces\/paths\.yaml:3:\d+ at #\/workspaces\/get\/operationId\n/);
  expect(message).toMatch(/\n {2}kit\/operation-id-resource-verb: .*listWorkspaces.*/);
  expect(snapshot(output)).toEqual(before);
  expect(readdirSync(root).sort()).toEqual(["openapi", "out", "redocly.yaml", "scripts"]);
});

test("every problem is named, not only the first", async () => {
  const { input, output, replace } = contractCopy();
  replace("openapi/resources/workspaces/paths.yaml", "operationId: workspaces.list", "operationId: listWorkspaces");
  replace("openapi/shared/examples.yaml", 'code: "10001"', "code: 10001");
  const message = String(await rejection(generate({ input, output })));
  expect(message).toMatch(/The contract has \d+ problems\./);
  expect(message).toContain("openapi/resources/workspaces/paths.yaml:3:");
  expect(message).toContain("openapi/shared/examples.yaml:");
});

describe("an input that is no contract is refused with its file and one message:", () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ["none", {}, /api\.yaml does not exist\./],
    ["not YAML", { "api.yaml": "openapi: 3.1.0\n  info: [" }, /api\.yaml cannot be read: .*2:7/],
    ["text", { "api.yaml": "Hello" }, /api\.yaml is not an OpenAPI 3 document/],
    ["nothing", { "api.yaml": "" }, /api\.yaml is not an OpenAPI 3 document/],
    [
      "Swagger 2.0",
      { "api.yaml": 'swagger: "2.0"\ninfo: {title: T, version: "1"}\npaths: {}\n' },
      /api\.yaml is not an OpenAPI 3 document/,
    ],
    ["a number for a version", { "api.yaml": "openapi: 3.1\n" }, /api\.yaml .*3\.1/],
    ["a folder", { "api.yaml/x": "" }, /api\.yaml cannot be read/],
    [
      "a reference that leads nowhere",
      {
        "api.yaml": documentWith({ "/a": { $ref: "paths.yaml#/missing" } }),
        "paths.yaml": "a: {}\n",
      },
      /api\.yaml:\d+:\d+ at #\/paths\/~1a/,
    ],
    ["a file that is not there", { "api.yaml": documentWith({ "/a": { $ref: "missing.yaml#/a" } }) }, /missing\.yaml/],
  ])("%s", async (_, files, expected) => {
    expect(await refusalOf(folderWith(files), "api.yaml")).toMatch(expected);
  });
});

test("an option that does not exist is refused", async () => {
  const { status, stderr } = await runGenerate(folderWith({}), "--inptu", "x");
  expect(status).not.toBe(0);
  expect(stderr).toContain("--input");
});
