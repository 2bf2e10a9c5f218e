import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readClient } from "../../scripts/client/client-files.js";
import { camelCase, pascalCase } from "../../scripts/client/naming.js";
import { loadContract } from "../../scripts/contract/load.js";
import { generate } from "../../scripts/generate/generate.js";
import { documentWith, folderWith, runGenerate } from "../helpers/generate-workbench.js";

test.each([
  ["new_project_id", "newProjectId", "NewProjectId"],
  ["AIUsage", "aiUsage", "AIUsage"],
  ["getAIUsage", "getAIUsage", "GetAIUsage"],
  ["userIDs", "userIDs", "UserIDs"],
  ["IDs", "ids", "IDs"],
  ["XMLHttpRequest", "xmlHttpRequest", "XMLHttpRequest"],
  ["OAuthToken", "oAuthToken", "OAuthToken"],
  ["get /사용자/{이름}", "get사용자이름", "Get사용자이름"],
  ["नमस्ते list", "नमस्तेList", "नमस्तेList"],
])("%s becomes %s, and the type name %s", (text, camel, pascal) => {
  expect(camelCase(text)).toBe(camel);
  expect(pascalCase(text)).toBe(pascal);
});

const responses = { "204": { description: "Done." } };
const parameter = (name: string, place: string) => ({
  name,
  in: place,
  required: place === "path",
  schema: { type: "string" },
});
const body = (...names: string[]) => ({
  required: true,
  content: {
    "application/json": {
      schema: { type: "object", properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])) },
    },
  },
});

/** The client model of some paths, made as `generate` makes it. */
async function modelOf(paths: unknown) {
  const root = folderWith({ "api.json": documentWith(paths) });
  const { document, deviations } = await loadContract(join(root, "api.json"));
  const model = readClient(document);
  const operations = model.resources.flatMap((resource) => resource.operations);
  return {
    calls: operations.map(({ resource, verb }) => `${resource}.${verb}`),
    inputs: operations.map(({ fields }) => fields.map(({ name, place, wireName }) => [name, place, wireName])),
    said: [...deviations, ...model.deviations].map(({ operation, pointer, instead }) => [operation, pointer, instead]),
  };
}

describe("calls", () => {
  test("a missing id, an id in another script and an id without a dot become names that need no word", async () => {
    const found = await modelOf({
      "/pets/{id}": { get: { parameters: [parameter("id", "path")], responses } },
      "/a": { get: { operationId: "사용자.목록", responses } },
      "/b": { get: { operationId: "listPets", tags: ["Pet Shop"], responses } },
    });
    expect(found.calls).toEqual(["api.getPetsId", "사용자.목록", "petShop.listPets"]);
    expect(found.said).toEqual([]);
  });

  test("ids that become equal in camel case get numbers", async () => {
    const found = await modelOf({
      "/a": { get: { operationId: "a.list", responses } },
      "/b": { get: { operationId: "a/list", responses } },
      "/c": { get: { operationId: "a.list", responses } },
    });
    expect(found.calls).toEqual(["a.list", "a.list2", "a.list22"]);
    expect(found.said).toEqual([
      ["a.list", "#/paths/~1c/get/operationId", 'it is "a.list2"'],
      ["a/list", "#/paths/~1b/get", "it is client.a.list2()"],
      ["a.list2", "#/paths/~1c/get", "it is client.a.list22()"],
    ]);
  });

  test("names of inherited members, and the name of the plain client, get an underscore", async () => {
    const found = await modelOf({
      "/a": { get: { operationId: "a.constructor", responses } },
      "/b": { get: { operationId: "a.toString", responses } },
      "/c": { get: { operationId: "a.then", responses } },
      "/d": { get: { operationId: "http.get", responses } },
    });
    expect(found.calls).toEqual(["a.constructor_", "a.toString_", "a.then_", "http_.get"]);
    expect(found.said.map(([, , instead]) => instead)).toEqual(found.calls.map((call) => `it is client.${call}()`));
  });

  test("resources whose names differ only in case become one", async () => {
    const found = await modelOf({
      "/a": { get: { operationId: "vmNic.list", responses } },
      "/b": { get: { operationId: "vmNIC.get", responses } },
    });
    expect(found.calls).toEqual(["vmNic.list", "vmNic.get"]);
    expect(found.said).toEqual([["vmNIC.get", "#/paths/~1b/get", "it is client.vmNic.get()"]]);
  });
});

