import { join } from "node:path";
import { describe, expect, test } from "vitest";
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

/** The fields of a urlencoded form as JSON, whose keys are own properties. */
const jsonOfForm = (form: string): string =>
  `{${[...new URLSearchParams(form)].map(([name, value]) => `"${name}":"${value}"`).join()}}`;

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

describe("optional properties with the names of what every object has", () => {
  const names = Object.getOwnPropertyNames(Object.prototype);
  const properties = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
  const schema = { type: "object", properties, additionalProperties: false };
  const called = (type: string) => oneCall({ requestBody: { content: { [type]: { schema } } } });
  const own: Record<string, string> = JSON.parse(`{${names.map((name) => `"${name}":"x"`).join()}}`);

  test("may be absent and present in objects of their type", async () => {
    const code =
      "await client.things.call({ body: {} });\n" +
      `await client.things.call({ body: ${literal(own)} });\n` +
      "// @ts-expect-error: another type\n" +
      "await client.things.call({ body: { constructor: 1 } });";
    expect(await compileUses({ optional: { document: called("application/json"), code } })).toEqual([]);
  });

  test.each([
    ["application/json", JSON.parse],
    ["application/x-www-form-urlencoded", (text: string) => JSON.parse(jsonOfForm(text))],
  ])("are sent in %s only if they are given", async (type, read) => {
    const document = called(type);
    expect(Object.keys(read((await sentBy(document, { body: {} })).body))).toEqual([]);
    const { body } = await sentBy(document, { body: own });
    expect(Object.entries(read(body))).toEqual(names.map((name) => [name, "x"]));
    const init = { method: "POST", body, headers: { "content-type": type } };
    expect(await statusOf(document, "/things", init)).toBe(204);
  });

  test("are sent in objects of every style only if they are given", async () => {
    for (const style of ["form", "deepObject"]) {
      const parameters = [{ name: "a", in: "query", style, explode: true, schema }];
      const document = oneCall({ parameters });
      expect((await sentBy(document, { a: {} })).target).toBe("/things");
      const { target } = await sentBy(document, { a: own });
      const sent = [...new URLSearchParams(target.replace(/^.*\?/, "")).keys()];
      expect(sent).toEqual(names.map((name) => (style === "form" ? name : `a[${name}]`)));
      expect(await statusOf(document, target, { method: "POST" })).toBe(204);
      expect(await statusOf(document, "/things", { method: "POST" })).toBe(204);
    }
  });
});

test("parameters with the names of what every object has are sent, and the mock requires them", async () => {
  const names = ["toString", "valueOf", "constructor", "hasOwnProperty"];
  const parameters = ["query", "header", "cookie"].map((place) => {
    return { in: place, required: true, schema: { type: "integer" } };
  });
  for (const parameter of parameters)
    for (const name of names) {
      const document = oneCall({ parameters: [{ ...parameter, name }] });
      const { target, headers } = await sentBy(document, { [`${name}_`]: 1 });
      const all = { ...headers, [name.toLowerCase()]: headers[name.toLowerCase()] ?? "" };
      const sent = Object.fromEntries(
        Object.entries(all).filter(
          ([key, value]) => /^(cookie|tostring|valueof|constructor|hasownproperty)$/.test(key) && value !== "",
        ),
      );
      expect([
        parameter.in,
        name,
        await statusOf(document, target, { method: "POST", headers: sent as never }),
      ]).toEqual([parameter.in, name, 204]);
      expect([parameter.in, name, await statusOf(document, "/things", { method: "POST" })]).toEqual([
        parameter.in,
        name,
        422,
      ]);
    }
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
