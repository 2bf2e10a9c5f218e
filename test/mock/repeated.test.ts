import { expect, test } from "vitest";
import { createMock } from "../../scripts/mock/mock.js";
import { createRecent } from "../../scripts/mock/recent.js";
import { makeDocument, origin } from "../helpers/mock.js";

const document = makeDocument({
  "/things": {
    post: {
      parameters: [
        { name: "size", in: "query", schema: { type: "integer" } },
        { name: "X-Count", in: "header", schema: { type: "integer" } },
      ],
      requestBody: {
        content: {
          "application/json": { schema: { type: "object", properties: { name: { type: ["string", "null"] } } } },
        },
      },
      responses: { 200: { description: "Made." }, 400: { description: "Not made." }, 415: { description: "No." } },
    },
  },
});

test("a request is validated again if any part differs from a valid one", async () => {
  const mock = createMock({ document });
  const valid = {
    query: "?size=1",
    headers: { "content-type": "application/json", "x-count": "1" },
    body: '{"name":null}',
  };
  const send = async (change: object = {}) => {
    const { query, headers, body } = { ...valid, ...change };
    return (await mock.fetch(`${origin}/things${query}`, { method: "POST", headers, body })).status;
  };
  expect([await send(), await send()]).toEqual([200, 200]);
  for (const change of [
    { query: "?size=x" },
    { headers: { ...valid.headers, "x-count": "x" } },
    { headers: { ...valid.headers, "content-type": "text/plain" } },
    { body: '{"name":1}' },
    // JSON.parse returns Infinity, which JSON.stringify would write as null.
    { body: '{"name":1e999}' },
  ])
    expect(await send(change), JSON.stringify(change)).toBeGreaterThanOrEqual(400);
  expect(await send()).toBe(200);
});

test("the oldest text is removed if there are more than the limit", () => {
  const recent = createRecent(2);
  for (const text of ["a", "b", "a", "c"]) recent.add(text);
  expect(["a", "b", "c"].map(recent.has)).toEqual([false, true, true]);
});
