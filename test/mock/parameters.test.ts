import { describe, expect, it } from "vitest";
import { follow, type OperationEntry, type Parameter, type Schema } from "../../scripts/contract/document.js";
import { sampleRequest } from "../../scripts/contract/sample-request.js";
import { createMock } from "../../scripts/mock/mock.js";
import { callOperation, document, faultsOf, operations, outcome, present } from "./helpers.js";

const mock = createMock({ document, limitRates: false });

/** Values that the schema of a parameter forbids, each with the name of the rule. */
function forbidden({ schema = {} }: Parameter): [rule: string, value: string][] {
  const {
    type,
    minimum,
    maximum,
    maxLength,
    enum: values,
  }: Schema = schema.$ref ? follow(document, { $ref: schema.$ref }) : schema;
  const found: [string, string][] = [];
  if (type === "integer") found.push(["type", "x"], ["type", "1.5"], ["type", "true"]);
  if (type === "number") found.push(["type", "x"]);
  if (type === "boolean") found.push(["type", "maybe"]);
  if (typeof minimum === "number") found.push(["minimum", String(minimum - 1)]);
  if (typeof maximum === "number") found.push(["maximum", String(maximum + 1)]);
  if (typeof maxLength === "number") found.push(["maxLength", "x".repeat(maxLength + 1)]);
  if (Array.isArray(values)) found.push(["enum", "no-such-value"]);
  return found;
}

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
const violations = inQuery.flatMap((one) => forbidden(one.parameter).map(([rule, value]) => ({ ...one, rule, value })));
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
  it("is something the contract allows to make", () => expect(violations.length + required.length).toBeGreaterThan(0));

  it.each(violations)("$id refuses $name=$value ($rule)", ({ entry, name, value }) =>
    expectRefusal(
      entry,
      withQuery(entry, (query) => query.set(name, value)),
      name,
    ),
  );

  it.each(required)("$id refuses to go without $name, or with its name in other letters", async ({ entry, name }) => {
    await expectRefusal(
      entry,
      withQuery(entry, (query) => query.delete(name)),
      name,
    );
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
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
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
