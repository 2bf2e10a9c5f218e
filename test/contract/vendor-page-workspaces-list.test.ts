import { describe, expect, test } from "vitest";
import { signatureOf } from "../../scripts/api/security.js";
import { follow, type OperationEntry, type Schema } from "../../scripts/contract/document.js";
import { atPointer } from "../../scripts/contract/pointer.js";
import { bodyExamples, contract, operations } from "./bundled.js";
import { type VendorField, vendorPage } from "./vendor-page.js";

const url = new URL(vendorPage.request.url);

function documented(): OperationEntry {
  const found = operations.find(({ method, path }) => method === vendorPage.request.method && path === url.pathname);
  if (found === undefined) throw new Error(`The contract has no ${vendorPage.request.method} ${url.pathname}.`);
  return found;
}

const entry = documented();
const followed = (schema: Schema): Schema => follow<Schema>(contract, schema as Schema & { $ref: string });
const answer = entry.responses["200"]?.content?.["application/json"]?.schema ?? {};

/** The schema of a field of the answer, and whether it must be there. */
function answerField({ table, field }: VendorField) {
  const steps = table === "response" ? field.split(".") : [...table.split("."), "[]", field];
  return steps.reduce<{ schema: Schema; required: boolean }>(
    ({ schema }, step) => {
      const next = step === "[]" ? schema.items : schema.properties?.[step];
      if (next === undefined) throw new Error(`The contract has no ${steps.join(".")}.`);
      return { schema: followed(next), required: schema.required?.includes(step) ?? false };
    },
    { schema: followed(answer), required: true },
  );
}

function queryField({ field }: VendorField) {
  const parameter = entry.parameters.find((one) => one.in === "query" && one.name === field);
  if (parameter === undefined) throw new Error(`The contract has no query parameter ${field}.`);
  return { schema: followed(parameter.schema ?? {}), required: parameter.required ?? false };
}

/** What the contract says of a field, in the page's own terms. */
function asOnPage(row: VendorField): VendorField {
  const { schema, required } = row.table === "query" ? queryField(row) : answerField(row);
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

describe("the contract says what the vendor's page says of", () => {
  test.each(vendorPage.fields.map((row) => [`${row.table}: ${row.field}`, row] as const))("%s", (_, row) => {
    expect(asOnPage(row)).toEqual(row);
  });

  test("the query: it has no parameter that the page does not have", () => {
    const rows = vendorPage.fields.filter(({ table }) => table === "query").map(({ field }) => field);
    expect(entry.parameters.map(({ name }) => name)).toEqual(rows);
  });

  test("the answer: its objects have no property that the page does not have", () => {
    const rows = vendorPage.fields
      .filter(({ table }) => table !== "query")
      .map(({ table, field }) => (table === "response" ? field : `${table}.${field}`));
    const names = (declared: Schema, way: string): string[] => {
      const schema = followed(declared);
      if (schema.items) return names(schema.items, way);
      return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
        `${way}${name}`,
        ...names(property, `${way}${name}.`),
      ]);
    };
    expect(names(answer, "").sort()).toEqual(rows.sort());
  });

  test("the place: its server and path are those of the sample call", () => {
    expect(contract.servers?.map((server) => server.url)).toContain(url.origin);
  });

  test("the sample answer: it is a named example, word for word", () => {
    const values = bodyExamples
      .filter((one) => one.entry.id === entry.id && one.status === "200")
      .map((one) => one.value);
    expect(values).toContainEqual(vendorPage.response);
  });

  test("the sample call: each value of its query is the parameter's example", () => {
    const examples = entry.parameters.map(({ name, example }) => [name, String(example)]);
    expect(examples).toEqual([...url.searchParams]);
  });

  test("the sample call: its headers are those of the signature and those that every request has", () => {
    const names = Object.values(signatureOf(contract) ?? {});
    expect([...names, ...Object.keys(contract["x-request-headers"] ?? {})]).toEqual(vendorPage.request.headers);
  });

  test("paging: every pointer of it leads to a value in the sample answer", () => {
    const pointers = Object.values(entry.operation["x-pagination"]?.response ?? {});
    expect(pointers.length).toBeGreaterThan(0);
    for (const pointer of pointers) expect(atPointer(vendorPage.response, pointer), pointer).toBeDefined();
  });
});
