import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../scripts/check/report.js";
import { folderWith } from "../helpers/generate-workbench.js";

test("check ends with an example of hundreds of items", async () => {
  const properties = Object.fromEntries([..."abcdefgh"].map((name) => [name, { type: "integer" }]));
  const schema = { type: "array", items: { type: "object", properties } };
  const value = Array.from({ length: 300 }, () => ({ a: 1, b: 2 }));
  const content = { "application/json": { schema, examples: { Long: { value } } } };
  const paths = { "/x": { get: { responses: { 200: { description: "", content } } } } };
  const document = { openapi: "3.1.0", info: { title: "Small", version: "1" }, paths };
  const file = join(folderWith({ "openapi.json": JSON.stringify(document) }), "openapi.json");
  expect(await check(file)).toMatchObject({ ok: true, findings: [] });
});
