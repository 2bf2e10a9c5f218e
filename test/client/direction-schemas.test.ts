import { expect, test } from "vitest";
import { withDirections } from "../../scripts/client/directions.js";
import { knownValues } from "../../scripts/client/open-enums.js";
import type { Document } from "../../scripts/contract/document.js";
import { atPointer } from "../../scripts/contract/pointer.js";
import { makeDocument } from "../helpers/mock.js";

const content = (schema: object) => ({ content: { "application/json": { schema } } });
const state = { type: "string", enum: ["A"] };
const openState = { type: "string", [knownValues]: ["A"] };

/** The schema of an operation's body as a client sees it. */
const bodyIn = (document: Document, operation: string, body: string): unknown =>
  atPointer(withDirections(document), `${operation}/${body}/content/application~1json/schema`);

test("callbacks and webhooks receive requests and send responses", () => {
  const operation = { requestBody: content(state), responses: { 200: content(state) } };
  const callbacks = { done: { "{$request.body#/url}": { post: operation } } };
  const document = {
    ...makeDocument({ "/a": { post: { responses: {}, callbacks } } }),
    webhooks: { done: { post: operation } },
  };
  for (const place of ["#/webhooks/done/post", "#/paths/~1a/post/callbacks/done/{$request.body#~1url}/post"]) {
    expect(bodyIn(document, place, "requestBody")).toEqual(openState);
    expect(bodyIn(document, place, "responses/200")).toEqual(state);
  }
});

test("a nested schema becomes a component, or two if it is both sent and received", () => {
  const at = "#/paths/~1a/get/responses/200/content/application~1json/schema/properties/state";
  const received = { type: "object", properties: { state, again: { $ref: at } } };
  const document = makeDocument({
    "/a": { get: { responses: { 200: content(received) } }, put: { requestBody: content({ $ref: at }) } },
  });
  const name = "paths.1a.get.responses.200.content.application.1json.schema.properties.state";
  expect(withDirections(document).components?.schemas).toEqual({ [name]: openState, [`${name}Input`]: state });
  expect(bodyIn(document, "#/paths/~1a/put", "requestBody")).toEqual({ $ref: `#/components/schemas/${name}Input` });
});

test("the schema for sending gets an unused name", () => {
  const schemas = { State: state, StateInput: { type: "integer" } };
  const both = content({ $ref: "#/components/schemas/State" });
  const document = makeDocument(
    { "/a": { put: { requestBody: both, responses: { 200: both } } } },
    { components: { schemas } },
  );
  expect(withDirections(document).components?.schemas).toEqual({
    State: openState,
    StateInput: { type: "integer" },
    StateInput_: state,
  });
});

test("a schema under not, if or contains is unchanged", () => {
  const received = { not: state, if: { properties: { state } }, contains: state, items: state };
  const document = makeDocument({ "/a": { get: { responses: { 200: content(received) } } } });
  expect(bodyIn(document, "#/paths/~1a/get", "responses/200")).toEqual({ ...received, items: openState });
});

test.each([
  ["its name", "Cat"],
  ["a reference", "#/components/schemas/Cat"],
])("a discriminator by %s refers to the schema of its own direction", (_, to) => {
  const schemas = {
    Pet: {
      oneOf: [{ $ref: "#/components/schemas/Cat" }],
      discriminator: { propertyName: "kind", mapping: { cat: to } },
    },
    Cat: { type: "object", properties: { kind: { type: "string", enum: ["cat"] }, state } },
  };
  const both = content({ $ref: "#/components/schemas/Pet" });
  const document = makeDocument(
    { "/a": { put: { requestBody: both, responses: { 200: both } } } },
    { components: { schemas } },
  );
  expect(withDirections(document).components?.schemas).toMatchObject({
    Pet: { discriminator: { mapping: { cat: "#/components/schemas/Cat" } } },
    PetInput: { discriminator: { mapping: { cat: "#/components/schemas/CatInput" } } },
    Cat: { properties: { kind: { enum: ["cat"] }, state: openState } },
    CatInput: { properties: { kind: { enum: ["cat"] }, state } },
  });
});
