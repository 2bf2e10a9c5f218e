import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../scripts/check/report.js";
import { UserError } from "../../scripts/cli/errors.js";
import { paths } from "../../scripts/cli/paths.js";
import { formatFinding } from "../../scripts/contract/finding.js";
import { generate } from "../../scripts/generate/generate.js";
import { temporaryFolder } from "../helpers/generate-workbench.js";

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
/** The contract with a second path item in another file. */
const withOtherFile = (text: string | Buffer) => ({
  "api.yaml": change("  /things:\n", '  /other: { $ref: "other.yaml#/other" }\n  /things:\n'),
  "other.yaml": text,
});
const thing = (schema: string) => change(/(?<= {4}Thing: ).*/, schema);
const bytes = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * index * 13 + 7919 * index) % 256));
/** The contract with this value in an example of `n`, which allows any value. */
const withValue = (value: string) => change("{ type: integer }", "{}").replace("n: 1", `n: ${value}`);
/** A text in Latin-1, in which é is not valid UTF-8. */
const latin1 = (text: string) => Buffer.from(text, "latin1");
/** The contract with an Overlay and with a workflow. */
const withOverlay = (text: string | Buffer) => ({ "api.yaml": sound, "overlays/mock.yaml": text });
const journey = (text: string | Buffer) => ({ "api.yaml": sound, "workflows/a.arazzo.yaml": text });
const arazzo = (url: string, operationId: string) => `arazzo: 1.0.1
info: { title: A, version: "1" }
sourceDescriptions: [{ name: api, url: ${url}, type: openapi }]
workflows:
  - workflowId: a
    steps: [{ stepId: b, operationId: ${operationId} }]
`;
/** Ten lists, each of which contains the one before ten times. */
const aliasBomb = Array.from({ length: 10 }, (_, index) => {
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

/** The messages of `generate` and then `check` for a contract. Rethrows errors that are not for the user. */
async function messages(root: string): Promise<string[]> {
  const input = join(root, "api.yaml");
  const messageOf = (error: unknown) => {
    if (error instanceof UserError) return error.message;
    throw error;
  };
  return [
    await generate({ input, output: join(root, "out") }).then(() => "", messageOf),
    await check(input).then(({ findings }) => findings.map(formatFinding).join("\n\n"), messageOf),
  ];
}

describe("is accepted although unusual:", () => {
  test.each<[string, string | Record<string, string | Buffer>]>([
    [
      "files with a percent sign in their names",
      {
        ...withOtherFile(""),
        "api.yaml": withOtherFile("")["api.yaml"].replace("other.yaml", "100%.yaml"),
        "100%.yaml": "other: { get: { responses: { '204': { description: None. } } } }",
      },
    ],
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
        "required: [n, valueOf], properties: { n: { type: integer }, valueOf: { type: integer }, constructor: { type: string }, hasOwnProperty: { type: string }, toString: { type: boolean }",
      ).replace(
        "{ value: { n: 1 } }",
        "{ value: { n: 1, valueOf: 2, constructor: c, hasOwnProperty: d, toString: true } }, Two: { value: { n: 1, valueOf: 2 } }",
      ),
    ],
    ["numbers that double precision holds", withValue("[9007199254740991, 1e23, 0.1000000000000000055, 0x1F]")],
    [
      "long numbers in texts",
      withValue("['9007199254740993', 1e400x]").replace("Fine.", '"9007199254740993 and .inf"'),
    ],
  ])("%s", async (_, given) => {
    expect(await messages(written(typeof given === "string" ? { "api.yaml": given } : given))).toEqual(["", ""]);
  });
});

