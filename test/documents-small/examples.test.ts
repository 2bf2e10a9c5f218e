import { expect, test } from "vitest";
import { brokenExamples } from "../../scripts/api/broken-examples.js";
import { readApi } from "../../scripts/api/read-api.js";
import type { Document } from "../../scripts/contract/document.js";
import { createMock } from "../../scripts/mock/mock.js";
import { sampleOf } from "../helpers/small-document.js";

const schema = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "integer" }, made: { type: "string", format: "date-time" } },
};

/** A document whose operation takes and gives bodies with these examples. */
function documentWith(media: object, status = "200"): Document {
  const content = { "application/json": { schema, ...media } };
  const operation = {
    operationId: "things.make",
    requestBody: { required: true, content },
    responses: { [status]: { description: "Made.", content } },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Small", version: "1" },
    paths: { "/things": { post: operation } },
  } as Document;
}

const call = async (document: Document, headers: Record<string, string> = {}) => {
  const response = await createMock({ document }).fetch("https://small.example/things", {
    method: "POST",
    body: '{"id":1}',
    headers: { "content-type": "application/json", ...headers },
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
};

test("an example that breaks its schema is replaced by the next one, in the sample and in the mock's answer", async () => {
  const document = documentWith({ examples: { bad: { value: { id: "7" } }, good: { value: { id: 7 } } } });
  expect(sampleOf(document)).toEqual({ id: 7 });
  expect(await call(document)).toEqual({ status: 200, body: { id: 7 } });
  expect(await call(document, { prefer: "example=bad" })).toEqual({ status: 200, body: { id: 7 } });
});

test("where every example breaks its schema, a value is made", async () => {
  const document = documentWith({ example: { id: 7, made: "yesterday" } });
  expect(sampleOf(document)).toEqual({ id: 1 });
  expect(await call(document)).toEqual({ status: 200, body: { id: 1 } });
});

test("a sample has no property that its schema does not declare; an answer may have it", async () => {
  const document = documentWith({ example: { id: 7, other: true } });
  expect(sampleOf(document)).toEqual({ id: 7 });
  expect(await call(document)).toEqual({ status: 200, body: { id: 7, other: true } });
  const map = { schema: { type: "object", additionalProperties: schema }, example: { a: { id: 7, other: true } } };
  expect(sampleOf(documentWith(map))).toEqual({ a: { id: 7 } });
});

test("what a broken example is replaced by is reported, once for each place", () => {
  const media = { examples: { bad: { value: { id: "7" } }, good: { value: { id: 7 } } } };
  expect(brokenExamples(readApi(documentWith(media)))).toEqual(
    ["requestBody", "responses/200"].map((place) => ({
      operation: "things.make",
      pointer: `#/paths/~1things/post/${place}/content/application~1json/examples/bad`,
      what: 'an example breaks its schema at /id: Instance type "string" is invalid. Expected "integer"',
      instead: "samples and the mock have a value that the schema allows",
    })),
  );
});

test.each(["204", "205"])("a response %s has no body, whatever it describes", async (status) => {
  const document = documentWith({ example: "broken" }, status);
  expect(await call(document)).toEqual({ status: Number(status), body: undefined });
});
