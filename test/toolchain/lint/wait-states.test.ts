import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const sound = {
  method: "waitForImport",
  status: "/result/status",
  pending: ["WAITING", "RUNNING"],
  success: ["DONE"],
  failure: ["FAILED"],
};
const find = (wait: unknown) =>
  problemsOf(
    "wait-states",
    `
openapi: 3.1.0
paths:
  /widgets/status:
    get:
      operationId: widgets.getStatus
      x-wait: ${JSON.stringify(wait)}
      responses: { "200": { content: { application/json: { schema: { $ref: widgets/schemas.yaml#/Answer } } } } }
  /widgets:
    post: { operationId: widgets.import }
    delete: { operationId: widgets.cancel }
`,
    {
      files: {
        "widgets/schemas.yaml": `
Answer: { properties: { code: { type: string }, result: { $ref: "#/Result" } } }
Result: { properties: { status: { description: How far it is., $ref: "#/Status" } } }
Status: { type: string, enum: [WAITING, RUNNING, DONE, FAILED] }
`,
      },
    },
  );

test("every status once, behind references, and operations that come later in the document", async () => {
  const transitions = { WAITING: ["RUNNING", "FAILED"], RUNNING: ["DONE", "FAILED"] };
  expect(await find({ ...sound, transitions, startedBy: ["widgets.import"], cancelledBy: "widgets.cancel" })).toEqual(
    [],
  );
});
test("a status that no transition leads to or from", async () => {
  const transitions = { WAITING: ["RUNNING"], RUNNING: ["DONE"] };
  expect(await find({ ...sound, transitions })).toMatchInlineSnapshot(`
    [
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/transitions",
        "x-wait.transitions leaves out FAILED. Write the statuses that each may follow, or that may follow it. The client waits by it and the mock moves by it.",
      ],
    ]
  `);
});
test("a missing, a repeated and an unknown status", async () => {
  expect(await find({ ...sound, pending: ["WAITING", "QUEUED"], failure: ["DONE"] })).toMatchInlineSnapshot(`
    [
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/pending/1",
        "x-wait.pending has "QUEUED", which is no value of the status. Write one of WAITING, RUNNING, DONE, FAILED. The client waits by it and the mock moves by it.",
      ],
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/failure/0",
        "x-wait.failure has "DONE", which is already in success. Remove one of the two. The client waits by it and the mock moves by it.",
      ],
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait",
        "x-wait leaves out RUNNING, FAILED. Write each into one of pending, success, failure. The client waits by it and the mock moves by it.",
      ],
    ]
  `);
});
test("not a list, an empty list", async () => {
  expect(await find({ ...sound, success: "DONE", failure: [] })).toMatchInlineSnapshot(`
    [
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/success",
        "x-wait.success is "DONE". Write a list of statuses, of: WAITING, RUNNING, DONE, FAILED. The client waits by it and the mock moves by it.",
      ],
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/failure",
        "x-wait.failure is []. Write a list of statuses, of: WAITING, RUNNING, DONE, FAILED. The client waits by it and the mock moves by it.",
      ],
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait",
        "x-wait leaves out DONE, FAILED. Write each into one of pending, success, failure. The client waits by it and the mock moves by it.",
      ],
    ]
  `);
});
test("transitions from and to unknown statuses, or that are not a list", async () => {
  expect(
    await find({ ...sound, transitions: { QUEUED: ["RUNNING"], WAITING: ["STARTED"], RUNNING: "DONE" } }),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/transitions/QUEUED",
        "x-wait.transitions has "QUEUED", which is no value of the status. Write one of WAITING, RUNNING, DONE, FAILED. The client waits by it and the mock moves by it.",
      ],
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/transitions/WAITING/0",
        "x-wait.transitions.WAITING has "STARTED", which is no value of the status. Write one of WAITING, RUNNING, DONE, FAILED. The client waits by it and the mock moves by it.",
      ],
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/transitions/RUNNING",
        "x-wait.transitions.RUNNING is "DONE". Write a list of statuses, of: WAITING, RUNNING, DONE, FAILED. The client waits by it and the mock moves by it.",
      ],
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/transitions",
        "x-wait.transitions leaves out FAILED. Write the statuses that each may follow, or that may follow it. The client waits by it and the mock moves by it.",
      ],
    ]
  `);
});
test("a pointer without a target, a pointer to a schema without enum", async () => {
  expect(await find({ ...sound, status: "/result/state" })).toMatchInlineSnapshot(`
    [
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/status",
        "x-wait.status is "/result/state", which is no property in the schema of the 2xx answer. Write a JSON pointer into the body, such as /result/status. The client waits by it and the mock moves by it.",
      ],
    ]
  `);
  expect(await find({ ...sound, status: "/code" })).toMatchInlineSnapshot(`
    [
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/status",
        "x-wait.status is "/code", which is no string with an enum. Write a JSON pointer into the body, such as /result/status. The client waits by it and the mock moves by it.",
      ],
    ]
  `);
});
test("unknown operations, an invalid method name, an unknown key", async () => {
  expect(
    await find({
      ...sound,
      method: "waitforImport",
      startedBy: ["widgets.import", "widgets.make"],
      cancelledBy: "widgets.stop",
      every: 5,
    }),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/every",
        "x-wait has no "every". Write one of method, status, pending, success, failure, transitions, startedBy, cancelledBy: nothing else is read. The client waits by it and the mock moves by it.",
      ],
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/method",
        "x-wait.method is "waitforImport". Write the waiter's name, such as waitForImport. The client waits by it and the mock moves by it.",
      ],
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/startedBy/1",
        "x-wait.startedBy names "widgets.make", which is no operation. Write an operationId of this document. The client waits by it and the mock moves by it.",
      ],
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait/cancelledBy",
        "x-wait.cancelledBy names "widgets.stop", which is no operation. Write an operationId of this document. The client waits by it and the mock moves by it.",
      ],
    ]
  `);
});
test("not a map", async () => {
  expect(await find(true)).toMatchInlineSnapshot(`
    [
      [
        "kit/wait-states",
        "#/paths/~1widgets~1status/get/x-wait",
        "x-wait is true. Write a map of method, status, pending, success, failure, transitions, startedBy, cancelledBy. The client waits by it and the mock moves by it.",
      ],
    ]
  `);
});
