import { join } from "node:path";
import { expect, test } from "vitest";
import { loadContract } from "../../scripts/contract/load.js";
import { createMock } from "../../scripts/mock/mock.js";
import { compileUses } from "../helpers/client/any-document.js";
import { folderWith } from "../helpers/generate-workbench.js";
import { yamlOf } from "../helpers/small-document.js";

test("schemas of the same file name in two folders are two schemas, and the new name is a warning", async () => {
  const folder = folderWith({
    "openapi.yaml": yamlOf("{ properties: { a: { $ref: a/Thing.yaml }, b: { $ref: b/Thing.yaml } } }"),
    "a/Thing.yaml": "type: string",
    "b/Thing.yaml": "type: integer",
  });
  const contract = await loadContract(join(folder, "openapi.yaml"));
  expect(contract.document.components?.schemas).toEqual({ Thing: { type: "string" }, "Thing-2": { type: "integer" } });
  expect(contract.warnings.map(({ message }) => message).join()).toMatch(/Thing/);
});

test("references with encoded characters lead to files, keys and paths", async () => {
  const references = {
    a: "a%20b/Thing%20one.yaml",
    b: "a%20b/Thing%20one.yaml#/properties/my%20name",
    c: "#/components/schemas/%EC%82%AC%EC%9A%A9%EC%9E%90",
    d: "#/components/schemas/100%25",
    e: "#/paths/~1y~1%7Bid%7D/get/responses/200/content/application~1json/schema",
    f: "#/components/schemas/a~1b~0c",
  };
  const names = Object.keys(references);
  const properties = names.map((name) => `${name}: { $ref: "${references[name as keyof typeof references]}" }`);
  const folder = folderWith({
    "openapi.yaml": `${yamlOf(`{ type: object, required: [${names.join()}], properties: { ${properties.join(", ")} } }`)}
  /y/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: Y., content: { application/json: { schema: { type: integer } } } } }
components: { schemas: { 사용자: { type: string }, 100%: { type: boolean }, a/b~c: { type: number } } }
`,
    "a b/Thing one.yaml": "type: object\nrequired: [my name]\nproperties: { my name: { type: string, enum: [x] } }\n",
  });
  const { document: whole } = await loadContract(join(folder, "openapi.yaml"));
  const response = await createMock({ document: whole }).fetch("https://small.example/x");
  expect([response.status, await response.json()]).toEqual([
    200,
    {
      a: { "my name": "x" },
      b: "x",
      c: expect.any(String),
      d: true,
      e: expect.any(Number),
      f: expect.any(Number),
    },
  ]);
  const code = `
const { a, b, c, d, e, f } = await client.api.getX();
export const types: [string, string, string, boolean, number, number] = [a["my name"], b, c, d, e, f];
`;
  expect(await compileUses({ encoded: { document: whole, code } })).toEqual([]);
});

test("a $ref in a value is data, not a reference: it is left out of the value, which is said", async () => {
  const member = '{ value: a, $ref: "../Groups/a" }';
  const folder = folderWith({
    "openapi.yaml": yamlOf(
      `{ type: object, properties: { members: { type: array, items: { type: object } } } }, example: { members: [${member}] }`,
    ),
  });
  const { document, deviations } = await loadContract(join(folder, "openapi.yaml"));
  expect(deviations.map(({ pointer, what, instead }) => `${pointer}: ${what}; ${instead}`)).toEqual([
    '#/paths/~1x/get/responses/200/content/application~1json/example/members/0: "$ref": "../Groups/a" is in a value or in an unknown keyword, where references are not followed; it is left out',
  ]);
  const response = await createMock({ document }).fetch("https://small.example/x");
  expect([response.status, await response.json()]).toEqual([200, { members: [{ value: "a" }] }]);
});

test("empty lists in the place of objects, as PHP writes them, and required as a Boolean are read and said", async () => {
  const schema = `
            type: object
            properties:
              a: { type: string, required: true }
              b: { type: object, properties: [] }
              c: { allOf: [{ type: object, properties: { d: { type: integer } } }, []] }`;
  const folder = folderWith({
    "openapi.yaml": yamlOf('{ $ref: "#/components/schemas/Subject" }', {
      more: `  /y:\n    get:\n      responses: { "204": [] }\ncomponents:\n  parameters: []\n  schemas:\n    Subject:${schema}`,
    }),
  });
  const { document, warnings } = await loadContract(join(folder, "openapi.yaml"));
  expect(document.components).toEqual({
    parameters: {},
    schemas: {
      Subject: {
        type: "object",
        properties: {
          a: { type: "string" },
          b: { type: "object", properties: {} },
          c: { allOf: [{ type: "object", properties: { d: { type: "integer" } } }, {}] },
        },
      },
    },
  });
  const effects = warnings.filter(({ message }) => /The empty list is read|It has no effect/.test(message));
  expect(effects).toHaveLength(5);
  expect((await createMock({ document }).fetch("https://small.example/y")).status).toBe(204);
});
