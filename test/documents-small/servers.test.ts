import { describe, expect, test } from "vitest";
import { readClient } from "../../scripts/client/client-files.js";
import type { Document } from "../../scripts/contract/document.js";
import { createMock } from "../../scripts/mock/mock.js";
import { clientsOf, compileUses } from "../helpers/client/any-document.js";
import { json, loopback } from "../helpers/client/loopback.js";

const get = (name: string, more: object = {}) => ({
  operationId: `things.${name}`,
  responses: { 200: { description: "OK.", content: { "application/json": { schema: {} } } } },
  ...more,
});

const documentWith = (servers: object[] | undefined, paths: object): Document =>
  ({ openapi: "3.1.0", info: { title: "Small", version: "1" }, ...(servers && { servers }), paths }) as Document;

const variables = { region: { default: "eu", enum: ["eu", "us"] }, version: { default: "v2" } };
const document = documentWith([{ url: "https://{region}.small.example/{version}", variables }], {
  "/root": { get: get("root") },
  "/path": { servers: [{ url: "https://files.example/up/" }], get: get("ofPath") },
  "/operation": {
    servers: [{ url: "https://files.example/up" }],
    get: get("ofOperation", { servers: [{ url: "/other" }, { url: "https://ignored.example" }] }),
  },
});

const create = await clientsOf(document);

/** The URLs of the calls of a client. */
async function urlsOf(options: object): Promise<string[]> {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return Response.json({});
  };
  const client = create({ fetch, ...options });
  for (const name of ["root", "ofPath", "ofOperation"]) await client.things[name]?.();
  await client.http.GET?.("/path");
  await client.withOptions({ middleware: [] }).things.ofPath?.();
  return urls;
}

test("calls go to the server of their operation, with the defaults of its variables", async () => {
  expect(await urlsOf({})).toEqual([
    "https://eu.small.example/v2/root",
    "https://files.example/up/path",
    "https://eu.small.example/other/operation",
    "https://files.example/up/path",
    "https://files.example/up/path",
  ]);
});

test("with a base URL of the caller, the servers of operations are paths of its origin, as the mock has them", async () => {
  const { baseURL, received } = await loopback((_, response) => json(response, {}));
  await urlsOf({ fetch: undefined, baseURL: `${baseURL}/v1` });
  const expected = ["/v1/root", "/up/path", "/other/operation", "/up/path", "/up/path"];
  expect(received.map(({ target }) => target)).toEqual(expected);
  const { fetch } = createMock({ document });
  await urlsOf({ fetch, baseURL: "https://mock.example/v2" });
});

test("the client with servers of its own compiles", async () => {
  const code = 'export { Things, type ClientOptions } from "./client/index.js";';
  expect(await compileUses({ servers: { document, code } })).toEqual([]);
});

describe("the base URL", () => {
  test.each<[string, object[] | undefined, object, string | undefined, string[]]>([
    ["of a server without variables", [{ url: "https://a.example/v1" }], {}, "https://a.example/v1", []],
    [
      "of variables without defaults is not known",
      [{ url: "https://{region}.example" }],
      {},
      undefined,
      ["#/servers/0"],
    ],
    ["of a relative server is not known", [{ url: "/v1" }], {}, undefined, ["#/servers/0"]],
    ["without servers is not known", undefined, {}, undefined, []],
    [
      "is the first of the operations where the document has none",
      undefined,
      { servers: [{ url: "https://b.example" }] },
      "https://b.example",
      [],
    ],
  ])("%s", (_, servers, more, baseURL, said) => {
    const { connection, deviations } = readClient(documentWith(servers, { "/a": { get: get("a", more) } }));
    expect(connection.baseURL).toBe(baseURL);
    expect(connection.servers).toEqual({});
    expect(deviations.map(({ pointer }) => pointer)).toEqual(said);
  });
});

test("without a server of the document, each operation has the path of its own, with any base URL", async () => {
  const paths = {
    "/a": { servers: [{ url: "https://a.example/v1" }], get: get("a") },
    "/b": { get: get("b", { servers: [{ url: "https://b.example/v2" }] }) },
    "/c": { get: get("c") },
  };
  const only = documentWith(undefined, paths);
  const { connection, deviations } = readClient(only);
  expect(connection.baseURL).toBe("https://a.example");
  expect(deviations.map(({ operation, instead }) => [operation, instead])).toEqual([
    ["things.c", "calls go to https://a.example"],
  ]);
  const createOnly = await clientsOf(only);
  const sent = async (options: object) => {
    const urls: string[] = [];
    const { fetch } = createMock({ document: only });
    const recorded = (url: string) => {
      urls.push(url);
      return fetch(url);
    };
    const client = createOnly({ fetch: recorded, ...options });
    for (const name of ["a", "b", "c"]) await client.things[name]?.();
    return urls;
  };
  expect(await sent({})).toEqual(["https://a.example/v1/a", "https://b.example/v2/b", "https://a.example/c"]);
  expect(await sent({ baseURL: "https://mock.example" })).toEqual([
    "https://mock.example/v1/a",
    "https://mock.example/v2/b",
    "https://mock.example/c",
  ]);
});

test("without any absolute server, the base URL is not known", () => {
  const only = documentWith(undefined, { "/a": { get: get("a", { servers: [{ url: "/v1" }] }) } });
  const { connection } = readClient(only);
  expect(connection.baseURL).toBeUndefined();
  expect(connection.servers).toEqual({ "things.a": "/v1", "GET /a": "/v1" });
});
