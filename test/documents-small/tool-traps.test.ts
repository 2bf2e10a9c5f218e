import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../scripts/check/report.js";
import { loadContract } from "../../scripts/contract/load.js";
import { oneCall, served } from "../helpers/client/any-document.js";
import { folderWith } from "../helpers/generate-workbench.js";

const described = { 200: { description: "OK." } };
const withParameter = (parameter: object) => ({
  parameters: [{ name: "a", schema: { type: "string" }, ...parameter }],
});
const withBody = (schema: object, body: object = {}) => ({
  requestBody: { content: { "application/json": { schema } }, ...body },
});
const list = { type: "array", items: { type: "string" } };

/** What `check --input` warns of in a document with this operation. */
async function warned(operation: object, more: object = {}): Promise<string[]> {
  const document = { ...oneCall({ responses: described, ...operation }), ...more };
  const folder = folderWith({ "openapi.json": JSON.stringify(document) });
  const { warnings } = await check(join(folder, "openapi.json"), { proof: false });
  return warnings
    .filter((warning) => warning.check === "contract")
    .map(({ pointer, message }) => `${pointer.replace(/^.*things\/post/, "")}: ${message}`);
}

test.each<[name: string, operation: object, warning: RegExp]>([
  [
    "int64",
    withBody({ type: "integer", format: "int64" }),
    /schema\/format: JSON\.parse rounds .*Write the type string/,
  ],
  ["a cookie", withParameter({ in: "cookie" }), /parameters\/0: openapi-fetch.* sends no cookies.*Call the operation/],
  [
    "a query with delimiters",
    withParameter({ in: "query", style: "pipeDelimited", explode: false, schema: list }),
    /parameters\/0: client\.http writes every query in the style form with explode/,
  ],
  [
    "another dialect of a schema",
    withBody({ $schema: "http://json-schema.org/draft-07/schema#", type: "string" }),
    /schema\/\$schema: .*JSON Schema 2020-12/,
  ],
])("%s is a warning of check with its cure", async (_, operation, warning) => {
  expect(await warned(operation)).toEqual([expect.stringMatching(warning)]);
});

test("a warning has the first place, and the number of the others", async () => {
  const id = { type: "integer", format: "int64" };
  const [warning = "", ...others] = await warned(withBody({ type: "object", properties: { a: id, b: id } }));
  expect([others, warning]).toEqual([[], expect.stringContaining("(here and in 1 more)")]);
});

test.each<[name: string, operation: object]>([
  ["a bounded int64", withBody({ type: "integer", format: "int64", maximum: 1000 })],
  ["the dialect of the tools", withBody({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "string" })],
  ["a list that is repeated", withParameter({ in: "query", schema: list })],
  ["a body that has a description", withBody({ type: "string", description: "A name." }, { description: "It." })],
])("%s is none", async (_, operation) => {
  expect(await warned(operation)).toEqual([]);
});

test("client.http is as the warnings say: without cookies, and with lists repeated", async () => {
  const parameters = [
    { name: "sid", in: "cookie", required: true, schema: { type: "string" } },
    { name: "a", in: "query", style: "pipeDelimited", explode: false, schema: list },
  ];
  const { client, received } = await served(oneCall({ parameters }, { method: "get" }));
  await client.http.GET?.("/things", { params: { query: { a: ["x", "y"] } } });
  await client.things.call?.({ sid: "1", a: ["x", "y"] });
  expect(received.map(({ target, headers }) => [target, headers.cookie])).toEqual([
    ["/things?a=x&a=y", undefined],
    ["/things?a=x%7Cy", "sid=1"],
  ]);
});

test("the methods of OpenAPI 3.2 that have no place here are reported", async () => {
  const document = {
    ...oneCall({ responses: described }, { openapi: "3.2.0" }),
    servers: [{ url: "https://small.example" }],
    paths: {
      "/things": {
        query: { operationId: "things.query", responses: described },
        additionalOperations: { COPY: { operationId: "things.copy", responses: described } },
      },
    },
  };
  const folder = folderWith({ "openapi.json": JSON.stringify(document) });
  const { deviations } = await loadContract(join(folder, "openapi.json"));
  expect(deviations.map(({ pointer, what, instead }) => `${pointer}: ${what}; ${instead}`)).toEqual([
    "#/paths/~1things/query: the method QUERY of OpenAPI 3.2 is not carried out; client, docs and mock leave the operation out",
    "#/paths/~1things/additionalOperations/COPY: the method COPY of OpenAPI 3.2 is not carried out; " +
      "client, docs and mock leave the operation out",
  ]);
});
