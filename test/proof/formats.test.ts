import { describe, expect, test } from "vitest";
import { check as clientCheck } from "../../generated/client/runtime/validation/check.js";
import { readApi } from "../../scripts/api/read-api.js";
import { formatWarnings } from "../../scripts/check/formats.js";
import { compactSchema } from "../../scripts/client/compact-schema.js";
import type { Document } from "../../scripts/contract/document.js";
import { isEnforced, knownFormats } from "../../scripts/contract/formats.js";
import { createMock } from "../../scripts/mock/mock.js";
import { createPeer } from "../../scripts/proof/peer.js";
import { createValidator } from "../../scripts/proof/validators.js";

/** Valid and invalid values of each enforced format. */
const values: Record<string, { good: string[]; bad: string[] }> = {
  "date-time": {
    good: ["2026-01-31T10:00:00Z", "2026-01-31T10:00:00.5+09:00"],
    bad: ["2026-01-31T10:00:00", "2026-02-30T10:00:00Z", "2026-01-31"],
  },
  date: { good: ["2026-01-31", "2024-02-29"], bad: ["2026-02-29", "31.01.2026", "2026-1-1"] },
  time: { good: ["10:00:00Z", "23:59:59+09:00"], bad: ["24:00:00Z", "10:00", "ten"] },
  duration: { good: ["P1D", "PT1H", "P1Y2M"], bad: ["1D", "P", "PT"] },
  email: { good: ["a.b@c.example"], bad: ["a", "a@", "a..b@c.example", "a b@c.example"] },
  hostname: { good: ["a-b.example"], bad: ["a_b", "-a", "a b"] },
  ipv4: { good: ["127.0.0.1"], bad: ["256.0.0.1", "127.0.0", "::1"] },
  ipv6: { good: ["::1", "2001:db8::ff00:42:8329"], bad: ["1::2::3", "127.0.0.1"] },
  uri: { good: ["https://a.example/x?y#z", "urn:a:b"], bad: ["/a", "//a.example", "https://a b"] },
  "uri-reference": { good: ["/a", "#a", "https://a.example"], bad: ["a b", "\\\\a"] },
  "uri-template": { good: ["/a/{b}", "{+a*}"], bad: ["/a/{b", "{"] },
  uuid: { good: ["0b8d1f0e-9d5b-4c53-8a3e-0d0a7a3a6a11"], bad: ["0b8d1f0e", "0b8d1f0e9d5b4c538a3e0d0a7a3a6a11"] },
  "json-pointer": { good: ["", "/a~1b"], bad: ["a", "/~2"] },
  "relative-json-pointer": { good: ["0", "1/a"], bad: ["/a", "01"] },
  regex: { good: ["^a+$"], bad: ["(", "[z-a]"] },
};

const at = (format: string) => `#/components/schemas/${format}`;
const document: Document = {
  openapi: "3.1.0",
  jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
  info: { title: "Formats", version: "1" },
  servers: [{ url: "https://formats.example" }],
  paths: Object.fromEntries(
    knownFormats.map((format) => [
      `/${format}`,
      {
        post: {
          requestBody: {
            required: true,
            content: { "application/json": { schema: { type: "object", properties: { v: { $ref: at(format) } } } } },
          },
          responses: { 204: { description: "Done." } },
        },
      },
    ]),
  ),
  components: { schemas: Object.fromEntries(knownFormats.map((format) => [format, { format }])) },
};
const api = readApi(document);
const validator = createValidator(api);
const peer = createPeer(api);
const mock = createMock({ document });

/** A schema in the client's compact form. */
const compact = (schema: object) =>
  compactSchema({ pointer: "#", name: undefined, ...schema }, ({ pointer }) => pointer);

