import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { createMock } from "../../scripts/mock/mock.js";
import { parsePrefer } from "../../scripts/mock/prefer.js";
import {
  api,
  callOperation,
  document,
  faultsOf,
  makeDocument,
  oneOfEachMethod,
  origin,
  outcome,
  present,
} from "../helpers/mock.js";

const mock = createMock({ document, limitRates: false });
const reseeded = createMock({ document, limitRates: false, seed: "other" });

const declared = api.operations.flatMap((entry) =>
  entry.responses.flatMap(({ status, content }) =>
    content.flatMap(({ examples }) => examples.map(({ name, value }) => ({ entry, status, name, value }))),
  ),
);

/** Compares thousands of responses. `toEqual` is slow for large values, so it is only used to report a difference. */
function expectSame(actual: unknown, expected: unknown, place: string) {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, place).toStrictEqual(expected);
}

/** A value without its times, and without the hosts and queries of its URLs. */
const timeless = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g, "TIME")
      .replace(/"http[^"]*\?[^"]*"/g, '"URL"'),
  );

describe("Prefer", () => {
  test("has examples to request", () => expect(declared.length).toBeGreaterThan(0));

  test.each(api.operations)("$id finds each of its examples by name", async (entry) => {
    const own = declared.filter((response) => response.entry === entry);
    for (const { status, name, value } of own.filter((response) => response.status.startsWith("2"))) {
      const response = await outcome(callOperation(mock, entry, { prefer: `example="${name}"`, accept: "text/html" }));
      expectSame(response, { status: Number(status), body: value }, name);
    }
  });

  test.each(api.operations)("$id responds with every declared status without the name of an example", async (entry) => {
    for (const status of entry.responses.map(({ status }) => status).filter((status) => !status.startsWith("4"))) {
      const first = declared.find((response) => response.entry === entry && response.status === status);
      const response = await outcome(callOperation(mock, entry, { prefer: `code=${status}` }));
      expect(response, status).toEqual({ status: Number(status), body: first?.value });
    }
  });

  test.each(api.operations)("$id responds to its sample request with its first success", async (entry) => {
    const first = present(declared.find((response) => response.entry === entry && response.status.startsWith("2")));
    const response = await callOperation(mock, entry);
    expect(response.headers.get("x-mock-reason")).toBeNull();
    expect(response.ok).toBe(true);
    const { status, body } = await outcome(response);
    expect(status).toBe(Number(first.status));
    // A changed item has the current time, and a URL points to the mock.
    expect(timeless(body)).toMatchObject(Object(timeless(first.value)));
  });

  test.each(oneOfEachMethod)("$id lists its responses if it does not have the requested one", async (entry) => {
    const [status = ""] = entry.responses.map(({ status }) => status);
    for (const prefer of [
      "code=299",
      "code=abc",
      "code=",
      "code=99999",
      "example=nothing",
      `code=${status}, example=nothing`,
      "example=__proto__",
      "dynamic=maybe",
      `dynamic=true, example=${declared[0]?.name}`,
    ]) {
      const response = await outcome(callOperation(mock, entry, { prefer }));
      expect(response, prefer).toMatchObject({ status: 422, body: { message: expect.stringContaining("Prefer") } });
      expect(Object.keys(present(Object(response.body).declared))).toEqual(entry.responses.map(({ status }) => status));
    }
    for (const prefer of ["respond-async", "wait=10", ",,;", '"', "=;=", 'x="code=500"'])
      expect((await callOperation(mock, entry, { prefer })).ok, prefer).toBe(true);
  });

  test.each(api.operations)("$id generates a response that is new, valid and reproducible", async (entry) => {
    const generate = (to: typeof mock) => callOperation(to, entry, { prefer: "dynamic=true" });
    const response = await generate(mock);
    expect(response.headers.get("preference-applied")).toBe("dynamic");
    const generated = await outcome(response);
    expect(generated.status).toBe(200);
    expect(faultsOf(entry, "200", generated.body)).toEqual([]);
    expect(declared.map(({ value }) => value)).not.toContainEqual(generated.body);
    expectSame(await outcome(generate(mock)), generated, entry.id);
    expect(await outcome(generate(reseeded))).not.toEqual(generated);
  });

  test("generates a response for another declared status too", async () => {
    const entry = present(api.operations[0]);
    const { status, body } = await outcome(callOperation(mock, entry, { prefer: "code=401, dynamic=true" }));
    expect(status).toBe(401);
    expect(faultsOf(entry, "401", body)).toEqual([]);
  });

  test("is parsed according to RFC 7240", () => {
    expect(parsePrefer(null)).toEqual({});
    expect(parsePrefer('Code = 404 ; Example="a, b; \\"c\\"", code=500')).toEqual({
      code: "404",
      example: 'a, b; "c"',
    });
    expect(parsePrefer("respond-async, wait=10,code=404")).toEqual({ code: "404" });
    expect(parsePrefer("Dynamic=true; code=404")).toEqual({ code: "404", dynamic: "true" });
  });
});

describe("a response that violates the contract", () => {
  // No value matches, so no generated one can replace the example.
  const list = { type: "array", items: { type: "integer" }, minItems: 2, maxItems: 1 };
  const schema = { type: "object", properties: { list }, required: ["list"] };
  const content = { "application/json": { schema, example: { list: [1, "two"] } } };
  const wrong = createMock({
    document: makeDocument({ "/x": { get: { operationId: "x", responses: { "200": { description: "", content } } } } }),
  });

  test("becomes a 500 that names the place", async () => {
    const { status, body } = await outcome(wrong.fetch(`${origin}/x`));
    expect(status).toBe(500);
    expect(Object(body).message).toContain("#/paths/~1x/get/responses/200");
    expect(Object(body).message).toContain("/list/1");
  });
});
