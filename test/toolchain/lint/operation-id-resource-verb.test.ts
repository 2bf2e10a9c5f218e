import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const operation = (lines: string) => `
openapi: 3.1.0
paths:
  /widgets:
    get:
      ${lines}
`;
const find = (lines: string) => problemsOf("operation-id-resource-verb", operation(lines));

test("a camelCase resource, which is a tag, and a verb", async () => {
  expect(await find("{ operationId: widgetParts.listAll, tags: [widgetParts] }")).toEqual([]);
});
test("no operationId", async () => {
  expect(await find("{ tags: [widgets] }")).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-id-resource-verb",
        "#/paths/~1widgets/get",
        "The operation has no operationId. Write operationId: resource.verb, both in camelCase. The operationId is the client call: widgets.list becomes client.widgets.list().",
      ],
    ]
  `);
});
test.each(["listWidgets", "Widgets.list", "widgets.list.all", "widgets-list"])("%s has another form", async (id) => {
  expect(await find(`{ operationId: ${id}, tags: [widgets] }`)).toEqual([
    [
      "kit/operation-id-resource-verb",
      "#/paths/~1widgets/get/operationId",
      `The operationId "${id}" is not of the form resource.verb. Write a camelCase noun, a dot and a camelCase verb. The operationId is the client call: widgets.list becomes client.widgets.list().`,
    ],
  ]);
});
test("a resource that is not a tag", async () => {
  expect(await find("{ operationId: gadgets.list, tags: [widgets] }")).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-id-resource-verb",
        "#/paths/~1widgets/get/operationId",
        "The operationId "gadgets.list" starts with "gadgets", which is not a tag of the operation (found: widgets). Write tags: [gadgets] or correct the part before the dot. The operationId is the client call: widgets.list becomes client.widgets.list().",
      ],
    ]
  `);
});
test("no tags at all", async () => {
  expect(await find("{ operationId: gadgets.list }")).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-id-resource-verb",
        "#/paths/~1widgets/get/operationId",
        "The operationId "gadgets.list" starts with "gadgets", which is not a tag of the operation (found: no tags). Write tags: [gadgets] or correct the part before the dot. The operationId is the client call: widgets.list becomes client.widgets.list().",
      ],
    ]
  `);
});
