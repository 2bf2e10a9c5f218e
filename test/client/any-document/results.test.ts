import { describe, expect, test } from "vitest";
import type { Document } from "../../../scripts/contract/document.js";
import { compileUses, deviationsOf, oneCall, served } from "../../helpers/client/any-document.js";
import { json, rejection } from "../../helpers/client/loopback.js";

const done = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };
const queued = { type: "object", required: ["job"], properties: { job: { type: "string" } } };
const body = (schema: object, type = "application/json") => ({ description: "", content: { [type]: { schema } } });
const answers = (responses: object): Document => oneCall({ responses }, { method: "get" });

/** The result of a document's call for one response, with its status. */
async function result(document: Document, status: number, type?: string, content = "") {
  const { things } = await served(document, (_, response) => {
    response.writeHead(status, type === undefined ? {} : { "content-type": type }).end(content);
  });
  return things.call?.().withResponse();
}

const bothJson = answers({ 200: body(done), 202: body(queued), 404: body(queued), default: body(queued) });
const mixed = answers({
  200: body(done),
  201: body({}, "text/csv"),
  203: body({}, "image/png"),
  204: { description: "" },
});

describe("each success response is parsed by its own media type", () => {
  test("and returned with its status", async () => {
    const { things } = await served(bothJson, (_, response, number) => {
      if (number === 1) json(response, { id: 1 });
      else json(response, { job: "a" }, 202);
    });
    expect(await things.call?.().withResponse()).toMatchObject({ status: 200, data: { id: 1 } });
    expect(await things.call?.().withResponse()).toMatchObject({ status: 202, data: { job: "a" } });
  });

  test("even if the types differ", async () => {
    expect(await result(mixed, 200, "application/json", '{"id":1}')).toMatchObject({ status: 200, data: { id: 1 } });
    expect(await result(mixed, 201, "text/csv", "a,b")).toMatchObject({ status: 201, data: "a,b" });
    expect(await result(mixed, 204)).toMatchObject({ status: 204, data: undefined });
    const image = await result(mixed, 203, "image/png", "pixels");
    expect(image).toMatchObject({ status: 203, data: expect.any(Blob) });
    const error = await rejection(result(mixed, 200, "application/json", '{"secret'));
    expect(String(error)).toMatch(/The response of type application\/json is not JSON/);
    expect(String(error)).not.toContain("secret");
  });
});

test("a failure that is declared next to successes is an error", async () => {
  expect(await rejection(result(bothJson, 404, "application/json", '{"job":"a"}'))).toMatchObject({ status: 404 });
});

test("XML is text", async () => {
  const xml = answers({ 200: body({ type: "object" }, "application/problem+xml") });
  expect(await result(xml, 200, "application/problem+xml", "<a/>")).toMatchObject({ data: "<a/>" });
});

test("JSON is requested if there are several media types, unless the call requests another, and this is reported", async () => {
  const several = { description: "", content: { "text/xml": {}, "application/json": { schema: done } } };
  const document = answers({ 200: several });
  const { things, received } = await served(document, (_, response) => json(response, { id: 1 }));
  expect(await things.call?.()).toEqual({ id: 1 });
  await things.call?.({}, { headers: { Accept: "application/json;q=1" } });
  expect(received.map(({ headers }) => headers.accept)).toEqual(["application/json", "application/json;q=1"]);
  expect(deviationsOf(document)).toEqual([
    "#/paths/~1things/get/responses/200: the body of 200 may also be text/xml; " +
      "calls ask for application/json; client.http asks for any",
  ]);
});

test("results are typed by status, by range, or by the default", async () => {
  const statuses = `
export const result: Promise<{ id: number } | { job: string }> = client.things.call().then((each) => each);
const answer = await client.things.call().withResponse();
if (answer.status === 202) {
  const job: string = answer.data.job;
  void job;
  // @ts-expect-error -- that of 200
  void answer.data.id;
}
void answer.response.headers;
`;
  const kinds = `
const data = await client.things.call();
export const same: Same<typeof data, { id: number } | string | Blob | undefined> = true;
`;
  const one = "const { id } = await client.things.call();\nexport const same: Same<typeof id, number> = true;";
  const none = "const nothing = await client.things.call();\nexport const same: Same<typeof nothing, void> = true;";
  expect(
    await compileUses({
      statuses: { document: bothJson, code: statuses },
      kinds: { document: mixed, code: kinds },
      range: { document: answers({ "2XX": body(done), "4XX": body(queued) }), code: one },
      fallback: { document: answers({ default: body(done) }), code: one },
      shared: { document: answers({ 200: body(done), 404: body(queued), default: body(queued) }), code: one },
      none: { document: answers({ 204: { description: "" } }), code: none },
    }),
  ).toEqual([]);
});

test("a success of the envelope has one of several codes", async () => {
  const framed = { type: "object", properties: { code: { type: "string" }, result: done } };
  const envelope = { code: "/code", message: "/message", data: "/result", success: ["0", "1"] };
  const document: Document = { ...answers({ 200: body(framed) }), "x-envelope": envelope };
  const { things } = await served(document, (_, response, number) => {
    json(response, { code: String(number - 1), message: "", result: { id: number } });
  });
  expect(await things.call?.()).toEqual({ id: 1 });
  expect(await things.call?.()).toEqual({ id: 2 });
  expect(await rejection(things.call?.() ?? Promise.resolve())).toMatchObject({ status: 200, code: "2" });
});
