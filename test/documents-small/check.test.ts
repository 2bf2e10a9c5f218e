import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../scripts/check/report.js";
import { folderWith } from "../helpers/generate-workbench.js";

const checked = (document: object) =>
  check(join(folderWith({ "openapi.json": JSON.stringify(document) }), "openapi.json"));

test("check proves a document with a base path and security schemes, whose secrets it has", async () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "Small", version: "1" },
    servers: [{ url: "https://small.example/base" }],
    paths: {
      "/x": {
        get: {
          operationId: "x.get",
          security: [{ key: [], login: [] }, { token: [] }],
          parameters: [{ name: "n", in: "query", required: true, schema: { type: "integer", maximum: 3 }, example: 1 }],
          responses: {
            200: {
              description: "X.",
              content: {
                "application/json": {
                  schema: { type: "object", required: ["a"], properties: { a: { type: "string" } } },
                  example: { a: "x" },
                },
              },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "query", name: "key" },
        login: { type: "http", scheme: "basic" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
  const report = await checked(document);
  expect(report.findings).toEqual([]);
  expect(report.proof?.negative).toBeDefined();
});

const described = { description: "" };
const integer = { type: "integer" };
const error = { type: "object", required: ["error"], properties: { error: { type: "string" } } };
const jsonOf = (schema: object, more: object = {}) => ({ "application/json": { schema, ...more } });
const responded = (content: object) => ({ get: { responses: { 200: { ...described, content } } } });
const sent = (content: object, responses: object = { 200: described }) => ({
  post: { requestBody: { required: true, content }, responses },
});

const queried = (schema: object) => ({
  parameters: [{ name: "q", in: "query", required: true, schema }],
  responses: { 200: described },
});

const formOf = (type: string) => ({
  [type]: {
    schema: { type: "object", required: ["a"], properties: { a: { type: "array", items: integer } } },
    examples: { One: { value: { a: [1, 2] } } },
  },
});

const thing = {
  allOf: [{ type: "object", properties: { id: { type: "string", readOnly: true } } }, { required: ["id"] }],
};

/** What a document may have although no part of it is wrong. */
const sound: [name: string, openapi: string, item: object][] = [
  ["a urlencoded form", "3.1.0", sent(formOf("application/x-www-form-urlencoded"))],
  ["a multipart form", "3.1.0", sent(formOf("multipart/form-data"))],
  ["an operation that only fails", "3.1.0", { post: { responses: { 404: { ...described, content: jsonOf(error) } } } }],
  ["a body of GET", "3.1.0", { get: { ...sent(jsonOf({ type: "object" })).post } }],
  [
    "XML",
    "3.1.0",
    responded({ "application/xml": { schema: { type: "string" }, examples: { X: { value: "<a/>" } } } }),
  ],
  [
    "several media types with examples",
    "3.1.0",
    responded({
      ...jsonOf(error, { examples: { J: { value: { error: "a" } } } }),
      "text/csv": { schema: { type: "string" }, examples: { C: { value: "a,b" } } },
    }),
  ],
  [
    "a declared 400 of another form than the mock's",
    "3.1.0",
    sent(jsonOf(error), { 200: described, 400: { ...described, content: jsonOf(error) } }),
  ],
  ["a request example without what is read-only", "3.0.3", sent(jsonOf(thing, { examples: { T: { value: {} } } }))],
  [
    "exclusive bounds of 3.0",
    "3.0.3",
    responded(jsonOf({ type: "integer", minimum: 0, exclusiveMinimum: true }, { examples: { N: { value: 1 } } })),
  ],
  [
    "nullable without a type",
    "3.0.3",
    responded(jsonOf({ nullable: true, allOf: [error] }, { examples: { N: { value: null } } })),
  ],
  [
    "media type ranges",
    "3.1.0",
    sent({ "image/*": { schema: {} } }, { 200: { ...described, content: { "image/*": {} } } }),
  ],
  ["any media type", "3.1.0", { ...sent({ "*/*": {} }), ...responded({ "*/*": { schema: error } }) }],
  ["a text that is sent for an object", "3.1.0", sent({ "text/csv": { schema: error } })],
  ["a body of bytes that is described as an object", "3.1.0", sent({ "application/octet-stream": { schema: error } })],
  ["the method TRACE", "3.1.0", { trace: { responses: { 200: described } } }],
  ["a list of texts in a query", "3.1.0", { get: { ...queried({ type: "array", items: { type: "string" } }) } }],
  ["a text or null in a query", "3.1.0", { get: { ...queried({ type: ["string", "null"] }) } }],
  [
    "an error that is XML",
    "3.1.0",
    sent(jsonOf(error), { 200: described, 422: { ...described, content: { "application/xml": { schema: error } } } }),
  ],
  [
    "a required header",
    "3.1.0",
    { get: { responses: { 200: { ...described, headers: { "x-rate": { required: true, schema: integer } } } } } },
  ],
];

/** Whether a finding is of the examples or the proof. */
const isProven = (finding: { check: string }): boolean => finding.check !== "contract" && finding.check !== "lint";

test.each(sound)("check finds nothing wrong with %s", async (_, openapi, item) => {
  const document = {
    openapi,
    info: { title: "Small", version: "1" },
    servers: [{ url: "https://small.example" }],
    paths: { "/x": item },
  };
  const { findings, warnings } = await checked(document);
  expect([findings, warnings.filter(isProven)]).toEqual([[], []]);
});

const minimal = (paths: object, components: object = {}) => ({
  openapi: "3.1.0",
  info: { title: "Small", version: "1" },
  servers: [{ url: "https://small.example" }],
  paths,
  components,
});

test("check finds nothing wrong with components that have the names of what every object has", async () => {
  const names = Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== "__proto__");
  const named = (value: object) => Object.fromEntries(names.map((name) => [name, value]));
  const paths = names.map((name) => [
    `/${name}`,
    {
      post: {
        parameters: [{ $ref: `#/components/parameters/${name}` }],
        requestBody: { $ref: `#/components/requestBodies/${name}` },
        responses: { 200: { $ref: `#/components/responses/${name}` } },
      },
    },
  ]);
  const content = (name: string) => jsonOf({ $ref: `#/components/schemas/${name}` });
  const document = minimal(Object.fromEntries(paths), {
    parameters: named({ name: "q", in: "query", schema: integer }),
    requestBodies: Object.fromEntries(names.map((name) => [name, { required: true, content: content(name) }])),
    responses: Object.fromEntries(names.map((name) => [name, { ...described, content: content(name) }])),
    schemas: named(error),
  });
  const { findings, warnings } = await checked(document);
  expect([findings, warnings.filter(isProven)]).toEqual([[], []]);
});

test("an example that breaks its schema is a warning: the output has another value", async () => {
  const document = minimal({ "/x": responded(jsonOf(error, { examples: { E: { value: { error: 1 } } } })) });
  const report = await checked(document);
  expect(report).toMatchObject({ ok: true, findings: [] });
  expect(report.warnings.map(({ message }) => message)).toEqual([expect.stringMatching(/^The example does not fit/)]);
});