describe("inputs", () => {
  test("a body with a property named like a parameter becomes one input", async () => {
    const found = await modelOf({
      "/users/{username}": {
        put: {
          operationId: "users.update",
          parameters: [parameter("username", "path")],
          requestBody: body("username", "age"),
          responses,
        },
      },
    });
    expect(found.inputs).toEqual([
      [
        ["username", "path", "username"],
        ["body", "body", "body"],
      ],
    ]);
    expect(found.said).toEqual([
      [
        "users.update",
        "#/paths/~1users~1{username}/put/requestBody/content/application~1json",
        'the body is given whole, as the input "body"',
      ],
    ]);
  });

  test("a body whose properties differ only in spelling becomes one input", async () => {
    const requestBody = body("page-size", "page_size");
    const found = await modelOf({ "/a": { post: { operationId: "a.make", requestBody, responses } } });
    expect(found.inputs).toEqual([[["body", "body", "body"]]]);
  });

  test("parameters of the same name get their place as a suffix, those of the same place a number, and a body stays body", async () => {
    const parameters = [
      parameter("id", "path"),
      parameter("id", "query"),
      parameter("page-size", "query"),
      parameter("page_size", "query"),
      parameter("body", "query"),
      parameter("toString", "query"),
    ];
    const requestBody = { content: { "text/plain": { schema: { type: "string" } } } };
    const found = await modelOf({ "/a/{id}": { post: { operationId: "a.make", parameters, requestBody, responses } } });
    expect(found.inputs).toEqual([
      [
        ["idPath", "path", "id"],
        ["idQuery", "query", "id"],
        ["pageSize", "query", "page-size"],
        ["pageSize2", "query", "page_size"],
        ["bodyQuery", "query", "body"],
        ["toString_", "query", "toString"],
        ["body", "body", "body"],
      ],
    ]);
    expect(found.said.map(([, , instead]) => instead)).toEqual([
      'the path parameter "id" is the input "idPath"',
      'the query parameter "id" is the input "idQuery"',
      'the query parameter "page_size" is the input "pageSize2"',
      'the query parameter "body" is the input "bodyQuery"',
    ]);
  });
});

test("generate reports each renamed part with its place, as text and as JSON, even if the output is up to date", async () => {
  const paths = {
    "/a": { get: { operationId: "a.list", responses } },
    "/b": { get: { operationId: "a/list", responses } },
  };
  const root = folderWith({ "api.json": documentWith(paths).replaceAll(/([{,])"/g, '$1\n"') });
  const [input, output] = [join(root, "api.json"), join(root, "out")];
  const said = { operation: "a/list", pointer: "#/paths/~1b/get", instead: "it is client.a.list2()" };
  expect((await generate({ input, output })).deviations).toMatchObject([said]);
  const { status, stderr } = await runGenerate(root, "--input", "api.json", "--output", "other");
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /not as written: .*api\.json:\d+ at #\/paths\/~1b\/get, a\/list: .*; it is client\.a\.list2\(\)\./,
  );
  const { stdout } = await runGenerate(root, "--input", "api.json", "--output", "other", "--json");
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, upToDate: true, deviations: [said] });
  expect(readFileSync(join(root, "other/client/resources/a.ts"), "utf8")).toContain("  list2(input");
});

test("header parameters that OpenAPI ignores are not inputs, and are reported", async () => {
  const names = ["accept", "Content-Type", "AUTHORIZATION", "x-own"];
  const found = await modelOf({
    "/a": { get: { operationId: "a.list", parameters: names.map((name) => parameter(name, "header")), responses } },
  });
  expect(found.inputs).toEqual([[["xOwn", "header", "x-own"]]]);
  expect(found.said).toEqual(
    [0, 1, 2].map((index) => ["a.list", `#/paths/~1a/get/parameters/${index}`, "it is no input of the call"]),
  );
});

test("a resource may have the name of the plain client", async () => {
  const root = folderWith({ "api.json": documentWith({ "/a": { get: { operationId: "HTTP.list", responses } } }) });
  const { document } = await loadContract(join(root, "api.json"));
  expect(readClient(document).resources.map(({ name, className }) => [name, className])).toEqual([
    ["http_", "HttpResource"],
  ]);
});
