import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const sound = { operation: "widgets.list", items: "/result/widgets", id: "widgetId", match: ["name"] };
const find = async (lookup: unknown, deprecated = false) => {
  const problems = await problemsOf(
    "lookup-list",
    `
openapi: 3.1.0
paths:
  /widgets:
    post:
      operationId: widgets.create
      x-lookup: ${JSON.stringify(lookup)}
      requestBody: { content: { application/json: { schema: { properties: { name: {}, size: {} } } } } }
    get:
      operationId: widgets.list
      deprecated: ${deprecated}
      responses: { "200": { content: { application/json: { schema: { $ref: widgets/schemas.yaml#/List } } } } }
`,
    {
      files: {
        "widgets/schemas.yaml": `
List: { properties: { result: { properties: { widgets: { $ref: "#/Widgets" }, count: { type: integer } } } } }
Widgets: { type: array, items: { $ref: "#/Widget" } }
Widget: { properties: { widgetId: { type: integer }, name: { type: string } } }
`,
      },
    },
  );
  return problems.map(([, pointer = "", message = ""]) => [pointer.replace("#/paths/~1widgets/post/", ""), message]);
};

test("a list, its id and the fields that its items share with the request, behind references", async () => {
  expect(await find(sound)).toEqual([]);
});

test.each<[string, unknown, string, string]>([
  ["no map", true, "x-lookup", "Write a map of operation, items, id, match."],
  ["an unknown key", { ...sound, list: 1 }, "x-lookup/list", 'has no "list"'],
  [
    "an unknown operation",
    { ...sound, operation: "widgets.all" },
    "x-lookup/operation",
    "a current operation that lists",
  ],
  ["no list", { ...sound, items: "/result/count" }, "x-lookup/items", "no list in the 2xx response of widgets.list"],
  [
    "an id that items do not have",
    { ...sound, id: "id" },
    "x-lookup/id",
    'is "id". Write a property that identifies an item',
  ],
  ["what an item does not have", { ...sound, match: ["size"] }, "x-lookup/match", "the request body (name, size)"],
  ["nothing to match", { ...sound, match: [] }, "x-lookup/match", "Write a list of properties"],
])("%s", async (_, lookup, pointer, message) => {
  expect(await find(lookup)).toEqual([[pointer, expect.stringContaining(message)]]);
});

test("a deprecated list", async () => {
  expect(await find(sound, true)).toEqual([["x-lookup/operation", expect.stringContaining("widgets.list")]]);
});
