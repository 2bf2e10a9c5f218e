import { expect, test } from "vitest";
import { parse } from "yaml";
import { readApi } from "../../scripts/api/read-api.js";
import { checkShown } from "../../scripts/check/shown.js";
import { checkStory } from "../../scripts/check/story.js";
import { createValidator } from "../../scripts/proof/validators.js";

const sound = `
openapi: 3.1.0
info: { title: Widgets, version: 1.0.0 }
x-envelope: { code: /code, message: /message, data: /result, success: "0" }
paths:
  /boxes/{box_id}/widgets:
    post:
      operationId: widgets.create
      x-pagination: { request: { page: pageNum }, response: { items: /result/list, pageNo: /result/pageNo } }
      parameters:
        - { name: box_id, in: path, required: true, schema: { type: string }, example: "7" }
        - { name: pageNum, in: query, schema: { type: integer }, example: 1 }
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/WidgetRequest" }
            examples: { Red: { $ref: "#/components/examples/Red" }, Plain: { $ref: "#/components/examples/Plain" } }
      responses:
        "200":
          content:
            application/json:
              schema: { $ref: "#/components/schemas/WidgetResponse" }
              examples: { Made: { $ref: "#/components/examples/Made" }, Other: { $ref: "#/components/examples/Other" } }
components:
  examples:
    Red: { value: { name: big, colour: red, size: 1 } }
    Plain: { value: { name: big } }
    Made: { value: { code: "0", message: fine, key: a/b.png, result: { boxId: 7, pageNo: 1, name: big, url: "https://widgets.example/big", list: [{ widgetId: 5 }] } } }
    Other: { value: { code: "0", message: fine, result: { boxId: 7, name: big, url: "https://widgets.example/a/b.png", list: [{ widgetId: 5, boxId: 7 }] } } }
  schemas:
    WidgetRequest:
      type: object
      required: [name]
      properties: { name: { type: string }, colour: { type: string }, size: { type: integer, default: 1 } }
    WidgetResponse:
      type: object
      required: [code, message, result]
      properties: { code: { type: string }, message: { type: string }, key: { type: string }, result: { $ref: "#/components/schemas/Result" } }
    Result:
      type: object
      required: [boxId, name, url, list]
      properties:
        boxId: { type: integer }
        pageNo: { type: integer }
        name: { type: string }
        url: { type: string, format: uri }
        list: { type: array, items: { anyOf: [{ $ref: "#/components/schemas/Item" }, { type: string }] } }
    Item: { type: object, required: [widgetId], properties: { widgetId: { type: integer }, boxId: { type: integer } } }
`;

/** The findings in the document after replacements. */
function find(...changes: [from: string, to: string][]): [pointer: string, message: string][] {
  const text = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, to);
  }, sound);
  const api = readApi(parse(text));
  const findings = [...checkShown(api, createValidator(api)), ...checkStory(api)];
  return findings.map(({ pointer, message }) => [pointer, message]);
}
const result = "#/components/schemas/Result/properties";
const made = "#/components/examples/Made/value";

test("schemas and examples that agree have no findings", () => {
  expect(find()).toEqual([]);
});

test.each<[string, [string, string][], string, RegExp]>([
  [
    "a field of an example that no schema describes",
    [
      ["{ widgetId: { type: integer }, boxId", "{ widgetIdX: { type: integer }, boxId"],
      ["required: [widgetId]", "required: []"],
    ],
    `${made}/result/list/0/widgetId`,
    /"widgetId", which its schema does not describe/,
  ],
  [
    "a field that no example shows",
    [["boxId: { type: integer }\n", "boxId: { type: integer }\n        depth: { type: integer }\n"]],
    `${result}/depth`,
    /No example has "depth"/,
  ],
  [
    "a field that is optional and always there",
    [["required: [boxId, name, url, list]", "required: [boxId, url, list]"]],
    `${result}/name`,
    /"name" is not required, and every example has it/,
  ],
  ["a URL that is described as any text", [[", format: uri", ""]], `${result}/url`, /format: uri/],
  [
    "a success with the code of an error",
    [['Made: { value: { code: "0"', 'Made: { value: { code: "9"']],
    `${made}/code`,
    /x-envelope\.success, "0"/,
  ],
  ["a response to another path", [["boxId: 7", "boxId: 8"]], `${made}/result/boxId`, /has 8 for "boxId".*have "7"/],
  ["a response to another page", [["pageNo: 1", "pageNo: 2"]], `${made}/result/pageNo`, /has 2 for "pageNo"/],
  ["a response to another body", [["pageNo: 1, name: big", "pageNo: 1, name: small"]], `${made}/result/name`, /"big"/],
  [
    "an id that no other example has",
    [["widgetId: 5 }]", "widgetId: 6 }]"]],
    `${made}/result/list/0/widgetId`,
    /the widgetId 6/,
  ],
  ["a key that no other example has", [["key: a/b.png", "key: a/c.png"]], `${made}/key`, /the key "a\/c.png"/],
  [
    "two messages for the same code",
    [['Other: { value: { code: "0", message: fine', 'Other: { value: { code: "0", message: good']],
    "#/components/examples/Other/value/message",
    /message "good" for the code 0, and another one has "fine"/,
  ],
])("%s", (_, changes, pointer, message) => {
  expect(find(...changes)).toContainEqual([pointer, expect.stringMatching(message)]);
});

test("an uncertain field may be absent from all examples, or present in all", () => {
  const mark = "x-provenance: { certainty: not-visible, note: Cut. }";
  expect(
    find(["boxId: { type: integer }\n", `boxId: { type: integer }\n        depth: { type: integer, ${mark} }\n`]),
  ).toEqual([]);
  expect(find(["required: [boxId, name, url, list]\n", `required: [boxId, url, list]\n      ${mark}\n`])).toEqual([]);
});
