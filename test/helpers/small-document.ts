import { readApi } from "../../scripts/api/read-api.js";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { readClient } from "../../scripts/client/client-files.js";
import { generateTypes } from "../../scripts/client/types.js";
import type { Document } from "../../scripts/contract/document.js";
import { createMock } from "../../scripts/mock/mock.js";
import { present } from "./mock.js";

/** A document with one operation, which takes and gives values of the schema `Subject`. */
export const documentOf = (schemas: Record<string, unknown>, openapi = "3.1.0"): Document => {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Subject" } } };
  return {
    openapi,
    info: { title: "Small", version: "1" },
    paths: {
      "/subjects": {
        post: {
          operationId: "subjects.make",
          requestBody: { required: true, content },
          responses: { 200: { description: "Made.", content } },
        },
      },
    },
    components: { schemas },
  } as Document;
};

/** The YAML of a document with one GET, whose response has a schema. `parameter` is the schema of its query parameter, if any. */
export const yamlOf = (
  schema: string,
  { parameter, more = "" }: { parameter?: string; more?: string } = {},
): string => `
openapi: 3.1.0
info: { title: Small, version: "1" }
servers: [{ url: https://small.example }]
paths:
  /x:
    get:
      parameters: [${parameter === undefined ? "" : `{ name: id, in: query, schema: ${parameter} }`}]
      responses:
        "200": { description: X., content: { application/json: { schema: ${schema} } } }
${more}`;

/** The text of a type in `models.ts`, without comments and on one line. */
export async function typeIn(document: Document, name = "Subject"): Promise<string> {
  const { models } = generateTypes(readClient(document));
  const [, text] = new RegExp(`^export type ${name} = ([^]*?);\\n(?=\\n|$)`, "m").exec(models) ?? [];
  return present(text)
    .replace(/\/\*\*(?:.|\n)*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/;? }/g, " }");
}

/** The sample body of the operation. */
export const sampleOf = (document: Document): unknown =>
  present(sampleRequest(present(readApi(document).operations[0])).body).value;

/** The response of the mock to the operation's sample call. */
export async function mockedOf(document: Document): Promise<{ status: number; body: unknown }> {
  const { method, target, body } = sampleRequest(present(readApi(document).operations[0]));
  const response = await createMock({ document }).fetch(`https://small.example${target}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body.value), headers: { "content-type": body.contentType } }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}
