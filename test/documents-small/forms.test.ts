import { expect, test } from "vitest";
import { createMock } from "../../scripts/mock/mock.js";
import { oneCall } from "../helpers/client/any-document.js";

const integers = { type: "array", items: { type: "integer" } };
const object = { type: "object", required: ["n"], properties: { n: { type: "integer" } } };

const multipart = "multipart/form-data";
const urlencoded = "application/x-www-form-urlencoded";

/** What the mock says to a form with these fields, whose property `a` has a schema and an encoding. */
async function said(type: string, property: object, encoding: object | undefined, fields: [string, string | Blob][]) {
  const schema = { type: "object", required: ["a"], properties: { a: property } };
  const media = { schema, ...(encoding && { encoding: { a: encoding } }) };
  const document = oneCall({ requestBody: { required: true, content: { [type]: media } } });
  const body = type === multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of fields) (body as FormData).append(name, value);
  const response = await createMock({ document }).fetch("https://small.example/things", { method: "POST", body });
  return [response.status, response.headers.get("x-mock-reason")];
}

const json = (text: string) => new Blob([text], { type: "application/json" });

const cases: [
  string,
  type: string,
  object,
  object | undefined,
  [string, string | Blob][],
  [string, string | Blob][],
][] = [
  [
    "a list without an encoding",
    urlencoded,
    integers,
    undefined,
    [
      ["a", "1"],
      ["a", "2"],
    ],
    [["a", "x"]],
  ],
  ["a list of one item", multipart, integers, undefined, [["a", "1"]], [["a", "x"]]],
  ["an object as JSON", urlencoded, object, undefined, [["a", '{"n":1}']], [["a", "{}"]]],
  ["a part of JSON", multipart, object, undefined, [["a", json('{"n":1}')]], [["a", json('{"n":"x"}')]]],
  ["an object as fields", urlencoded, object, { style: "form", explode: true }, [["n", "1"]], [["n", "x"]]],
  ["a deepObject", urlencoded, object, { style: "deepObject", explode: true }, [["a[n]", "1"]], [["a[n]", "x"]]],
  [
    "a deepObject in a list",
    urlencoded,
    { type: "array", items: { ...object, additionalProperties: false } },
    { style: "deepObject", explode: true },
    [
      ["a[0][n]", "1"],
      ["a[1][n]", "2"],
    ],
    [
      ["a[0][n]", "1"],
      ["a[1][n]", "x"],
    ],
  ],
  ["a boolean", urlencoded, { type: "boolean" }, undefined, [["a", "true"]], [["a", "x"]]],
  ["a number", multipart, { type: "number" }, undefined, [["a", "1.5"]], [["a", "x"]]],
];

test.each(cases)(
  "the mock reads %s in a form, and refuses another value",
  async (_, type, property, encoding, good, bad) => {
    expect(await said(type, property, encoding, good)).toEqual([204, null]);
    expect(await said(type, property, encoding, bad)).toEqual([422, expect.stringMatching(/^Request body/)]);
  },
);
