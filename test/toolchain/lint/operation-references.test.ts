import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (extensions: string) =>
  problemsOf(
    "operation-references",
    `
openapi: 3.1.0
paths:
  /widgets:
    get: { operationId: widgets.list, ${extensions} }
  /gadgets:
    get: { operationId: gadgets.getStatus, x-wait: { pending: [RUNNING], success: [DONE], failure: [FAILED] } }
    post: { operationId: gadgets.make }
  /old:
    get: { operationId: deprecated.getGadget, deprecated: true }
`,
  );

test("operations that come later in the document, and a status of one", async () => {
  expect(
    await find(
      "x-requires: [{ operation: gadgets.getStatus, status: DONE, note: Made. }, { operation: gadgets.make }], x-removal: { replacedBy: gadgets.make }",
    ),
  ).toEqual([]);
});
test("missing or deprecated operations", async () => {
  expect(
    await find("x-requires: [{ operation: gadgets.list }], x-removal: { replacedBy: deprecated.getGadget }"),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-references",
        "#/paths/~1widgets/get/x-removal/replacedBy",
        "x-removal.replacedBy names "deprecated.getGadget", which is deprecated. Write the operationId of a current operation. The docs link to it.",
      ],
      [
        "kit/operation-references",
        "#/paths/~1widgets/get/x-requires/0/operation",
        "x-requires names "gadgets.list", which is no operation. Write the operationId of a current operation. The docs link to it.",
      ],
    ]
  `);
});
test("a status that the operation does not report", async () => {
  expect(
    await find(
      "x-requires: [{ operation: gadgets.getStatus, status: MADE }, { operation: gadgets.make, status: DONE }]",
    ),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-references",
        "#/paths/~1widgets/get/x-requires/0/status",
        "x-requires asks for the status "MADE" of gadgets.getStatus. Write one that its x-wait knows (RUNNING, DONE, FAILED), or remove status. The docs link to it.",
      ],
      [
        "kit/operation-references",
        "#/paths/~1widgets/get/x-requires/1/status",
        "x-requires asks for the status "DONE" of gadgets.make. Write one that its x-wait knows (it has none), or remove status. The docs link to it.",
      ],
    ]
  `);
});
test("not a list, an entry without an operation, an unknown key", async () => {
  expect(await find("x-requires: gadgets.make")).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-references",
        "#/paths/~1widgets/get/x-requires",
        "x-requires is "gadgets.make". Write a list of operations. The docs link to it.",
      ],
    ]
  `);
  expect(await find("x-requires: [gadgets.make, { operation: gadgets.make, state: DONE }]")).toMatchInlineSnapshot(`
    [
      [
        "kit/operation-references",
        "#/paths/~1widgets/get/x-requires/0",
        "x-requires[0] is "gadgets.make". Write { operation: <operationId>, status: <optional>, note: <optional> }. The docs link to it.",
      ],
      [
        "kit/operation-references",
        "#/paths/~1widgets/get/x-requires/1/state",
        "x-requires has no "state". Write one of operation, status, note: nothing else is read.",
      ],
    ]
  `);
});
