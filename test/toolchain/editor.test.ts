import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ownFilesBelow } from "../../scripts/cli/files.js";
import { paths } from "../../scripts/cli/paths.js";
import { extensionSchema } from "../../scripts/editor/extension-schema.js";
import { fileOf } from "../../scripts/editor/json-schema.js";
import { mockSchema } from "../../scripts/editor/mock-schema.js";
import { snippetsOf } from "../../scripts/editor/snippets.js";

const text = (path: string) => readFileSync(join(paths.root, path), "utf8");
const readme = text("openapi/README.md");
const files = {
  ".vscode/contract.schema.json": fileOf(
    extensionSchema({
      readme,
      places: parse(text("redocly.yaml")).rules["kit/known-extensions"].extensions,
      modules: ["extensions", "read-operation"]
        .map((name) => text(`scripts/api/${name}.ts`))
        .concat(text("scripts/contract/document.ts")),
    }),
  ),
  ".vscode/mock.schema.json": fileOf(mockSchema(text("scripts/mock/README.md"))),
  ".vscode/extensions.code-snippets": snippetsOf(readme),
};

test.each(Object.entries(files))("%s is made from the types, the tables and the pages", async (path, made) => {
  await expect(made).toMatchFileSnapshot(join(paths.root, path));
});

const settings: { "yaml.schemas": Record<string, string | string[]> } = JSON.parse(text(".vscode/settings.json"));

/** A pattern of a path, with `**` and `*`. */
const matches = (glob: string, path: string): boolean =>
  new RegExp(
    `^${glob.replaceAll(".", "\\.").replaceAll("**/", "@").replaceAll("*", "[^/]*").replaceAll("@", "(.*/)?")}$`,
  ).test(path);

/** What the editor would mark in a file: by the schema that the settings give it. */
function marksIn(path: string, content: string): string[] {
  const schemas = Object.entries(settings["yaml.schemas"]).filter(([, globs]) =>
    [globs].flat().some((glob) => matches(glob, path)),
  );
  expect(schemas, path).toHaveLength(1);
  const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(text(schemas[0]?.[0] ?? "")));
  validate(parse(content));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const contract = ownFilesBelow(join(paths.root, "openapi"))
  .map((path) => `openapi/${path}`)
  .filter((path) => /^openapi\/(openapi\.yaml|resources|shared|overlays\/mock)/.test(path) && path.endsWith(".yaml"));

test.each(contract)("the editor marks nothing in %s", (path) => {
  expect(marksIn(path, text(path))).toEqual([]);
});

test.each([
  [
    "openapi/resources/assets/paths.yaml",
    "x-repeatable: false",
    "x-repeatable: no way",
    "/assetImport/post/x-repeatable must be boolean",
  ],
  [
    "openapi/resources/assets/paths.yaml",
    "      method: waitForImport\n",
    "",
    "/assetImportStatus/get/x-wait must have required property 'method'",
  ],
  ["openapi/resources/assets/paths.yaml", "x-lookup:", "x-lokup:", "/assetImport/post/x-lokup boolean schema is false"],
  [
    "openapi/resources/assets/schemas.yaml",
    "certainty: inferred",
    "certainty: sure",
    "/AssetImportRequest/x-provenance/certainty must be equal to one of the allowed values",
  ],
  [
    "openapi/overlays/mock.yaml",
    "action: list",
    "action: lst",
    "/actions/1/update/x-mock/action must be equal to one of the allowed values",
  ],
])("the editor marks a mistake in %s: %s", (path, from, to, mark) => {
  expect(text(path)).toContain(from);
  expect(marksIn(path, text(path).replace(from, to))).toContain(mark);
});

test("each extension and each key of the mock's rules has a description", () => {
  const { $defs } = JSON.parse(files[".vscode/contract.schema.json"]);
  for (const [name, { description }] of Object.entries<{ description?: string }>($defs))
    if (name.startsWith("x-")) expect(description, name).toMatch(/\w{3}/);
  const [root] = JSON.parse(files[".vscode/mock.schema.json"]).properties.actions.items.properties.update.properties[
    "x-mock"
  ].anyOf;
  for (const [key, { description }] of Object.entries<{ description?: string }>(
    root.properties.collections.additionalProperties.properties,
  ))
    expect(description, key).toMatch(/\w{3}/);
});
