import { getLineColLocation, Source } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { readAsJson } from "../../scripts/contract/json-tree.js";
import { isNode } from "../../scripts/contract/node.js";
import { under } from "../../scripts/contract/pointer.js";

const value = {
  "a/b~c": { 'quote " and \\': "\\", "": [], 사용자: {}, "brackets ]}": "{[,:" },
  list: [1, -2.5e3, true, null, "x", [[], [{}]], { deep: { deeper: [{ deepest: '\\\\"' }] } }],
  escaped: "line\nnext\ttab\u0000",
  last: 0,
};

const pointersIn = (node: unknown, pointer = "#"): string[] => [
  pointer,
  ...Object.entries(isNode(node) || Array.isArray(node) ? node : {}).flatMap(([key, each]) =>
    pointersIn(each, under(pointer, key)),
  ),
];

test.each([
  ["on one line", JSON.stringify(value)],
  ["indented", JSON.stringify(value, undefined, 2)],
  ["after space, with tabs", `\n  ${JSON.stringify(value, undefined, "\t").replaceAll(": ", " :  ")}\n\n`],
])("places in JSON %s are those of the library's own tree", (_, text) => {
  const source = new Source("a.json", text);
  expect(readAsJson(source)).toEqual(JSON.parse(text));
  const plain = new Source("a.json", text);
  const pointers = [...pointersIn(value), "#/none", "#/list/9", "#/list/0/none"];
  for (const pointer of pointers)
    for (const reportOnKey of [true, false]) {
      const expected = getLineColLocation({ source: plain, pointer, reportOnKey }).start;
      expect(getLineColLocation({ source, pointer, reportOnKey }).start, pointer).toEqual(expected);
    }
});

test("YAML in the form of JSON is not read as JSON", () => {
  const text = "{ a: 1, # a remark\n  b: 2 }";
  const source = new Source("a.yaml", text);
  expect(readAsJson(source)).toBeUndefined();
  expect(getLineColLocation({ source, pointer: "#/b" }).start.line).toBe(2);
});

test.each([
  ['{ "a": 1, "a": 2 }', undefined],
  ['{ "a": { "b\\"": 1, "b\\"": 1 } }', undefined],
  ['{ "a": "{ \\"b\\": 1 }", "c": [{ "a": ":" }, "d"] }', { a: '{ "b": 1 }', c: [{ a: ":" }, "d"] }],
])("JSON is read without the parser of YAML, except to report a property that is there twice: %s", (text, expected) => {
  expect(readAsJson(new Source("a.json", text))).toEqual(expected);
});
