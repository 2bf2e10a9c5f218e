import { expect, test } from "vitest";
import { createMock } from "../../scripts/mock/mock.js";
import { makeDocument, origin } from "../helpers/mock.js";

test("a list that must be one comma-separated value is rejected as a repeated parameter", async () => {
  const schema = { type: "array", items: { type: "string" } };
  const parameters = [
    { name: "joined", in: "query", explode: false, schema },
    { name: "repeated", in: "query", schema },
  ];
  const responses = { 200: { description: "Things." }, 400: { description: "No." } };
  const mock = createMock({ document: makeDocument({ "/things": { get: { parameters, responses } } }) });
  const call = (query: string) => mock.fetch(`${origin}/things?${query}`);
  expect((await call("joined=a,b&repeated=a&repeated=b")).status).toBe(200);
  const refused = await call("joined=a&joined=b");
  expect(refused.status).toBe(400);
  expect(refused.headers.get("x-mock-reason")).toContain("joined");
});
