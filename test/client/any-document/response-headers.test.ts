import { expect, test } from "vitest";
import { compileUses, deviationsOf, oneCall, served } from "../../helpers/client/any-document.js";
import { json } from "../../helpers/client/loopback.js";

const done = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };
const queued = { type: "object", required: ["job"], properties: { job: { type: "string" } } };
const headers = {
  "X-Rate-Limit": { required: true, schema: { type: "integer" } },
  ETag: { schema: { type: "string" } },
  "X-Flags": { schema: { type: "array", items: { type: "boolean" } } },
  "X-Meta": { content: { "application/json": { schema: done } } },
  "Content-Type": { schema: { type: "string" } },
};
const body = (schema: object) => ({ description: "", content: { "application/json": { schema } } });
const document = oneCall(
  { responses: { 200: { ...body(done), headers }, 204: { description: "", headers: { ETag: headers.ETag } } } },
  { method: "get" },
);
const sent = { "X-Rate-Limit": "12", ETag: '"a"', "X-Flags": "true, false", "X-Meta": '{"id":1}' };

test("withResponse returns the declared headers with the types of their schemas", async () => {
  const { things } = await served(document, (_, response, number) => {
    for (const [name, value] of Object.entries(sent))
      if (number === 1 || name === "ETag") response.setHeader(name, value);
    if (number === 1) json(response, { id: 1 });
    else response.writeHead(204).end();
  });
  expect(await things.call?.().withResponse()).toMatchObject({
    status: 200,
    data: { id: 1 },
    headers: { xRateLimit: 12, eTag: '"a"', xFlags: [true, false], xMeta: { id: 1 } },
  });
  const second = await things.call?.().withResponse();
  expect(second).toMatchObject({ status: 204, data: undefined, headers: { eTag: '"a"' } });
  expect(deviationsOf(document)).toEqual([]);
});

test("a missing header, and a header that is not JSON, are undefined", async () => {
  const { things } = await served(document, (_, response) => {
    response.setHeader("X-Meta", "{");
    json(response, { id: 1 });
  });
  expect(await things.call?.().withResponse()).toHaveProperty("headers", { xMeta: undefined });
});

const odd = { "X-Odd": { schema: { oneOf: [{ type: "integer" }, { type: "string" }] } } };

test("a header whose schema allows several types is text, and this is reported", () => {
  const mixed = oneCall({ responses: { 200: { ...body(done), headers: odd } } }, { method: "get" });
  expect(deviationsOf(mixed)).toEqual([
    "#/paths/~1things/get/responses/200/headers/X-Odd: the values of the header X-Odd have several forms, or are objects; " +
      "the result has its text",
  ]);
});

test("the headers of each status are typed", async () => {
  const code = `
const answer = await client.things.call().withResponse();
export const tag: string | undefined = answer.headers.eTag;
if (answer.status === 200) {
  const limit: number = answer.headers.xRateLimit;
  const flags: boolean[] | undefined = answer.headers.xFlags;
  void [limit, flags, answer.headers.xMeta?.id, answer.data.id];
} else {
  // @ts-expect-error -- 204 does not declare it
  void answer.headers.xRateLimit;
}
export const data: { id: number } | undefined = await client.things.call();
`;
  const one = oneCall({ responses: { 200: { ...body(queued), headers: odd } } }, { method: "get" });
  const ofOne = "export const odd: string | undefined = (await client.things.call().withResponse()).headers.xOdd;";
  expect(await compileUses({ several: { document, code }, one: { document: one, code: ofOne } })).toEqual([]);
});
