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
} from "./helpers.js";

const mock = createMock({ document, limitRates: false });
const reseeded = createMock({ document, limitRates: false, seed: "other" });

const answers = api.operations.flatMap((entry) =>
  entry.responses.flatMap(({ status, content }) =>
    content.flatMap(({ examples }) => examples.map(({ name, value }) => ({ entry, status, name, value }))),
  ),
);

/** `toEqual` for thousands of answers: it is slow on large ones, so it only has to tell the difference. */
function expectSame(actual: unknown, expected: unknown, place: string) {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, place).toStrictEqual(expected);
}

/** A value without its times and without the hosts and queries of its URLs. */
const timeless = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g, "TIME")
      .replace(/"http[^"]*\?[^"]*"/g, '"URL"'),
  );

describe("Prefer", () => {
  test("has something to ask for", () => expect(answers.length).toBeGreaterThan(0));

  test.each(api.operations)("$id finds each of its examples by name alone", async (entry) => {
    const own = answers.filter((answer) => answer.entry === entry);
    for (const { status, name, value } of own.filter((answer) => answer.status.startsWith("2"))) {
      const answer = await outcome(callOperation(mock, entry, { prefer: `example="${name}"`, accept: "text/html" }));
      expectSame(answer, { status: Number(status), body: value }, name);
    }
  });

  test.each(api.operations)("$id answers every declared status without the name of an example", async (entry) => {
    for (const status of entry.responses.map(({ status }) => status).filter((status) => !status.startsWith("4"))) {
      const first = answers.find((answer) => answer.entry === entry && answer.status === status);
      const answer = await outcome(callOperation(mock, entry, { prefer: `code=${status}` }));
      expect(answer, status).toEqual({ status: Number(status), body: first?.value });
    }
  });

  test.each(api.operations)("$id answers its sample request with its first success", async (entry) => {
    const first = present(answers.find((answer) => answer.entry === entry && answer.status.startsWith("2")));
    const response = await callOperation(mock, entry);
    expect(response.headers.get("x-mock-reason")).toBeNull();
    expect(response.ok).toBe(true);
    const { status, body } = await outcome(response);
    expect(status).toBe(Number(first.status));
    // What an operation does now has the time of now, and a URL to the mock.
    expect(timeless(body)).toMatchObject(Object(timeless(first.value)));
  });

  test.each(oneOfEachMethod)("$id says what it has where it cannot", async (entry) => {
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
      `dynamic=true, example=${answers[0]?.name}`,
    ]) {
      const answer = await outcome(callOperation(mock, entry, { prefer }));
      expect(answer, prefer).toMatchObject({ status: 422, body: { message: expect.stringContaining("Prefer") } });
      expect(Object.keys(present(Object(answer.body).declared))).toEqual(entry.responses.map(({ status }) => status));
    }
    for (const prefer of ["respond-async", "wait=10", ",,;", '"', "=;=", 'x="code=500"'])
      expect((await callOperation(mock, entry, { prefer })).ok, prefer).toBe(true);
  });

  test.each(api.operations)(
    "$id makes up an answer that is new, keeps to the contract and is the same again",
    async (entry) => {
      const ask = (to: typeof mock) => callOperation(to, entry, { prefer: "dynamic=true" });
      const response = await ask(mock);
      expect(response.headers.get("preference-applied")).toBe("dynamic");
      const answer = await outcome(response);
      expect(answer.status).toBe(200);
      expect(faultsOf(entry, "200", answer.body)).toEqual([]);
      expect(answers.map(({ value }) => value)).not.toContainEqual(answer.body);
      expectSame(await outcome(ask(mock)), answer, entry.id);
      expect(await outcome(ask(reseeded))).not.toEqual(answer);
    },
  );

  test("makes up another declared status too", async () => {
    const entry = present(api.operations[0]);
    const { status, body } = await outcome(callOperation(mock, entry, { prefer: "code=401, dynamic=true" }));
    expect(status).toBe(401);
    expect(faultsOf(entry, "401", body)).toEqual([]);
  });

  test("is read as RFC 7240 has it", () => {
    expect(parsePrefer(null)).toEqual({});
    expect(parsePrefer('Code = 404 ; Example="a, b; \\"c\\"", code=500')).toEqual({
      code: "404",
      example: 'a, b; "c"',
    });
    expect(parsePrefer("respond-async, wait=10,code=404")).toEqual({ code: "404" });
    expect(parsePrefer("Dynamic=true; code=404")).toEqual({ code: "404", dynamic: "true" });
  });
});

describe("an answer that breaks the contract", () => {
  const schema = { type: "object", properties: { list: { type: "array", items: { type: "integer" } } } };
  const content = { "application/json": { schema, example: { list: [1, "two"] } } };
  const wrong = createMock({
    document: makeDocument({ "/x": { get: { operationId: "x", responses: { "200": { description: "", content } } } } }),
  });

  test("is a loud 500 that names the place", async () => {
    const { status, body } = await outcome(wrong.fetch(`${origin}/x`));
    expect(status).toBe(500);
    expect(Object(body).message).toContain("#/paths/~1x/get/responses/200");
    expect(Object(body).message).toContain("/list/1");
  });
});
