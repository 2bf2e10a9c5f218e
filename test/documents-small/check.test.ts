import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../scripts/check/report.js";
import { folderWith } from "../helpers/generate-workbench.js";

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
  const folder = folderWith({ "openapi.json": JSON.stringify(document) });
  const report = await check(join(folder, "openapi.json"));
  expect(report.findings).toEqual([]);
  expect(report.proof?.negative).toBeDefined();
});
