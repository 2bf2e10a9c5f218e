import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatFinding } from "../../scripts/check/finding.js";
import { check } from "../../scripts/check/report.js";
import { UserError } from "../../scripts/cli/errors.js";
import { paths } from "../../scripts/cli/paths.js";
import { generate } from "../../scripts/generate/generate.js";
import { temporaryFolder } from "./generate-workbench.js";

const rules = `
extends: [spec]
telemetry: off
plugins: [${JSON.stringify(join(paths.root, "scripts/lint/plugin.js"))}]
rules:
  no-invalid-media-type-examples: error
  kit/known-extensions: { severity: error, extensions: { x-pagination: [Operation], x-provenance: [Schema] } }
  kit/pagination-pointers: error
`;

const sound = `openapi: 3.1.0
info: { title: Shop, version: "1" }
servers: [{ url: "https://things.example" }]
paths:
  /things:
    get:
      operationId: things.list
      responses:
        "200":
          description: Fine.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Thing" }
              examples: { One: { value: { n: 1 } } }
components:
  schemas:
    Thing: { type: object, required: [n], properties: { n: { type: integer } } }
`;

const change = (from: string | RegExp, to: string): string => {
  expect(sound).toMatch(from);
  return sound.replace(from, () => to);
};
/** The contract with a second path, in a file of its own. */
const beside = (text: string | Buffer) => ({
  "api.yaml": change("  /things:\n", '  /other: { $ref: "other.yaml#/other" }\n  /things:\n'),
  "other.yaml": text,
});
const thing = (schema: string) => change(/(?<= {4}Thing: ).*/, schema);
const bytes = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * index * 13 + 7919 * index) % 256));
/** The contract with an Overlay, and with a workflow. */
const overlaid = (text: string) => ({ "api.yaml": sound, "overlays/mock.yaml": text });
const journey = (text: string) => ({ "api.yaml": sound, "workflows/a.arazzo.yaml": text });
const arazzo = (url: string, operationId: string) => `arazzo: 1.0.1
info: { title: A, version: "1" }
sourceDescriptions: [{ name: api, url: ${url}, type: openapi }]
workflows:
  - workflowId: a
    steps: [{ stepId: b, operationId: ${operationId} }]
`;
/** Ten lists of ten times the list before. */
const bomb = Array.from({ length: 10 }, (_, index) => {
  const items = Array(10).fill(index === 0 ? "x" : `*a${index - 1}`);
  return `a${index}: &a${index} [${items.join(", ")}]\n`;
}).join("");

