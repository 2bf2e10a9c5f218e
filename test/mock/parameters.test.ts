import { describe, expect, it } from "vitest";
import { follow, type OperationEntry } from "../../scripts/contract/document.js";
import { sampleRequest } from "../../scripts/contract/sample-request.js";
import { createMock } from "../../scripts/mock/mock.js";
import { callOperation, document, faultsOf, operations, outcome, present } from "./helpers.js";

const mock = createMock({ document, limitRates: false });

function withQuery(entry: OperationEntry, change: (query: URLSearchParams) => void): string {
  const [path = "", query] = sampleRequest(document, entry).target.split("?");
  const search = new URLSearchParams(query);
  change(search);
  // No lone question mark: fetch does not send it, and then the signature would cover another target.
  return search.size === 0 ? path : `${path}?${search}`;
}

const inQuery = operations.flatMap((entry) =>
  entry.parameters
    .filter((p) => p.in === "query")
    .map((parameter) => ({ entry, parameter, id: entry.id, name: parameter.name })),
);
const required = inQuery.filter(({ parameter }) => parameter.required === true);

async function expectRefusal(entry: OperationEntry, target: string, name: string) {
  const response = await callOperation(mock, entry, {}, { target });
  const reason = present(response.headers.get("x-mock-reason"));
  const { status, body } = await outcome(response);
  const [first] = Object.values(Object.values(present(entry.responses["400"]).content ?? {})[0]?.examples ?? {});
  expect(status).toBe(400);
  expect(body).toEqual(follow(document, present(first)).value);
  expect(faultsOf(entry, "400", body)).toEqual([]);
  expect(reason).toContain(name);
}

describe("a request that breaks the contract", () => {
  it("is something the contract allows to make", () => expect(required.length).toBeGreaterThan(0));

  it.each(required)("$id refuses $name with its name in other letters", async ({ entry, name }) => {
    const misspelt = withQuery(entry, (query) => {
      query.set(name.toUpperCase(), present(query.get(name)));
      query.delete(name);
    });
    await expectRefusal(entry, misspelt, name);
  });

  it.each(inQuery)("$id refuses $name twice, unless it is a list", async ({ entry, name, parameter }) => {
    if (parameter.schema?.type === "array") return;
    const target = withQuery(entry, (query) => query.append(name, query.get(name) ?? "1"));
    if (new URLSearchParams(target.split("?")[1]).getAll(name).length < 2) return;
    await expectRefusal(entry, target, name);
  });

  it.each(operations)("$id does not stumble over names that JavaScript objects have", async (entry) => {
    const names = ["__proto__", "constructor"];
    const target = withQuery(entry, (query) => {
      for (const name of names) query.set(name, "1");
    });
    const plain = await callOperation(mock, entry, {}, { target });
    expect(plain.headers.get("x-mock-reason")).toBeNull();
    expect(plain.ok).toBe(true);
    const value = sampleRequest(document, entry).body?.value;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    const answerWith = (name: string) => {
      const body = JSON.stringify(value).replace(
        "{",
        `{${JSON.stringify(name)}:1${Object.keys(value).length ? "," : ""}`,
      );
      return outcome(callOperation(mock, entry, {}, { body }));
    };
    const toUnknown = await answerWith("unknownName");
    expect(toUnknown.status).toBeLessThan(500);
    for (const name of names) expect(await answerWith(name), name).toEqual(toUnknown);
  });
});
