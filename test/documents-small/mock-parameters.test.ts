import { expect, test } from "vitest";
import { createMock } from "../../scripts/mock/mock.js";
import { oneCall } from "../helpers/client/any-document.js";

const list = { type: "array", items: { type: "integer" }, maxItems: 2 };
const object = { type: "object", required: ["R"], properties: { R: { type: "integer" }, G: { type: "string" } } };

/** The status and the reason of the mock for a request with the parameter `a`. */
async function said(parameter: object, request: { path?: string; query?: string; headers?: Record<string, string> }) {
  const { in: place } = parameter as { in: string };
  const document = oneCall(
    { parameters: [{ name: "a", required: true, ...parameter }] },
    { method: "get", path: place === "path" ? "/things/{a}" : "/things" },
  );
  const { path = "", query = "", headers = {} } = request;
  const response = await createMock({ document }).fetch(`https://small.example/things${path}${query}`, { headers });
  return [response.status, response.headers.get("x-mock-reason")];
}

const path = (text: string) => ({ path: `/${text}` });
const query = (text: string) => ({ query: `?${text}` });
const header = (text: string) => ({ headers: { a: text } });
const cookie = (text: string) => ({ headers: { cookie: text } });

const cases: [style: string, parameter: object, good: object, bad: object][] = [
  ["a list in a path", { in: "path", schema: list }, path("1,2"), path("1,x")],
  ["an object in a path", { in: "path", schema: object }, path("R,1,G,a"), path("R,x")],
  ["an exploded object in a path", { in: "path", explode: true, schema: object }, path("R=1,G=a"), path("G=a")],
  ["a label", { in: "path", style: "label", schema: { type: "integer" } }, path(".1"), path(".x")],
  ["an exploded label", { in: "path", style: "label", explode: true, schema: list }, path(".1.2"), path(".1.2.3")],
  ["a matrix", { in: "path", style: "matrix", schema: list }, path(";a=1,2"), path(";a=1,x")],
  ["an exploded matrix", { in: "path", style: "matrix", explode: true, schema: list }, path(";a=1;a=2"), path(";a=x")],
  ["an object in a matrix", { in: "path", style: "matrix", explode: true, schema: object }, path(";R=1"), path(";G=1")],
  ["a list in a header", { in: "header", schema: list }, header("1, 2"), header("1,2,3")],
  ["an object in a header", { in: "header", schema: object }, header("R,1"), header("G,1")],
  ["a cookie", { in: "cookie", schema: { type: "integer" } }, cookie("b=x; a=1"), cookie("a=x")],
  ["a cookie that is required", { in: "cookie", schema: { type: "string" } }, cookie("a=1"), cookie("b=1")],
  ["a list in cookies", { in: "cookie", schema: list }, cookie("a=1; a=2"), cookie("a=1; a=x")],
  ["an object in cookies", { in: "cookie", schema: object }, cookie("R=1; G=a"), cookie("R=x")],
  ["an object in one cookie", { in: "cookie", explode: false, schema: object }, cookie("a=R,1"), cookie("a=G,1")],
  [
    "JSON in a cookie",
    { in: "cookie", content: { "application/json": { schema: object } } },
    cookie('a={"R":1}'),
    cookie("a={"),
  ],
  ["an object as parameters", { in: "query", schema: object }, query("R=1&G=a"), query("R=x")],
  ["an object with commas", { in: "query", explode: false, schema: object }, query("a=R,1"), query("a=G,1")],
  [
    "a deepObject",
    { in: "query", style: "deepObject", explode: true, schema: object },
    query("a[R]=1"),
    query("a[R]=x"),
  ],
  [
    "a list of objects as deepObject",
    { in: "query", style: "deepObject", explode: true, schema: { type: "array", items: object } },
    query("a[0][R]=1&a[1][R]=2"),
    query("a[0][R]=1&a[1][R]=x"),
  ],
  [
    "JSON in a query",
    { in: "query", content: { "application/json": { schema: object } } },
    query('a={"R":1}'),
    query('a={"R":"x"}'),
  ],
  ["a number", { in: "cookie", schema: { type: "number" } }, cookie("a=1.5"), cookie("a=x")],
  ["a boolean", { in: "cookie", schema: { type: "boolean" } }, cookie("a=false"), cookie("a=x")],
  [
    "an object with delimiters",
    { in: "query", style: "pipeDelimited", explode: false, schema: object },
    query("a=R%7C1%7CG%7Ca"),
    query("a=R%7Cx"),
  ],
];