/** Whether each validator accepts a value. */
async function verdicts(format: string, value: unknown) {
  const response = await mock.fetch(`https://formats.example/${format}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ v: value }),
  });
  const schema = compact({ format });
  const declared = api.schemaAt(at(format));
  return {
    Ajv: validator.fits(declared, value),
    peer: peer(declared, value),
    client: clientCheck(value, schema, {}).length === 0,
    mock: response.status === 204,
  };
}
const all = (verdict: boolean) => ({ Ajv: verdict, peer: verdict, client: verdict, mock: verdict });

describe("every validator accepts and rejects the same values:", () => {
  test.each(knownFormats.filter(isEnforced))("%s", async (format) => {
    const { good = [], bad = [] } = values[format] ?? {};
    expect(good.length * bad.length).toBeGreaterThan(0);
    for (const value of good) expect([value, await verdicts(format, value)]).toEqual([value, all(true)]);
    for (const value of bad) expect([value, await verdicts(format, value)]).toEqual([value, all(false)]);
  });
});

describe("the validators differ in an edge case:", () => {
  test.each([
    ["time", "10:00:00", { Ajv: false, peer: false, client: false, mock: true }],
    ["date-time", "2026-01-31T10:00:00+0900", { Ajv: true, peer: false, client: false, mock: true }],
    ["duration", "PT1H1S", { Ajv: true, peer: false, client: false, mock: true }],
    ["email", "a@localhost", { Ajv: false, peer: true, client: true, mock: false }],
    ["hostname", "a.example.", { Ajv: true, peer: false, client: false, mock: true }],
    ["ipv4", "010.0.0.1", { Ajv: false, peer: true, client: true, mock: true }],
    ["uuid", "urn:uuid:0b8d1f0e-9d5b-4c53-8a3e-0d0a7a3a6a11", { Ajv: true, peer: false, client: false, mock: true }],
  ])("%s: %s", async (format, value, expected) => {
    expect(await verdicts(format, value)).toEqual(expected);
  });
});

describe("an annotation format accepts every value:", () => {
  // Prism and the check enforce these formats; the client and its validator do not.
  const held = { byte: "( {", int32: 2 ** 31 };
  const isRemark = (format: string) => !isEnforced(format) && !(format in held);
  test.each(knownFormats.filter(isRemark))("%s", async (format) => {
    expect(await verdicts(format, "( {")).toEqual(all(true));
    expect(await verdicts(format, 2 ** 40)).toEqual(all(true));
  });

  test.each(Object.entries(held))("%s, except for the mock and the check", async (format, value) => {
    expect(await verdicts(format, value)).toEqual({ Ajv: false, mock: false, peer: true, client: true });
  });
});

test("the validators do not warn of known formats", () => {
  for (const format of knownFormats) validator.faults(api.schemaAt(at(format)), "a");
  expect([...validator.warnings]).toEqual([]);
  expect(formatWarnings(api)).toEqual([]);
});

test("an unknown format is reported once, at its first place, and is not enforced", () => {
  const schema = { type: "string", format: "valueOf" };
  const unknown = readApi({
    ...document,
    paths: {},
    components: {
      schemas: { A: { type: "object", properties: { a: schema } }, B: schema, C: { ...schema, format: "url" } },
    },
  });
  expect(formatWarnings(unknown)).toMatchObject([
    {
      pointer: "#/components/schemas/A/properties/a/format",
      message: expect.stringContaining('"valueOf" (here and in 1 more)'),
    },
    {
      pointer: "#/components/schemas/C/format",
      message: expect.stringContaining("https://spec.openapis.org/registry/format/"),
    },
  ]);
  const { faults, warnings } = createValidator(unknown);
  expect(faults(unknown.schemas.get("B"), "a")).toEqual([]);
  expect([...warnings]).toEqual([]);
  expect(compact(schema)).toEqual({ type: "string" });
});

describe("the client validates a long text of a format in time:", () => {
  const parts = [
    "a",
    "a.",
    "a-",
    "1",
    "1.",
    ":",
    "0:",
    "/",
    "%41",
    "[",
    "{a",
    "@",
    "a@",
    '"',
    "\\",
    "~0",
    "P1",
    "http://",
  ];
  test.each(knownFormats.filter(isEnforced))("%s", (format) => {
    const start = performance.now();
    for (const part of parts)
      for (const end of ["", "\u0000"]) clientCheck(part.repeat(20_000) + end, compact({ type: "string", format }), {});
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
