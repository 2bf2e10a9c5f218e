import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { check } from "../../scripts/check/report.js";
import type { Document } from "../../scripts/contract/document.js";
import { loadContract } from "../../scripts/contract/load.js";
import { Sources } from "../../scripts/contract/sources.js";
import { withAt } from "../../scripts/contract/with-at.js";
import { createMock } from "../../scripts/mock/mock.js";
import { folderWith } from "../helpers/generate-workbench.js";
import { documentOf, mockedOf, yamlOf } from "../helpers/small-document.js";

test("the mock responds with schemas that all contain each other", async () => {
  const names = ["Subject", ..."ABCDEFGHIJ"];
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]));
  const schema = { type: "object", required: ["id"], properties: { id: { type: "integer" }, ...properties } };
  const document = documentOf(Object.fromEntries(names.map((name) => [name, schema])));
  const withoutBody = withAt(document, "#/paths/~1subjects/post/requestBody", undefined) as Document;
  // In the place of their references, these schemas would be ten million.
  expect(await mockedOf(withoutBody)).toEqual({ status: 200, body: { id: 1 } });
});

test("the mock reads schemas that are a million in the place of their references, without recursion", async () => {
  const levels = Array.from({ length: 20 }, (_, n) => n);
  const part = (n: number) => ({ $ref: `#/components/schemas/Level${n}` });
  const schemaOf = (n: number) => ({
    type: "object",
    required: ["id"],
    properties: { id: { type: "integer" }, ...(n < 19 && { left: part(n + 1), right: part(n + 1) }) },
  });
  const schemas = Object.fromEntries(levels.map((n) => [`Level${n}`, schemaOf(n)]));
  const document = documentOf({ ...schemas, Subject: schemaOf(0) });
  expect(await mockedOf(document)).toEqual({ status: 200, body: { id: 1 } });
  const refused = await createMock({ document }).fetch("https://small.example/subjects", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id: 1, left: { id: 1, right: { id: "x" } } }),
  });
  expect([refused.status, refused.headers.get("x-mock-reason")]).toEqual([
    422,
    expect.stringContaining("/left/right/id"),
  ]);
});

test("another document need not describe the body with which the mock refuses a request", async () => {
  const json = (schema: object, example: unknown) => ({ content: { "application/json": { schema, example } } });
  const text = { type: "object", required: ["a"], properties: { a: { type: "string" } } };
  const fault = { type: "object", required: ["err"], properties: { err: { type: "boolean", const: true } } };
  const post = {
    operationId: "x.put",
    requestBody: { required: true, ...json(text, { a: "x" }) },
    responses: {
      200: { description: "X.", ...json(text, { a: "x" }) },
      400: { description: "Not X.", content: { "application/json": { schema: fault } } },
    },
  };
  const document = { openapi: "3.1.0", info: { title: "Small", version: "1" }, paths: { "/x": { post } } };
  const folder = folderWith({ "openapi.json": JSON.stringify(document) });
  const { findings, proof } = await check(join(folder, "openapi.json"));
  expect(findings).toEqual([]);
  expect(proof?.negative.byKeyword.content?.mock.asked).toBe(2);
});

test("a contract leaves nothing in memory but its document", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const path = join(folderWith({ "openapi.yaml": yamlOf("{ type: string }") }), "openapi.yaml");
  const read = async () => {
    const sources = new Sources();
    return { contract: await loadContract(path, sources), sources: new WeakRef(sources) };
  };
  const { contract, sources } = await read();
  await new Promise(setImmediate);
  collect();
  expect(sources.deref()).toBeUndefined();
  expect(contract.document.info.title).toBe("Small");
});
