import { join } from "node:path";
import { expect, test } from "vitest";
import { loadContract } from "../../scripts/contract/load.js";
import { folderWith } from "../helpers/generate-workbench.js";

const document = (schema: string) => `
openapi: 3.1.0
info: { title: Small, version: "1" }
servers: [{ url: https://small.example }]
paths:
  /x:
    get:
      responses:
        "200": { description: X., content: { application/json: { schema: ${schema} } } }
`;

test("schemas of the same file name in two folders are two schemas, and the new name is a warning", async () => {
  const folder = folderWith({
    "openapi.yaml": document("{ properties: { a: { $ref: a/Thing.yaml }, b: { $ref: b/Thing.yaml } } }"),
    "a/Thing.yaml": "type: string",
    "b/Thing.yaml": "type: integer",
  });
  const contract = await loadContract(join(folder, "openapi.yaml"));
  expect(contract.document.components?.schemas).toEqual({ Thing: { type: "string" }, "Thing-2": { type: "integer" } });
  expect(contract.warnings.map(({ message }) => message).join()).toMatch(/Thing/);
});

test("a number that JavaScript cannot hold is a deviation in a document of others", async () => {
  const folder = folderWith({ "openapi.yaml": document("{ type: integer, maximum: 9223372036854775807 }") });
  const { deviations } = await loadContract(join(folder, "openapi.yaml"));
  expect(deviations).toEqual([
    {
      operation: undefined,
      pointer: "#/paths/~1x/get/responses/200/content/application~1json/schema/maximum",
      what: "JavaScript cannot represent the number 9223372036854775807, and perhaps others in this file",
      instead: "it is 9223372036854776000",
    },
  ]);
});
