import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

test("two operations with different names", async () => {
  const source = `
openapi: 3.1.0
paths:
  /widgets:
    get: { operationId: widgets.list }
    post: { operationId: widgets.create }
`;
  expect(await problemsOf("operation-id-unique", source)).toEqual([]);
});
test("the second operation of one name, in the same file", async () => {
  const source = `
openapi: 3.1.0
paths:
  /widgets:
    get: { operationId: widgets.list }
  /gadgets:
    get: { operationId: widgets.list }
`;
  expect(await problemsOf("operation-id-unique", source)).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-id-unique",
        "#/paths/~1gadgets/get/operationId",
        "The operationId "widgets.list" is already taken by #/paths/~1widgets/get. Write another verb for one of the two: each operationId is one method of the client.",
      ],
    ]
  `);
});
test("the second operation of one name, in another file", async () => {
  const source = `
openapi: 3.1.0
paths:
  /widgets: { $ref: resources/widgets/paths.yaml#/widgets }
  /gadgets: { $ref: resources/gadgets/paths.yaml#/gadgets }
`;
  const files = {
    "resources/widgets/paths.yaml": "widgets: { get: { operationId: widgets.list } }",
    "resources/gadgets/paths.yaml": "gadgets: { get: { operationId: widgets.list } }",
  };
  expect(await problemsOf("operation-id-unique", source, { files })).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-id-unique",
        "resources/gadgets/paths.yaml#/gadgets/get/operationId",
        "The operationId "widgets.list" is already taken by ../widgets/paths.yaml#/widgets/get. Write another verb for one of the two: each operationId is one method of the client.",
      ],
    ]
  `);
});
