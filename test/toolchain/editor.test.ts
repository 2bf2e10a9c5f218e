import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ownFilesBelow } from "../../scripts/cli/files.js";
import { paths } from "../../scripts/cli/paths.js";
import { isReadable } from "../../scripts/contract/extension-forms.js";
import { isNode } from "../../scripts/contract/node.js";
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
        .concat(text("scripts/contract/document.ts"), text("scripts/runtime/call.ts")),
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

const validators = new Map<string, ValidateFunction>();

/** Compiles the schema of a file, once. */
function validatorOf(path: string): ValidateFunction {
  const validate = validators.get(path) ?? new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(text(path)));
  validators.set(path, validate);
  return validate;
}

/** What the editor would mark in a file: by the schema that the settings give it. */
function marksIn(path: string, content: string): string[] {
  const schemas = Object.entries(settings["yaml.schemas"]).filter(([, globs]) =>
    [globs].flat().some((glob) => matches(glob, path)),
  );
  expect(schemas, path).toHaveLength(1);
  const validate = validatorOf(schemas[0]?.[0] ?? "");
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

const { $defs } = JSON.parse(files[".vscode/contract.schema.json"]);
const ajv = new Ajv({ strict: false }).addSchema({ $defs }, "extensions");
const snippets = Object.values<{ prefix: string; body: string[] }>(
  JSON.parse(files[".vscode/extensions.code-snippets"]),
).map(({ prefix, body }) => {
  const content = [parse(body.join("\n").replaceAll("\\$", "$"))].flat()[0];
  // A sample of a whole file has no key.
  return { name: prefix, value: content[prefix] ?? content };
});

test.each(Object.keys($defs).filter((name) => name.startsWith("x-")))("the snippet of %s is valid", (name) => {
  const { value } = snippets.find((each) => each.name === name) ?? {};
  const validate = ajv.compile({ $ref: `extensions#/$defs/${name}` });
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
});

/** A value with each of its parts once of another type, and once missing. */
function variantsOf(value: unknown): unknown[] {
  const other = typeof value === "string" ? 7 : "text";
  if (Array.isArray(value))
    return [other, ...value.flatMap((each, index) => variantsOf(each).map((variant) => value.with(index, variant)))];
  if (!isNode(value)) return [other];
  const within = Object.entries(value).flatMap(([key, each]) => {
    const { [key]: _, ...others } = value;
    return [others, ...variantsOf(each).map((variant) => ({ ...value, [key]: variant }))];
  });
  return [other, ...within];
}

// An extension without a form is not read, so that it may have any.
test.each(snippets.filter(({ name }) => !isReadable(name, undefined)))(
  "the toolchain reads $name in the form that the editor accepts",
  ({ name, value }) => {
    const validate = ajv.compile({ $ref: `extensions#/$defs/${name}` });
    const differing = [value, ...variantsOf(value)].filter((each) => validate(each) !== isReadable(name, each));
    expect(differing).toEqual([]);
  },
);
