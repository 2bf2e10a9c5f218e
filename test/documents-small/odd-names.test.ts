import { join } from "node:path";
import { expect, test } from "vitest";
import { readClient } from "../../scripts/client/client-files.js";
import { generateTypes } from "../../scripts/client/types.js";
import type { Document } from "../../scripts/contract/document.js";
import { loadContract } from "../../scripts/contract/load.js";
import { repaired } from "../../scripts/contract/repair.js";
import { literal } from "../../scripts/docs/literal.js";
import { createMock } from "../../scripts/mock/mock.js";
import { compileUses, deviationsOf, oneCall, sentBy, served } from "../helpers/client/any-document.js";
import { folderWith } from "../helpers/generate-workbench.js";
import { makeDocument } from "../helpers/mock.js";

const none = { 204: { description: "None." } };
const get = (more: object = {}) => ({ operationId: "things.call", responses: none, ...more });
const statusOf = async (document: Document, target: string, init: RequestInit = {}) =>
  (await createMock({ document }).fetch(`https://small.example${target}`, init)).status;

test("the mock reads path parameters with names in any script", async () => {
  const parameters = [{ name: "이름", in: "path", required: true, schema: { type: "integer" } }];
  const document = makeDocument({ "/사용자/{이름}": { get: get({ parameters }) } });
  expect(await statusOf(document, `/${encodeURIComponent("사용자")}/1`)).toBe(204);
  expect(await statusOf(document, `/${encodeURIComponent("사용자")}/x`)).toBe(422);
});

test("operations and properties with the names of what every object has compile with validation", async () => {
  const names = Object.getOwnPropertyNames(Object.prototype);
  const properties = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
  const body = {
    required: true,
    content: { "application/json": { schema: { type: "object", properties, required: names } } },
  };
  const paths = names.map((name) => [`/${name}`, { post: { operationId: name, requestBody: body, responses: none } }]);
  const document = makeDocument(Object.fromEntries(paths));
  const code =
    'import { Other as Checked } from "./client/validation.js";\nexport const checked = new Checked({ validate: "both" });';
  expect(await compileUses({ inherited: { document, code } })).toEqual([]);
});

test("a sample sets the property __proto__, not the prototype", () => {
  const value: unknown = JSON.parse('{ "__proto__": "x" }');
  expect(literal(value)).toBe('{ ["__proto__"]: "x" }');
});

test('a "#" in a path is sent encoded, which is said', async () => {
  const { document, deviations } = repaired(makeDocument({ "/#Target=Thing.Call": { get: get() } }));
  expect(Object.keys(document.paths ?? {})).toEqual(["/%23Target=Thing.Call"]);
  expect(deviations.map(({ what }) => what)).toEqual([
    'the path /#Target=Thing.Call has a "#", after which nothing is sent',
  ]);
  expect((await sentBy(document, {})).target).toBe("/%23Target=Thing.Call");
  expect(await statusOf(document, "/%23Target=Thing.Call")).toBe(204);
});

test("an operation of a path item that a webhook refers to has one type", () => {
  const item = { put: { operationId: "putThing", responses: none } };
  const document = makeDocument(
    {},
    { webhooks: { thing: { $ref: "#/components/pathItems/Item" } }, components: { pathItems: { Item: item } } },
  );
  const { types } = generateTypes(readClient(repaired(document).document));
  expect(types.match(/^ {4}putThing: /gm)).toHaveLength(1);
});

test("a parameter that the credentials send is no input, which is said", async () => {
  const key = { name: "key", in: "query", required: true, schema: { type: "string" } };
  const document = makeDocument(
    { "/things": { get: get({ parameters: [key, { ...key, name: "other" }] }) } },
    {
      security: [{ a: [], b: [] }, { a: [] }],
      components: {
        securitySchemes: {
          a: { type: "apiKey", in: "query", name: "key" },
          b: { type: "apiKey", in: "query", name: "other" },
        },
      },
    },
  );
  expect(deviationsOf(document)).toEqual([
    "#/paths/~1things/get/parameters/0: the query parameter key is what the credentials send; it is no input of the call",
  ]);
});

test("a parameter that an alternative of the credentials sends too is sent once, as the call has it", async () => {
  const key = { name: "key", in: "query", required: true, schema: { type: "string" } };
  const securitySchemes = {
    a: { type: "apiKey", in: "query", name: "key" },
    b: { type: "apiKey", in: "query", name: "b" },
  };
  const document = makeDocument(
    { "/things": { get: get({ parameters: [key], security: [{ a: [] }, { b: [] }] }) } },
    { components: { securitySchemes } },
  );
  const { things, received } = await served(document, undefined, { credentials: { a: "secret" } });
  await things.call?.({ key: "own" });
  expect(received.map(({ target }) => target)).toEqual(["/things?key=own"]);
});

test("schemes that share the header Authorization are said, and the mock takes any of them", async () => {
  const securitySchemes = { basic: { type: "http", scheme: "basic" }, token: { type: "oauth2", flows: {} } };
  const document = makeDocument(
    { "/things": { get: get({ security: [{ basic: [], token: [] }] }) } },
    { components: { securitySchemes } },
  );
  expect(deviationsOf(document)).toEqual([
    "#/paths/~1things/get: the security needs basic and token in one header, Authorization; calls send one of them, and the mock accepts any",
  ]);
  expect(await statusOf(document, "/things", { headers: { authorization: "Bearer x" } })).toBe(204);
  expect(await statusOf(document, "/things", { headers: { authorization: "Digest x" } })).toBe(401);
});

test("the whole query as one parameter, of OpenAPI 3.2, is no input, which is said", async () => {
  const all = { name: "all", in: "querystring", content: { "application/x-www-form-urlencoded": {} } };
  const document = oneCall({ parameters: [all] }, { openapi: "3.2.0" });
  expect(deviationsOf(document)).toEqual([
    "#/paths/~1things/post/parameters/0: the place querystring of the parameter all is not carried out; it is no input of the call",
  ]);
  expect(await compileUses({ whole: { document, code: "await client.things.call();" } })).toEqual([]);
});

test("the mock serves a document whose tags refer to its parts", async () => {
  const tags = [{ name: "Things", "x-model": { $ref: "#/components/schemas/Thing" } }];
  const document = { ...makeDocument({ "/things": { get: get() } }, { components: { schemas: { Thing: {} } } }), tags };
  expect(await statusOf(document, "/things")).toBe(204);
});

test("the mock reads lists with spaces between their items", async () => {
  const list = { type: "array", items: { type: "integer" }, minItems: 2 };
  const parameters = [
    { name: "ids", in: "query", required: true, style: "spaceDelimited", explode: false, schema: list },
  ];
  const document = makeDocument({ "/things": { get: get({ parameters }) } });
  expect(await statusOf(document, "/things?ids=1%202")).toBe(204);
  expect(await statusOf(document, "/things?ids=1")).toBe(422);
});

test("a document of Swagger 2.0 is refused with what to do", async () => {
  const folder = folderWith({ "swagger.yaml": 'swagger: "2.0"\ninfo: { title: Old, version: "1" }\npaths: {}\n' });
  await expect(loadContract(join(folder, "swagger.yaml"))).rejects.toThrow(
    /swagger\.yaml is a document of Swagger 2\.0\. Convert it to OpenAPI 3\.0 or 3\.1 first\.$/,
  );
});