describe("ends generate and check with one message that names the place:", () => {
  test.each<[string, Record<string, string | Buffer>, RegExp]>([
    [
      "a reference to a schema that is not there",
      { "api.yaml": change("schemas/Thing", "schemas/Thin") },
      /api\.yaml:13:?.*\n.*\$ref "#\/components\/schemas\/Thin"\. Correct it/,
    ],
    [
      "a reference to the whole document",
      { "api.yaml": change("#/components/schemas/Thing", "#") },
      /api\.yaml:13.*\n.*"#" is not a JSON pointer/,
    ],
    [
      "a reference to an anchor",
      { "api.yaml": change("#/components/schemas/Thing", "#thing").replace("Thing: {", "Thing: { $anchor: thing,") },
      /api\.yaml:13.*\n.*"#thing" is not a JSON pointer/,
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
      withOverlay(
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
    [
      "a byte that is no UTF-8",
      { "api.yaml": latin1(change("Fine.", "Déjà.")) },
      /api\.yaml cannot be read: The byte 0xE9 is no UTF-8; save the file as UTF-8.*\(10:25\)/,
    ],
    [
      "a byte that is no UTF-8 in another file",
      withOtherFile(latin1("other: {}\n# é\n")),
      /other\.yaml:2:?.*\n.*The byte 0xE9 is no UTF-8/,
    ],
    [
      "an Overlay that is no UTF-8",
      withOverlay(latin1("overlay: 1.0.0 # é")),
      /mock\.yaml cannot be read: The byte 0xE9.*\(1:18\)/,
    ],
    [
      "a workflow that is no UTF-8",
      journey(latin1("arazzo: 1.0.1 # é")),
      /a\.arazzo\.yaml cannot be read: The byte 0xE9/,
    ],
    [
      "rules that are no UTF-8",
      { "api.yaml": sound, "redocly.yaml": latin1("extends: [spec] # é") },
      /redocly\.yaml cannot be used: The byte 0xE9/,
    ],
    [
      "UTF-16",
      { "api.yaml": Buffer.from(`\uFEFF${sound}`, "utf16le") },
      /api\.yaml cannot be read: The byte 0xFF.*\(1:1\)/,
    ],
    ...[
      ["an integer beyond 2^53 in an example", "n: 1", "n: 9007199254740993", "9007199254740993", "9007199254740992"],
      ["in a limit", "integer", "integer, maximum: 9223372036854775807", "9223372036854775807", "9223372036854776000"],
      ["in a default", "integer", "integer, default: -9007199254740993", "-9007199254740993", "-9007199254740992"],
      ["in hexadecimal", "n: 1", "n: 0x20000000000001", "0x20000000000001", "9007199254740992"],
      ["with a fraction of zero", "n: 1", "n: 9007199254740993.0", "9007199254740993\\.0", "9007199254740992"],
      ["a number that is too large", "n: 1", "n: 1e400", "1e400", "a text"],
      ["a number that is too small", "n: 1", "n: 1e-400", "1e-400", "0"],
      ["infinity", "n: 1", "n: .inf", "\\.inf", "null"],
    ].map(([name = "", from = "", to = "", written, becomes]): [string, Record<string, string>, RegExp] => [
      `a number that would be published as another: ${name}`,
      { "api.yaml": change(from, to) },
      new RegExp(
        `api\\.yaml.*The number ${written} at #/\\S+/(n|maximum|default) would become ${becomes}\\. Write .*\\(1[47]:\\d+\\)`,
      ),
    ]),
    [
      "an integer beyond 2^53 in JSON of another file",
      withOtherFile('{ "other": {\n  "x-a": [1, 9007199254740993] } }'),
      /other\.yaml:2.*\n.*9007199254740993 at #\/other\/x-a\/1 would become 9007199254740992/,
    ],
    [
      "an example that refers to a missing file",
      { "api.yaml": withValue("{ $ref: lost.yaml }") },
      /api\.yaml:14.*examples\/One\/value\/n\n.*"lost\.yaml" has no target.*Write the target/,
    ],
    [
      "a value deep in an example that refers to nothing",
      { "api.yaml": withValue('{ more: { $ref: "#/lost" } }') },
      /api\.yaml:14.*value\/n\/more\n.*"#\/lost" has no target/,
    ],
    [
      "an example that refers to a file, which nobody follows",
      { "api.yaml": withValue("{ $ref: one.yaml }"), "one.yaml": "n: 1\n" },
      /api\.yaml:14.*\n.*"one\.yaml" has no target/,
    ],
    [
      "a default that refers to a missing file",
      { "api.yaml": change("integer }", "integer }, o: { type: object, default: { $ref: lost.yaml } }") },
      /api\.yaml:17.*default\n.*"lost\.yaml" has no target/,
    ],
    ...["100%.yaml", "a%20b.yaml"].map((file): [string, Record<string, string>, RegExp] => [
      `a schema in the file ${file}`,
      { "api.yaml": change('"#/components/schemas/Thing"', `"${file}"`), [file]: "type: object\n" },
      new RegExp(`api\\.yaml:13.*\n.*the component "${file.replace(".yaml", "")}" of schemas.*Rename the file`),
    ]),
    ["an Overlay that is no YAML", withOverlay("{{{"), /overlays\/mock\.yaml cannot be read: .*\(1:4\)/],
    ["an Overlay that is none", withOverlay("Hello"), /overlays\/mock\.yaml is not an OpenAPI Overlay 1/],
    ["a workflow that is no YAML", journey("{{{"), /a\.arazzo\.yaml cannot be read: .*\(1:4\)/],
    ["an empty workflow", journey(""), /a\.arazzo\.yaml is not an Arazzo 1 document/],
    ["aliases of aliases in a workflow", journey(aliasBomb), /a\.arazzo\.yaml.*through its aliases/],
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
      /api\.yaml:1\d.*\n.*refers back to itself/,
    ],
    [
      "schemas that refer to each other and to nothing else",
      { "api.yaml": thing('{ $ref: "#/components/schemas/A" }\n    A: { $ref: "#/components/schemas/Thing" }') },
      /api\.yaml:1\d.*\n.*refers back to itself/,
    ],
    [
      "files that refer to each other",
      withOtherFile('other: { $ref: "api.yaml#/paths/~1other" }\n'),
      /api\.yaml:5.*\n.*refers back to itself/,
    ],
    [
      "a schema that is all of itself",
      { "api.yaml": thing('\n      type: object\n      allOf:\n        - $ref: "#/components/schemas/Thing"') },
      /api\.yaml:20.*\n.*Thing refers back to itself through references and allOf/,
    ],
    [
      "schemas that are each one of the other",
      {
        "api.yaml": thing(
          '{ anyOf: [{ $ref: "#/components/schemas/A" }, { type: object }] }\n    A: { oneOf: [{ $ref: "#/components/schemas/Thing" }] }',
        ),
      },
      /api\.yaml:1[78].*\n.*refers back to itself through references and (anyOf, oneOf|oneOf, anyOf)/,
    ],
    [
      "a schema that is not itself",
      { "api.yaml": thing('{ not: { $ref: "#/components/schemas/Thing" } }') },
      /api\.yaml:17.*\n.*refers back to itself through references and not/,
    ],
    ["a file that is missing", { "api.yaml": withOtherFile("")["api.yaml"] }, /api\.yaml:5.*\n.*no such file/],
    ["a file that is no YAML", { "api.yaml": "{{{ no: [yaml" }, /api\.yaml cannot be read: .*\(\d+:\d+\)/],
    ["another file that is no YAML", withOtherFile("{{{ no: [yaml"), /other\.yaml:\d+.*\n.*stream/],
    [
      "a key twice",
      { "api.yaml": change("operationId: things.list", "operationId: a.b\n      operationId: c.d") },
      /api\.yaml.*duplicated mapping key.*\(8:7\)/,
    ],
    [
      "a key twice in another file",
      withOtherFile("other:\n  get: {}\n  get: {}\n"),
      /other\.yaml:3.*\n.*duplicated mapping key/,
    ],
    ["a tab", { "api.yaml": change("      operationId", "\toperationId") }, /api\.yaml.*tab.*\(7:1\)/],
    ["a tab in another file", withOtherFile("other:\n\tget: {}\n"), /other\.yaml:2.*\n.*tab/],
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
    ["bytes that are no text", { "api.yaml": bytes }, /api\.yaml cannot be read: .*\(1:2\)/],
    ["bytes that are no text in another file", withOtherFile(bytes), /other\.yaml:1.*\n.*The byte 0xFC/],
    ["an empty other file", withOtherFile(""), /api\.yaml:5.*\n.*\$ref/],
    [
      "a tag of another language",
      { "api.yaml": change("Fine.", "!!js/function x") },
      /api\.yaml.*unknown.*tag.*\(10:\d+\)/,
    ],
    ["paths as a list", { "api.yaml": `${sound.split("paths:")[0]}paths: [1]\n` }, /api\.yaml:4.*\n.*object/],
    [
      "aliases of aliases",
      { "api.yaml": `${sound}x-bomb:\n${aliasBomb.replaceAll(/^(?=a)/gm, "  ")}` },
      /api\.yaml.*"x-bomb" stands for .* through its aliases.*\(18:1\)/,
    ],
    [
      "aliases of aliases in another file",
      withOtherFile(`${aliasBomb}other: *a9\n`),
      /other\.yaml:6.*\n.*through its aliases/,
    ],
    [
      "an alias in its own value",
      { "api.yaml": `${sound}x-self: &a [*a]\n` },
      /api\.yaml.*"x-self" contains itself.*\(18:1\)/,
    ],
    [
      "a text of 50 MB",
      { "api.yaml": change("Fine.", "x".repeat(50e6)) },
      /api\.yaml cannot be read: 50 MB are too much/,
    ],
    ["a text of 50 MB in another file", withOtherFile(Buffer.alloc(50e6, "x")), /api\.yaml:5.*\n.*50 MB are too much/],
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

test("check reports what lint does not find, as warnings if the house rules are off", async () => {
  const root = written({ "api.yaml": change("integer", "string, pattern: '('").replace("n: 1", "n: a") });
  writeFileSync(join(root, "redocly.yaml"), "extends: [spec]\ntelemetry: off\n");
  const { ok, warnings } = await check(join(root, "api.yaml"));
  expect(ok).toBe(true);
  const found = warnings.map(formatFinding).join("\n\n");
  expect(found).toMatch(/api\.yaml:17 at \S+\/n\n.*regular expression/);
});

test("a limit that no value can satisfy is skipped in time", async () => {
  const far = "maxLength: 4000000000";
  const root = written({ "api.yaml": change("integer", `string, ${far}`).replace("n: 1", "n: a") });
  expect((await messages(root))[1]).toMatch(/api\.yaml:17.*\n.*no response was found that breaks "maxLength"/);
});

test("rules that cannot be loaded are reported", async () => {
  const root = written({ "api.yaml": sound, "redocly.yaml": "plugins: [./lost.js]" });
  for (const message of await messages(root)) expect(message).toMatch(/redocly\.yaml cannot be used: .*lost\.js/);
});

describe("a name that the tools confuse with an inherited property causes one finding:", () => {
  const parameter = (place: string, name: string) =>
    change(
      "things.list",
      `things.list\n      parameters: [{ name: ${name}, in: ${place}, required: true, schema: { type: string } }]`,
    );
  test.each([
    ["a schema", sound.replaceAll(/\bThing\b/g, "constructor"), 17],
    [
      "a property __proto__",
      thing(
        "{ type: object, required: [n], properties: { n: { type: integer }, __proto__: { type: string, x-provenance: {} } } }",
      ),
      17,
    ],
    ["a parameter of the query", parameter("query", "Constructor"), 8],
    ["a parameter of the path", parameter("path", "valueOf").replace("/things:", '"/things/{valueOf}":'), 8],
  ])("%s", async (_, text, line) => {
    const [generated, checked = ""] = await messages(written({ "api.yaml": text }));
    expect(generated).toBe("");
    expect(checked.split("\n\n")).toEqual([
      expect.stringMatching(`api\\.yaml:${line} .*\n.*every JavaScript object.*Give it`),
    ]);
  });

  test("another inherited name works, and has its type", async () => {
    const root = written({
      "api.yaml": thing(
        "{ type: object, required: [n, valueOf], properties: { n: {}, valueOf: { type: integer } } }",
      ).replace("n: 1", "n: 1, valueOf: 2"),
    });
    expect(await messages(root)).toEqual(["", ""]);
    expect(readFileSync(join(root, "out/client/models.ts"), "utf8")).toMatch(/^ +valueOf: number;$/m);
  });
});

test("an unknown format causes a warning with its place", async () => {
  const root = written({ "api.yaml": change("integer", "string, format: beer").replace("n: 1", "n: ale") });
  const { ok, warnings } = await check(join(root, "api.yaml"));
  expect(warnings.map(formatFinding)).toEqual([
    expect.stringMatching(
      /api\.yaml:17 at #\/components\/schemas\/Thing\/properties\/n\/format\n.*"beer" is in neither/,
    ),
  ]);
  expect(ok).toBe(true);
});

test("a folder in place of a named file is reported", async () => {
  const root = written({ "api.yaml": withOtherFile("")["api.yaml"] });
  mkdirSync(join(root, "other.yaml"));
  for (const message of await messages(root)) expect(message).toMatch(/api\.yaml:5.*\n.*folder/);
});
