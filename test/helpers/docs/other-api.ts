import { readApi } from "../../../scripts/api/read-api.js";
import { pageMock } from "../../../scripts/bundle/page-mock.js";
import type { Files } from "../../../scripts/cli/files.js";
import { en } from "../../../scripts/docs/languages/index.js";
import { mockPage } from "../../../scripts/docs/run/mock-page.js";
import { runDataOf } from "../../../scripts/docs/run/run-data-of.js";
import { runScript } from "../../../scripts/docs/run/run-script.js";
import { renderDocs } from "./rendered.js";
import { smallDocument } from "./small-document.js";

/** An API with what this project's contract lacks: an API key, alternatives of a body, nested and repeated values, a form. */
const document = smallDocument({
  servers: [{ url: "https://pets.example/v2" }],
  components: { securitySchemes: { Key: { type: "apiKey", in: "header", name: "X-Key" } } },
  security: [{ Key: [] }],
  tags: [{ name: "pets" }],
  paths: {
    "/pets/{petId}": {
      put: {
        operationId: "replacePet",
        tags: ["pets"],
        summary: "Replace a pet",
        parameters: [
          { name: "petId", in: "path", required: true, schema: { type: "integer" }, example: 7 },
          { name: "tags", in: "query", schema: { type: "array", items: { type: "string" }, minItems: 1 } },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                oneOf: [
                  {
                    title: "Cat",
                    type: "object",
                    required: ["meow"],
                    properties: { meow: { type: "boolean" } },
                    additionalProperties: false,
                  },
                  {
                    title: "Dog",
                    type: "object",
                    required: ["bark"],
                    properties: {
                      bark: { type: "integer", minimum: 1 },
                      toys: { type: "array", items: { type: "object", properties: { name: { type: "string" } } } },
                    },
                    additionalProperties: false,
                  },
                ],
              },
              example: { bark: 3, toys: [{ name: "ball" }] },
            },
          },
        },
        responses: {
          200: {
            description: "Replaced.",
            content: { "application/json": { schema: { type: "object" }, example: { ok: true } } },
          },
        },
      },
    },
  },
});

/** The docs of this API, with its mock. */
export const otherDocs = async (): Promise<Files> => ({
  "index.html": await renderDocs(readApi(document)),
  "run.js": await runScript(runDataOf({ api: readApi(document), language: en }, "mock.html")),
  "mock.html": mockPage(await pageMock("test"), document),
});
