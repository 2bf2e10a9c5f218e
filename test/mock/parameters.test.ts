import { describe, expect, test } from "vitest";
import { type Operation, responseOf } from "../../scripts/api/operation.js";
import { sampleRequest } from "../../scripts/api/sample-request.js";
import { typesOf } from "../../scripts/api/schema.js";
import { isNode } from "../../scripts/contract/node.js";
import { createMock } from "../../scripts/mock/mock.js";
import { api, callOperation, document, faultsOf, outcome, present } from "../helpers/mock.js";

const mock = createMock({ document, limitRates: false });

function withQuery(entry: Operation, change: (query: URLSearchParams) => void): string {
  const [path = "", query] = sampleRequest(entry).target.split("?");
  const search = new URLSearchParams(query);
  change(search);
  // An empty query is omitted, since fetch does not send its question mark and the signature would not match.
  return search.size === 0 ? path : `${path}?${search}`;
}

const inQuery = api.operations.flatMap((entry) =>
  entry.parameters
    .filter((p) => p.in === "query")
    .map((parameter) => ({ entry, parameter, id: entry.id, name: parameter.name })),
);
const required = inQuery.filter(({ parameter }) => parameter.required === true);

// The parameters of the sample request that are not lists.
const single = inQuery.filter(({ entry, name, parameter: { schema } }) => {
  const query = new URLSearchParams(sampleRequest(entry).target.split("?")[1]);
  const isList = schema !== undefined && typesOf(schema).includes("array");
  return !isList && query.has(name);
});

async function expectRefusal(entry: Operation, target: string, name: string) {
  const response = await callOperation(mock, entry, {}, { target });
  const reason = present(response.headers.get("x-mock-reason"));
  const { status, body } = await outcome(response);
  const first = responseOf(entry, "400")?.content[0]?.examples[0];
  expect(status).toBe(400);
  expect(body).toEqual(present(first).value);
  expect(faultsOf(entry, "400", body)).toEqual([]);
  expect(reason).toContain(name);
}

describe("a request that violates the contract", () => {
  test("can be built from the contract", () => {
    expect(required.length).toBeGreaterThan(0);
    expect(single.length).toBeGreaterThan(0);
  });

  test.each(required)("$id rejects $name in another case", async ({ entry, name }) => {
    const misspelt = withQuery(entry, (query) => {
      query.set(name.toUpperCase(), present(query.get(name)));
      query.delete(name);
    });
    await expectRefusal(entry, misspelt, name);
  });

  test.each(single)("$id rejects $name if it is given twice", async ({ entry, name }) => {
    const target = withQuery(entry, (query) => query.append(name, query.get(name) ?? "1"));
    await expectRefusal(entry, target, name);
  });

  const names = ["__proto__", "constructor"];

  test.each(api.operations)("$id ignores query parameters with the names of inherited properties", async (entry) => {
    const target = withQuery(entry, (query) => {
      for (const name of names) query.set(name, "1");
    });
    const plain = await callOperation(mock, entry, {}, { target });
    expect(plain.headers.get("x-mock-reason")).toBeNull();
    expect(plain.ok).toBe(true);
  });

  const withObject = api.operations.flatMap((entry) => {
    const value = sampleRequest(entry).body?.value;
    return isNode(value) ? [{ id: entry.id, entry, value }] : [];
  });

  test.each(withObject)("$id treats body properties with such names as unknown ones", async ({ entry, value }) => {
    const respondWith = (name: string) => {
      const body = JSON.stringify(value).replace(
        "{",
        `{${JSON.stringify(name)}:1${Object.keys(value).length ? "," : ""}`,
      );
      return outcome(callOperation(mock, entry, {}, { body }));
    };
    const toUnknown = await respondWith("unknownName");
    expect(toUnknown.status).toBeLessThan(500);
    for (const name of names) expect(await respondWith(name), name).toEqual(toUnknown);
  });
});
