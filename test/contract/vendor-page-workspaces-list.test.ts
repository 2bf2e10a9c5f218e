import { describe, expect, test } from "vitest";
import { responseOf } from "../../scripts/api/operation.js";
import { type Schema, targetOf } from "../../scripts/api/schema.js";
import { atPointer } from "../../scripts/contract/pointer.js";
import { api, bodyExamples, operations } from "../helpers/bundled.js";
import { type VendorField, vendorPage } from "../helpers/vendor-page.js";

const url = new URL(vendorPage.request.url);

/** The value; fails the test with the name of a missing one. */
function existing<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The contract has no ${name}.`);
  return value;
}

const operation = existing(
  operations.find(({ method, path }) => method === vendorPage.request.method && path === url.pathname),
  `${vendorPage.request.method} ${url.pathname}`,
);
const body = targetOf(existing(responseOf(operation, "200")?.content[0]?.schema, "response 200"));

/** The schema of a field of the response, and whether it is required. */
function responseField({ table, field }: VendorField) {
  const steps = table === "response" ? field.split(".") : [...table.split("."), "[]", field];
  return steps.reduce<{ schema: Schema; required: boolean }>(
    ({ schema }, step) => {
      const next = step === "[]" ? schema.items : schema.properties?.[step];
      const required = schema.required?.includes(step) ?? false;
      return { schema: targetOf(existing(next, steps.join("."))), required };
    },
    { schema: body, required: true },
  );
}

function queryField({ field }: VendorField) {
  const parameter = operation.parameters.find((one) => one.in === "query" && one.name === field);
  const { schema, required } = existing(parameter, `query parameter ${field}`);
  return { schema: targetOf(existing(schema, `schema of ${field}`)), required };
}

/** The contract's definition of a field in the terms of the page. */
function asOnPage(row: VendorField): VendorField {
  const { schema, required } = row.table === "query" ? queryField(row) : responseField(row);
  const { type, minimum, maximum, default: otherwise } = schema;
  return {
    table: row.table,
    field: row.field,
    type: (String(type).charAt(0).toUpperCase() + String(type).slice(1)) as VendorField["type"],
    required,
    ...(typeof minimum === "number" ? { minimum } : {}),
    ...(typeof maximum === "number" ? { maximum } : {}),
    ...(typeof otherwise === "number" ? { default: otherwise } : {}),
    ...(row.format === undefined ? {} : { format: typeof schema.pattern === "string" ? "ISO 8601" : "none" }),
  };
}

describe("the contract agrees with the vendor's page in", () => {
  test.each(vendorPage.fields.map((row) => [`${row.table}: ${row.field}`, row] as const))("%s", (_, row) => {
    expect(asOnPage(row)).toEqual(row);
  });

  test("the query: each parameter is on the page", () => {
    const rows = vendorPage.fields.filter(({ table }) => table === "query").map(({ field }) => field);
    expect(operation.parameters.map(({ name }) => name)).toEqual(rows);
  });

  test("the response: each property is on the page", () => {
    const rows = vendorPage.fields
      .filter(({ table }) => table !== "query")
      .map(({ table, field }) => (table === "response" ? field : `${table}.${field}`));
    const names = (declared: Schema, path: string): string[] => {
      const schema = targetOf(declared);
      if (schema.items) return names(schema.items, path);
      return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
        `${path}${name}`,
        ...names(property, `${path}${name}.`),
      ]);
    };
    expect(names(body, "").sort()).toEqual(rows.sort());
  });

  test("the place: its server and path are those of the sample call", () => {
    expect(api.servers.map((server) => server.url)).toContain(url.origin);
  });

  test("the sample response: it is a named example, word for word", () => {
    const values = bodyExamples
      .filter((one) => one.operation.id === operation.id && one.status === "200")
      .map((one) => one.value);
    expect(values).toContainEqual(vendorPage.response);
  });

  test("the sample call: each value of its query is the parameter's example", () => {
    const examples = operation.parameters.map(({ name, example }) => [name, String(example)]);
    expect(examples).toEqual([...url.searchParams]);
  });

  test("the sample call: its headers are those of the signature and those that every request has", () => {
    const names = Object.values(api.signature ?? {});
    expect([...names, ...Object.keys(api.requestHeaders)]).toEqual(vendorPage.request.headers);
  });

  test("paging: every pointer leads to a value in the sample response", () => {
    const pointers = Object.values(operation.pagination?.response ?? {});
    expect(pointers.length).toBeGreaterThan(0);
    for (const pointer of pointers) expect(atPointer(vendorPage.response, pointer), pointer).toBeDefined();
  });
});