function written(files: Record<string, string | Buffer>): string {
  const root = temporaryFolder();
  writeFileSync(join(root, "redocly.yaml"), rules);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** What the commands print of a contract: `generate`, then `check`. Anything but a message for the user is thrown. */
async function messages(root: string): Promise<string[]> {
  const input = join(root, "api.yaml");
  const told = (error: unknown) => {
    if (error instanceof UserError) return error.message;
    throw error;
  };
  return [
    await generate({ input, output: join(root, "out") }).then(() => "", told),
    await check(input).then(({ findings }) => findings.map(formatFinding).join("\n\n"), told),
  ];
}

describe("is read as if it were not so:", () => {
  test.each<[string, string | Buffer]>([
    ["a byte order mark", `\uFEFF${sound}`],
    ["line ends of Windows, and the mark", `\uFEFF${sound.replaceAll("\n", "\r\n")}`],
    [
      "a path and a field with a percent sign",
      change("/things:", "/my%20things:").replaceAll(/\bn: /g, '"50%": ').replace("[n]", '["50%"]'),
    ],
    ["aliases in reason", `${sound.replace(/ One: .*/, " One: &one { value: { n: 1 } }, Two: *one }")}`],
    [
      "fields with the names that every object has",
      change(
        "required: [n], properties: { n: { type: integer }",
        "required: [n], properties: { n: { type: integer }, __proto__: { x-provenance: {} }, constructor: { type: string, x-provenance: {} }",
      ).replace("n: 1", "n: 1, constructor: c"),
    ],
  ])("%s", async (_, text) => {
    expect(await messages(written({ "api.yaml": text }))).toEqual(["", ""]);
  });
});

describe("ends generate and check with one message that says where:", () => {
  test.each<[string, Record<string, string | Buffer>, RegExp]>([
    [
      "a reference to a schema that is not there",
      { "api.yaml": change("schemas/Thing", "schemas/Thin") },
      /api\.yaml:13:?.*\n.*\$ref "#\/components\/schemas\/Thin"\. Correct it/,
    ],
    [
      "a reference to the whole document",
      { "api.yaml": change("#/components/schemas/Thing", "#") },
      /api\.yaml:13.*\n.*"#" is no JSON pointer/,
    ],
    [
      "a reference to an anchor",
      { "api.yaml": change("#/components/schemas/Thing", "#thing").replace("Thing: {", "Thing: { $anchor: thing,") },
      /api\.yaml:13.*\n.*"#thing" is no JSON pointer/,
    ],
    [
      "a version that nobody knows",
      { "api.yaml": change("3.1.0", "3.99.0") },
      /api\.yaml is not an OpenAPI 3 document/,
    ],
    [
      "a pattern that never ends",
      { "api.yaml": thing("{ type: object, properties: { n: { type: string, pattern: '^(a+)+$' } } }") },
      /api\.yaml.*"\^\(a\+\)\+\$" never ends on some texts.*\(17:\d+\)/,
    ],
    [
      "alternatives that are the same, repeated",
      { "api.yaml": thing("{ type: object, properties: { n: { type: string, pattern: '^(ab|ab)+$' } } }") },
      /api\.yaml.*"\^\(ab\|ab\)\+\$" never ends on some texts; write.*\(17:\d+\)/,
    ],
    [
      "eleven repetitions side by side",
      { "api.yaml": thing("{ type: object, properties: { n: { type: string, pattern: '^(.*?,){11}P' } } }") },
      /api\.yaml.*never ends on some texts.*\(17:\d+\)/,
    ],
    [
      "a pattern that never ends, for names",
      { "api.yaml": thing("{ type: object, patternProperties: { '^(a|aa)+$': { type: string } } }") },
      /api\.yaml.*"\^\(a\|aa\)\+\$" never ends on some texts.*\(17:\d+\)/,
    ],
    [
      "a pattern of the mock's that never ends",
      overlaid(
        "overlay: 1.0.0\ninfo: { title: A, version: '1' }\nactions:\n  - { target: $, update: { matches: '^(a|b|ab)*$' } }\n",
      ),
      /mock\.yaml.*never ends on some texts.*\(4:\d+\)/,
    ],
    ["bytes written as text", { "api.yaml": change("Fine.", "!!binary aGk=") }, /api\.yaml.*!!binary.*\(10:\d+\)/],
    [
      "a name that is none of a header",
      { "api.yaml": change("things.list", 'things.list\n      parameters: [{ name: "a b", in: header, schema: {} }]') },
      /#\/paths\/~1things\/get: "a b" of things\.list/,
    ],
    ["an Overlay that is no YAML", overlaid("{{{"), /overlays\/mock\.yaml cannot be read: .*\(1:4\)/],
    ["an Overlay that is none", overlaid("Hello"), /overlays\/mock\.yaml is not an OpenAPI Overlay 1/],
    ["a workflow that is no YAML", journey("{{{"), /a\.arazzo\.yaml cannot be read: .*\(1:4\)/],
    ["an empty workflow", journey(""), /a\.arazzo\.yaml is not an Arazzo 1 document/],
    ["aliases of aliases in a workflow", journey(bomb), /a\.arazzo\.yaml.*through its aliases/],
    [
      "a workflow that calls what is not there",
      journey(arazzo("../api.yaml", "things.lost")),
      /a\.arazzo\.yaml:6.*\n.*no operation "things\.lost"/,
    ],
    [
      "a workflow of a contract that is not there",
      journey(arazzo("../lost.yaml", "things.list")),
      /a\.arazzo\.yaml:3.*\n.*no \.\.\/lost\.yaml/,
    ],
    [
      "a schema that is a reference to itself",
      { "api.yaml": thing('{ $ref: "#/components/schemas/Thing" }') },
      /api\.yaml:1\d.*\n.*leads back to itself/,
    ],
    [
      "schemas that refer to each other and to nothing else",
      { "api.yaml": thing('{ $ref: "#/components/schemas/A" }\n    A: { $ref: "#/components/schemas/Thing" }') },
      /api\.yaml:1\d.*\n.*leads back to itself/,
    ],
    [
      "files that refer to each other",
      beside('other: { $ref: "api.yaml#/paths/~1other" }\n'),
      /api\.yaml:5.*\n.*leads back to itself/,
    ],
    [
      "a schema that is all of itself",
      { "api.yaml": thing('\n      type: object\n      allOf:\n        - $ref: "#/components/schemas/Thing"') },
      /api\.yaml:20.*\n.*Thing leads back to itself through references and allOf/,
    ],
    [
      "schemas that are each one of the other",
      {
        "api.yaml": thing(
          '{ anyOf: [{ $ref: "#/components/schemas/A" }, { type: object }] }\n    A: { oneOf: [{ $ref: "#/components/schemas/Thing" }] }',
        ),
      },
      /api\.yaml:1[78].*\n.*leads back to itself through references and (anyOf, oneOf|oneOf, anyOf)/,
    ],
    [
      "a schema that is not itself",
      { "api.yaml": thing('{ not: { $ref: "#/components/schemas/Thing" } }') },
      /api\.yaml:17.*\n.*leads back to itself through references and not/,
    ],
    ["a file that is missing", { "api.yaml": beside("")["api.yaml"] }, /api\.yaml:5.*\n.*no such file/],
    ["a file that is no YAML", { "api.yaml": "{{{ no: [yaml" }, /api\.yaml cannot be read: .*\(\d+:\d+\)/],
    ["another file that is no YAML", beside("{{{ no: [yaml"), /other\.yaml:\d+.*\n.*stream/],
    [
      "a key twice",
      { "api.yaml": change("operationId: things.list", "operationId: a.b\n      operationId: c.d") },
      /api\.yaml.*duplicated mapping key.*\(8:7\)/,
    ],
    [
      "a key twice in another file",
      beside("other:\n  get: {}\n  get: {}\n"),
      /other\.yaml:3.*\n.*duplicated mapping key/,
    ],
    ["a tab", { "api.yaml": change("      operationId", "\toperationId") }, /api\.yaml.*tab.*\(7:1\)/],
    ["a tab in another file", beside("other:\n\tget: {}\n"), /other\.yaml:2.*\n.*tab/],
    [
      "nullable, of 3.0",
      { "api.yaml": change("integer", "integer, nullable: true") },
      /api\.yaml:17.*nullable\n.*nullable/,
    ],
    [
      "exclusiveMinimum as in 3.0",
      { "api.yaml": change("integer", "integer, minimum: 1, exclusiveMinimum: true") },
      /api\.yaml:17.*\n.*number/,
    ],
    [
      "an unknown extension",
      { "api.yaml": change("things.list", "things.list\n      x-nonsense: 1") },
      /api\.yaml:8.*\n.*x-nonsense/,
    ],
    ["an example of the wrong type", { "api.yaml": change("n: 1", "n: one") }, /api\.yaml:14.*\n.*integer/],
    [
      "an extension's pointer that leads nowhere",
      {
        "api.yaml": change(
          "things.list",
          "things.list\n      x-pagination: { request: { page: no }, response: { items: /no } }",
        ),
      },
      /api\.yaml:8.*\n.*\/no/,
    ],
    ["bytes that are no text", { "api.yaml": bytes }, /api\.yaml cannot be read: .*\(1:1\)/],
    ["bytes that are no text in another file", beside(bytes), /other\.yaml:1.*\n.*null byte/],
    ["an empty other file", beside(""), /api\.yaml:5.*\n.*\$ref/],
    [
      "a tag of another language",
      { "api.yaml": change("Fine.", "!!js/function x") },
      /api\.yaml.*unknown.*tag.*\(10:\d+\)/,
    ],
    ["paths as a list", { "api.yaml": `${sound.split("paths:")[0]}paths: [1]\n` }, /api\.yaml:4.*\n.*object/],
    [
      "aliases of aliases",
      { "api.yaml": `${sound}x-bomb:\n${bomb.replaceAll(/^(?=a)/gm, "  ")}` },
      /api\.yaml.*"x-bomb" stands for .* through its aliases.*\(18:1\)/,
    ],
    ["aliases of aliases in another file", beside(`${bomb}other: *a9\n`), /other\.yaml:6.*\n.*through its aliases/],
    [
      "an alias in what it stands for",
      { "api.yaml": `${sound}x-self: &a [*a]\n` },
      /api\.yaml.*"x-self" contains itself.*\(18:1\)/,
    ],
    [
      "a text of 50 MB",
      { "api.yaml": change("Fine.", "x".repeat(50e6)) },
      /api\.yaml cannot be read: 50 MB are too much/,
    ],
    ["a text of 50 MB in another file", beside(Buffer.alloc(50e6, "x")), /api\.yaml:5.*\n.*50 MB are too much/],
    [
      "a list 100,000 deep",
      { "api.yaml": `${sound}x-deep: ${"[".repeat(1e5)}${"]".repeat(1e5)}\n` },
      /api\.yaml.*nest.*\(18:\d+\)/,
    ],
    [
      "a map 3,000 deep",
      {
        "api.yaml": `${sound}x-deep:\n${Array.from({ length: 3000 }, (_, at) => `${" ".repeat(at + 1)}a:\n`).join("")}`,
      },
      /api\.yaml.*nest.*\(\d+:\d+\)/,
    ],
    ["__proto__ for a path", { "api.yaml": change("/things:", "__proto__:") }, /api\.yaml:5.*\n.*__proto__/],
  ])("%s", async (_, files, expected) => {
    const [generated = "", checked = ""] = await messages(written(files));
    for (const message of [generated, checked]) {
      expect(message).toMatch(expected);
      expect(message).not.toMatch(/^\s+at /m);
      expect(message.length).toBeLessThan(2000);
    }
  });
});

test("check says what is wrong where lint has nothing to say of it", async () => {
  const root = written({ "api.yaml": change("integer", "string, pattern: '('").replace("n: 1", "n: a") });
  writeFileSync(join(root, "redocly.yaml"), "extends: [spec]\ntelemetry: off\n");
  expect((await messages(root))[1]).toMatch(/api\.yaml:17 at \S+\/n\/pattern\n.*regular expression/);
});

test("a limit that no value can be made for is passed over in time", async () => {
  const far = "maxLength: 4000000000";
  const root = written({ "api.yaml": change("integer", `string, ${far}`).replace("n: 1", "n: a") });
  expect((await messages(root))[1]).toMatch(/api\.yaml:17.*\n.*no answer was found that breaks "maxLength"/);
});

test("rules that cannot be loaded are told", async () => {
  const root = written({ "api.yaml": sound, "redocly.yaml": "plugins: [./lost.js]" });
  for (const message of await messages(root)) expect(message).toMatch(/redocly\.yaml cannot be used: .*lost\.js/);
});

test("a schema with the name of what every object has is a finding where a validator cannot follow it", async () => {
  const root = written({ "api.yaml": sound.replaceAll(/\bThing\b/g, "constructor") });
  expect((await messages(root))[1]).toMatch(/api\.yaml:17.*\n.*not refused by @cfworker\/json-schema: it accepts/);
});

test("a folder beside the contract that stands where a file is named", async () => {
  const root = written({ "api.yaml": beside("")["api.yaml"] });
  mkdirSync(join(root, "other.yaml"));
  for (const message of await messages(root)) expect(message).toMatch(/api\.yaml:5.*\n.*folder/);
});
