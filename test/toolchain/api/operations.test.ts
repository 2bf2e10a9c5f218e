import { expect, test } from "vitest";
import { bodiesOf, responseOf } from "../../../scripts/api/operation.js";
import { readApi } from "../../../scripts/api/read-api.js";
import { under } from "../../../scripts/contract/pointer.js";
import { apiOf } from "../../helpers/api-of.js";
import { contract } from "../../helpers/bundled.js";

const api = apiOf({
  servers: [{ url: "https://{region}.example.com/v1", variables: { region: { default: "eu" } } } as never],
  security: [{ key: [], time: [], sign: [] }],
  paths: {
    "/pets/{petId}": {
      parameters: [
        { name: "petId", in: "path", required: true, schema: { type: "string" }, description: "Of the path." },
        { name: "lang", in: "header", schema: { type: "string" }, examples: { English: { value: "en" } } },
      ],
      get: {
        tags: ["pets"],
        parameters: [
          { name: "petId", in: "path", required: true, schema: { type: "string" }, description: "Of its own." },
          { $ref: "#/components/parameters/Fields" },
        ],
        responses: { 200: { $ref: "#/components/responses/Pet" }, default: { description: "An error." } },
      },
      delete: { operationId: "pets.delete", security: [], "x-repeatable": true, "x-note": 1, responses: {} },
    },
  },
  components: {
    parameters: { Fields: { name: "fields", in: "query", explode: false, schema: { type: "array" }, example: ["a"] } },
    responses: {
      Pet: {
        description: "A pet.",
        headers: { "x-request-id": { required: true, schema: { type: "string" } } },
        content: { "application/json": { examples: { Cat: { $ref: "#/components/examples/Cat" } } } },
      },
    },
    examples: { Cat: { value: { name: "Tom" } } },
    securitySchemes: {
      key: {
        type: "apiKey",
        in: "header",
        name: "x-key",
        "x-signature": { algorithm: "ncloud-v2", part: "access-key" },
      },
      time: {
        type: "apiKey",
        in: "header",
        name: "x-time",
        "x-signature": { algorithm: "ncloud-v2", part: "timestamp" },
      },
      sign: {
        type: "apiKey",
        in: "header",
        name: "x-sign",
        "x-signature": { algorithm: "ncloud-v2", part: "signature" },
      },
    },
  },
});
const [get, remove] = api.operations;

test("the id of an operation without operationId is its method and path", () => {
  expect(get).toMatchObject({ id: "get /pets/{petId}", hasId: false, method: "GET", tag: "pets", signed: true });
  expect(remove).toMatchObject({ id: "pets.delete", hasId: true, signed: false, retrySafe: true, tag: undefined });
  expect(remove?.extensions).toEqual({ "x-repeatable": true, "x-note": 1 });
});

test("an operation's own parameters override those of its path, and each has its style", () => {
  expect(
    get?.parameters.map(({ name, description, style, explode, example }) => [
      name,
      description,
      style,
      explode,
      example,
    ]),
  ).toEqual([
    ["petId", "Of its own.", "simple", false, undefined],
    ["lang", undefined, "simple", false, "en"],
    ["fields", undefined, "form", false, ["a"]],
  ]);
});

test("responses, headers and examples are resolved", () => {
  const response = get && responseOf(get, "200");
  expect(response).toMatchObject({
    pointer: "#/components/responses/Pet",
    headers: [{ name: "x-request-id", required: true, schema: { type: "string" } }],
    content: [
      {
        type: "application/json",
        examples: [{ name: "Cat", pointer: "#/components/examples/Cat", value: { name: "Tom" } }],
      },
    ],
  });
  expect(get && bodiesOf(get).map(({ status }) => status)).toEqual(["200", "default"]);
});

test("servers have the defaults of their variables, and the signature has the names of its headers", () => {
  expect(api.servers).toEqual([
    { url: "https://eu.example.com/v1", template: "https://{region}.example.com/v1", description: undefined },
  ]);
  expect(api.signature).toEqual({ timestamp: "x-time", accessKey: "x-key", signature: "x-sign" });
});

test("the contract's model has every operation of its document", () => {
  const model = readApi(contract);
  const methods = ["get", "put", "post", "delete", "patch"];
  expect(model.operations.map(({ id, pointer }) => [id, pointer])).toEqual(
    Object.entries(contract.paths ?? {}).flatMap(([path, item]) =>
      methods
        .filter((method) => method in item)
        .map((method) => [Object(item[method]).operationId, under("#/paths", path, method)]),
    ),
  );
  expect(model.errors.every(({ example }) => example !== undefined)).toBe(true);
});