test.each(cases)("the mock reads %s, and refuses what its schema does not allow", async (_, parameter, good, bad) => {
  expect(await said(parameter, good)).toEqual([204, null]);
  expect(await said(parameter, bad)).toEqual([422, expect.stringMatching(/^Request \w+ parameter a/)]);
});

test.each<[schema: object, body: string, status: number]>([
  [{ type: ["string", "null"] }, "null", 204],
  [{ type: "integer" }, "0", 204],
  [{ type: "boolean" }, "false", 204],
  [{ type: "string" }, '""', 204],
  [{ type: "string", minLength: 1 }, '""', 422],
  [{ type: "object" }, "null", 422],
])("a body of %j is one: %s gets %i", async (schema, body, status) => {
  const document = oneCall({ requestBody: { required: true, content: { "application/json": { schema } } } });
  const headers = { "content-type": "application/json" };
  const response = await createMock({ document }).fetch("https://small.example/things", {
    method: "POST",
    body,
    headers,
  });
  expect(response.status).toBe(status);
});

test("a parameter in a path may be any of its alternatives, whichever its text can be read as", async () => {
  const schema = { oneOf: [{ type: "integer" }, { type: "string" }] };
  expect(await said({ in: "path", schema }, path("7"))).toEqual([204, null]);
  expect(await said({ in: "query", schema }, query("a=7"))).toEqual([204, null]);
});

const forms: [type: string, schema: object, style: string, good: string, bad: string][] = [
  ["application/x-www-form-urlencoded", object, "pipeDelimited", "R|1|G|a", "R|x"],
  ["application/x-www-form-urlencoded", object, "spaceDelimited", "R 1 G a", "G a"],
  ["application/x-www-form-urlencoded", list, "pipeDelimited", "1|2", "1|2|3"],
  ["application/x-www-form-urlencoded", list, "spaceDelimited", "1 2", "1 x"],
  ["multipart/form-data", object, "pipeDelimited", "R|1", "R|x"],
  ["multipart/form-data", list, "spaceDelimited", "1 2", "x"],
];

test.each(forms)("the mock reads %s with %j as %s, and refuses what its schema does not allow", async (...each) => {
  const [type, property, style, good, bad] = each;
  const schema = { type: "object", required: ["a"], properties: { a: property, b: { type: "integer" } } };
  const encoding = { a: { style, explode: false } };
  const document = oneCall({ requestBody: { required: true, content: { [type]: { schema, encoding } } } });
  async function sentWith(fields: Record<string, string>) {
    const body = type.startsWith("multipart") ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const response = await createMock({ document }).fetch("https://small.example/things", { method: "POST", body });
    return [response.status, response.headers.get("x-mock-reason")];
  }
  expect(await sentWith({ a: good, b: "1" })).toEqual([204, null]);
  expect(await sentWith({ a: bad })).toEqual([422, expect.stringMatching(/^Request body property a/)]);
  expect(await sentWith({ b: "1" })).toEqual([422, expect.stringMatching(/required/)]);
  expect(await sentWith({ a: good, b: "x" })).toEqual([422, expect.stringMatching(/property b/)]);
});

test("the mock serves a path with a slash at the end", async () => {
  const document = oneCall({ parameters: [] }, { method: "get", path: "/things/" });
  const { status } = await createMock({ document }).fetch("https://small.example/things/");
  expect(status).toBe(204);
});

test("the mock reads nested objects of a closed form, and a required one that is empty", async () => {
  const address = { type: "object", additionalProperties: false, properties: { zip: { type: "string" } } };
  const schema = {
    type: "object",
    additionalProperties: false,
    required: ["billing", "extra"],
    properties: {
      billing: { type: "object", additionalProperties: false, required: ["address"], properties: { address } },
      extra: { type: "object", properties: { note: { type: "string" } } },
    },
  };
  const deep = { style: "deepObject", explode: true };
  const form = { schema, encoding: { billing: deep, extra: deep } };
  const content = { "application/x-www-form-urlencoded": form };
  const document = oneCall({ requestBody: { required: true, content } });
  const statusOf = async (body: URLSearchParams) =>
    (await createMock({ document }).fetch("https://small.example/things", { method: "POST", body })).status;
  expect(await statusOf(new URLSearchParams({ "billing[address][zip]": "1" }))).toBe(204);
  expect(await statusOf(new URLSearchParams({ "billing[address][zap]": "1" }))).toBe(422);
  expect(await statusOf(new URLSearchParams({ "billing[address][zip]": "1", other: "1" }))).toBe(422);
});
