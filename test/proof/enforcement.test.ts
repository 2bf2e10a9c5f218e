import { beforeAll, describe, expect, test } from "vitest";
import { constraintsOf } from "../../scripts/api/constraints.js";
import { readApi } from "../../scripts/api/read-api.js";
import { inAll as toProve } from "../../scripts/api/to-prove.js";
import { prove } from "../../scripts/check/prove.js";
import type { Document } from "../../scripts/contract/document.js";
import { createCaller } from "../../scripts/proof/calls.js";
import { type LoadedClient, loadClient } from "../../scripts/proof/client.js";
import { inAll } from "../../scripts/proof/enforcement.js";
import { proveRequests } from "../../scripts/proof/negative.js";
import { createPeer } from "../../scripts/proof/peer.js";
import { proveResponses } from "../../scripts/proof/responses.js";
import { createValidator } from "../../scripts/proof/validators.js";

const json = (schema: object, value: unknown) => ({
  "application/json": { schema, examples: { One: { value } } },
});

const refusal = {
  description: "Refused.",
  content: json({ type: "object", properties: { message: { type: "string" } } }, { message: "No." }),
};

/** An API with pages of widgets, and with a body that has one constraint. */
const documentWith = (body: object): Document => ({
  openapi: "3.1.0",
  jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
  info: { title: "Shop", version: "1.0.0" },
  paths: {
    "/widgets": {
      get: {
        operationId: "widgets.list",
        tags: ["widgets"],
        parameters: [{ name: "page", in: "query", required: true, schema: { type: "integer" }, example: 1 }],
        "x-pagination": { request: { page: "page" }, response: { items: "" } },
        responses: {
          200: { description: "Widgets.", content: json({ type: "array", items: { type: "string" } }, ["a"]) },
          400: refusal,
        },
      },
    },
    "/widgets/{name}": {
      put: {
        operationId: "widgets.put",
        tags: ["widgets"],
        parameters: [{ name: "name", in: "path", required: true, schema: { type: "string" }, example: "a" }],
        requestBody: { required: true, content: json(body, { size: 5 }) },
        responses: { 204: { description: "Done." }, 400: refusal, 415: refusal, 422: refusal },
      },
    },
  },
});

const body = { type: "object", properties: { size: { type: "integer", maximum: 9 } } };

const sound = readApi(documentWith(body));
let proven: Awaited<ReturnType<typeof prove>>;
beforeAll(async () => {
  proven = await prove(sound, createValidator(sound));
});

describe("the proof counts rejected values by keyword, and values that were not passed to a tool by reason:", () => {
  test("requests", () => {
    const { negative } = proven.proof;
    expect(proven.findings).toEqual([]);
    const all = (count: number) => ({ asked: count, refused: count });
    expect(negative.byKeyword.maximum).toEqual({
      count: 1,
      mock: all(1),
      client: all(1),
      Ajv: all(1),
      "@cfworker/json-schema": all(1),
    });
    // One for the page, one for the name in the path, one for the body.
    expect(negative.byKeyword.required).toMatchObject({ count: 3, mock: all(2), client: all(1), Ajv: all(0) });
    expect(negative.unasked).toEqual([
      { tool: "client", reason: "the client counts the pages itself", count: 1 },
      { tool: "mock", reason: "a path without one of its parts is another path", count: 1 },
      { tool: "client", reason: "the client makes the body an object of its inputs", count: 2 },
      { tool: "client", reason: "the client writes the body and its media type itself", count: 2 },
    ]);
  });

  test("responses", () => {
    const { byKeyword, unasked } = proven.proof.answers;
    // The list and its items, and for each error status the error and its message.
    expect(byKeyword.type).toMatchObject({ client: { asked: 2, refused: 2 } });
    expect(unasked).toEqual([
      { tool: "client", reason: "an error response is thrown as an error", count: expect.any(Number) },
    ]);
  });
});

test("the counts of the coverage page are those that the check proves", () => {
  const { proof } = proven;
  const { answers, examples, bodies } = proof.matrix.total;
  expect(toProve(sound)).toEqual({
    responses: answers.covered,
    examples: examples.covered,
    requestExamples: bodies.covered,
    requestConstraints: inAll(proof.negative.byKeyword).count,
    responseConstraints: inAll(proof.answers.byKeyword).count,
  });
});

test("the proof reports a constraint that a tool ignores, and a keyword that no request violates", async () => {
  // Prism reads the schemas of OpenAPI 3.0 in an older dialect.
  const { jsonSchemaDialect: _, ...current } = documentWith({
    allOf: [body, { if: {} }],
    unevaluatedProperties: false,
  });
  const document = { ...current, openapi: "3.0.3" };
  const api = readApi(document);
  const { proof, findings } = await prove(api, createValidator(api));
  expect(proof.negative.byKeyword.unevaluatedProperties).toMatchObject({
    mock: { asked: 1, refused: 0 },
    client: { asked: 1, refused: 1 },
    Ajv: { asked: 1, refused: 1 },
  });
  expect(findings.map(({ message }) => message)).toEqual([
    'widgets.put, body /: a request that breaks only "unevaluatedProperties" is not refused by mock: it responds with 204.',
    'No value is known that breaks "if". Describe the keyword in scripts/api/constraints.ts.',
  ]);
});

test("a minimum of zero is not a constraint", () => {
  const schema = { minLength: 0, minProperties: 0, minItems: 0, contains: {}, minContains: 0, maxContains: 1 };
  const { schemas } = readApi({ ...documentWith(body), components: { schemas: { Zero: schema } } });
  const zero = schemas.get("Zero");
  expect(zero && constraintsOf(zero).map(({ keyword }) => keyword)).toEqual(["maxContains"]);
});

describe("the proof names a tool that accepts an invalid value:", () => {
  /** Proves with a client that does not validate. */
  async function withoutValidation() {
    const document = documentWith(body);
    const api = readApi(document);
    const validator = createValidator(api);
    const loaded = await loadClient(document);
    const client: LoadedClient = { ...loaded, create: (options) => loaded.create({ ...options, validate: undefined }) };
    const tools = { api, validator, client, call: createCaller(api, client), peer: createPeer(api) };
    return { requests: await proveRequests(tools), answers: await proveResponses(tools) };
  }

  test("the client", async () => {
    const { requests, answers } = await withoutValidation();
    expect(requests.findings.map(({ message }) => message)).toContain(
      'widgets.put, body /size: a request that breaks only "maximum" is not refused by client: it sends it.',
    );
    const { mock } = inAll(requests.negative.byKeyword);
    expect(mock.refused).toBe(mock.asked);
    expect(answers.findings[0]?.message).toMatch(
      /^widgets\.list, response 200: a response that breaks only "type" is not refused by client: it (resolves|throws)/,
    );
  });
});
