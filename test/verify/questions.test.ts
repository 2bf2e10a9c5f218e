import { expect, test } from "vitest";
import { isNode } from "../../scripts/contract/node.js";
import { atPointer } from "../../scripts/contract/pointer.js";
import { offsetOf } from "../../scripts/verify/ask.js";
import { stepsOf } from "../helpers/workflow-steps.js";
import { answeringDepartures } from "./departures.js";
import { answerOf, createService, decodingGateway, findingsOf, verifyService } from "./service.js";

test.each([
  ["errors nested", "/ServiceError", "not as declared"],
  ["a count next to the result", "/totalCount", "2/totalCount"],
  ["another spelling", "/createUserName", "1/createdUserName"],
])("%s is one finding, and answers a question", async (kind, end, expected) => {
  const departure = answeringDepartures.find((each) => each.kind === kind);
  const service = createService();
  service.depart(departure?.change ?? (() => {}));
  const outcome = await verifyService(service);
  expect(findingsOf(outcome)).toEqual(departure?.finds);
  expect(answerOf(outcome, end)).toEqual({ answer: expected, open: undefined, isDifferent: true });
});

test("a gateway that signs the decoded query is detected", async () => {
  const outcome = await verifyService(decodingGateway());
  expect(findingsOf(outcome)).toEqual([]);
  expect(answerOf(outcome, "/Signature")).toMatchObject({ answer: "decoded", isDifferent: true });
});

test("the header with the request id is reported", async () => {
  const service = createService();
  service.depart(({ headers }) => void Object.assign(headers, { "x-ncp-trace-id": "0123" }));
  expect(answerOf(await verifyService(service), "/x-request-id-headers")).toEqual({
    answer: "x-ncp-trace-id",
    open: undefined,
    isDifferent: false,
  });
});

test("a page that ignores its size, and a service that repeats the first page, are findings", async () => {
  const service = createService();
  const pages = new Map<string, unknown>();
  const listing = stepsOf("registerPerson").find(({ pagination }) => pagination !== undefined);
  service.depart((response, id) => {
    if (id !== listing?.id || response.status !== 200) return;
    const content = atPointer(response.body, "/result/content");
    if (Array.isArray(content) && content.length > 1) pages.set(id, content);
    const result = atPointer(response.body, "/result");
    if (isNode(result) && result.pageSize === 1) result.content = pages.get(id);
  });
  const [operation = ""] = findingsOf(await verifyService(service)).map((line) => line.replace(/\/x-pagination.*/, ""));
  expect(findingsOf(await verifyService(service))).toEqual([
    `${operation}/x-pagination/request/page`,
    `${operation}/x-pagination/request/size`,
  ]);
  expect(operation).toMatch(/^different #\/paths\/.*persons\/get$/);
});

test.each([
  ["2026-06-01T21:00:30", "+09:00"],
  ["2026-06-01T12:01:00", "+00:00"],
  ["2026-06-01T06:30:00", "-05:30"],
  ["2026-06-01T12:07:00", undefined],
  ["2025-06-01T12:00:00", undefined],
])("a current time that is sent as %s has the offset %s", (shown, offset) => {
  expect(offsetOf(shown, Date.parse("2026-06-01T12:00:00Z"))).toBe(offset);
});
