import { expect, test } from "vitest";
import { isNode } from "../../scripts/contract/document.js";
import { atPointer } from "../../scripts/contract/pointer.js";
import { defaultKeys } from "../../scripts/mock/mock.js";
import { sign } from "../../scripts/mock/signature.js";
import { offsetOf } from "../../scripts/verify/ask.js";
import { catalogued, headerNames } from "../mock/helpers.js";
import { answer, ask, createService, told } from "./service.js";

const schema = "#/components/schemas";

test("errors that are nested are one finding, and the answer to the question", async () => {
  const service = createService();
  service.depart((response) => {
    if (response.status >= 400 && isNode(response.body) && "code" in response.body)
      response.body = { responseError: response.body };
  });
  const outcome = await ask(service);
  expect(told(outcome)).toEqual([`different ${schema}/ServiceError`]);
  expect(answer(outcome, "/ServiceError")).toMatchObject({ answer: "not as declared", isDifferent: true });
});

test("a count that is beside the result is one finding, with its place", async () => {
  const service = createService();
  service.depart(({ body }, id) => {
    const result = atPointer(body, "/result");
    if (id !== "projects.list" || !isNode(body) || !isNode(result)) return;
    body.totalCount = result.totalCount;
    delete result.totalCount;
  });
  const outcome = await ask(service);
  expect(told(outcome)).toEqual([`different ${schema}/ProjectList/properties/totalCount`]);
  expect(answer(outcome, "/totalCount")).toMatchObject({ answer: "2/totalCount", isDifferent: true });
});

test("another spelling is one finding", async () => {
  const service = createService();
  const renamed = (body: unknown): unknown =>
    JSON.parse(JSON.stringify(body).replaceAll("createUserName", "createdUserName"));
  service.depart((response, id) => {
    if (/^assets\.(list|get)$/.test(id)) response.body = renamed(response.body);
  });
  const outcome = await ask(service);
  expect(told(outcome)).toEqual([`different ${schema}/Asset/properties/createUserName`]);
  expect(answer(outcome, "/createUserName")).toMatchObject({ answer: "1/createdUserName" });
});

/** A gateway that computes the signature over the decoded query, in front of a mock that checks none. */
function decodingGateway() {
  const { mock } = createService({ checkSignature: false });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    const headers = new Headers(init?.headers);
    const [timestamp = "", accessKey = ""] = [headerNames.timestamp, headerNames.accessKey].map(
      (name) => headers.get(name) ?? "",
    );
    const target = decodeURIComponent(url.pathname + url.search);
    const wanted = sign({ method: init?.method ?? "GET", target, timestamp, accessKey }, defaultKeys.secretKey);
    if (headers.get(headerNames.signature) === wanted) return mock.fetch(input, init);
    const { status, body } = catalogued("credentialsInvalid");
    return Response.json(body, { status });
  };
  return { mock: { fetch } };
}

test("a gateway that takes the decoded query for the signature is found", async () => {
  const outcome = await ask(decodingGateway());
  expect(told(outcome)).toEqual([]);
  expect(answer(outcome, "/Signature")).toMatchObject({ answer: "decoded", isDifferent: true });
});

test("the header with the id of a request is told", async () => {
  const service = createService();
  service.depart(({ headers }) => void Object.assign(headers, { "x-ncp-trace-id": "0123" }));
  expect(answer(await ask(service), "/x-request-id-headers")).toEqual({
    answer: "x-ncp-trace-id",
    open: undefined,
    isDifferent: false,
  });
});

test("a page that ignores its size, and one that repeats the first", async () => {
  const service = createService();
  const pages = new Map<string, unknown>();
  service.depart((response, id) => {
    if (id !== "persons.list" || response.status !== 200) return;
    const content = atPointer(response.body, "/result/content");
    if (Array.isArray(content) && content.length > 1) pages.set(id, content);
    const result = atPointer(response.body, "/result");
    if (isNode(result) && result.pageSize === 1) result.content = pages.get(id);
  });
  const [operation = ""] = told(await ask(service)).map((line) => line.replace(/\/x-pagination.*/, ""));
  expect(told(await ask(service))).toEqual([
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
])("a time of now that reads %s is at the offset %s", (shown, offset) => {
  expect(offsetOf(shown, Date.parse("2026-06-01T12:00:00Z"))).toBe(offset);
});
