import { ConnectionError, MediaIntelligenceError } from "ncloud-media-intelligence";
import { indexAnAsset, JourneyError, mergePersons, type Outcome, outcomeOf } from "ncloud-media-intelligence/journeys";
import { describe, expect, expectTypeOf, test } from "vitest";
import { inList } from "../../../scripts/runtime/journey-lookup.js";
import { callById } from "../../helpers/client/call-by-id.js";
import { answers, clientOf, faultServer, resets } from "../../helpers/client/fault-server.js";
import { createOne } from "../../helpers/client/kinds.js";
import { closedPort, rejection } from "../../helpers/client/loopback.js";
import { present } from "../../helpers/mock.js";
import { callPage } from "../../helpers/vendor-page.js";
import { analysing, idsOf, importing, mockedClient, pathOf, place } from "./mocked-client.js";

const quick = { interval: 1 };
const inputs = { ...place, key: "a/clip.mp4" };
type Breaks = NonNullable<Parameters<typeof mockedClient>[0]>["breaks"];
const breaking = (...how: NonNullable<Breaks>["how"]) => ({ breaks: { when: pathOf(importing), how } });

describe("a call whose outcome is unknown", () => {
  test("is repeated if it was not carried out", async () => {
    const { client, count } = mockedClient(breaking("before", "before"));
    const { assetId } = await indexAnAsset(client, inputs, quick);
    expect(assetId).toBeGreaterThan(0);
    expect(count(importing.id)).toBe(1);
  });

  test("is not repeated if it was carried out: the journey continues with its result", async () => {
    const { client, count, mock } = mockedClient(breaking("after"));
    const { assetId } = await indexAnAsset(client, inputs, quick);
    expect(count(importing.id)).toBe(1);
    expect(idsOf(mock, inputs.key)).toEqual([assetId]);
  });

  test("is recognized by comparison with earlier items of the same name", async () => {
    const { client, count } = mockedClient(breaking(undefined, "before", undefined, "after"));
    const ids = [];
    for (let round = 0; round < 3; round++) ids.push((await indexAnAsset(client, inputs, quick)).assetId);
    expect(new Set(ids).size).toBe(3);
    expect(count(importing.id)).toBe(3);
  });

  test("is looked up by its status, if it has one", async () => {
    for (const how of ["before", "after"] as const) {
      const { client, count } = mockedClient({ breaks: { when: pathOf(analysing), how: [how] } });
      await indexAnAsset(client, inputs, quick);
      expect(count(analysing.id)).toBe(1);
    }
  });

  test("stops the journey if two items may be the result, since somebody else created the same", async () => {
    const { client, mock, count } = mockedClient(breaking("after"));
    const other = mockedClient({ fetch: mock.fetch }).client;
    let isFirst = true;
    const run = indexAnAsset(client, inputs, {
      ...quick,
      onState: async () => {
        if (isFirst) await callById(other, importing.id)(inputs);
        isFirst = false;
      },
    });
    expect(await rejection(run)).toMatchObject({
      step: "importAsset",
      outcome: "unknown",
      message: expect.stringContaining("the current state does not show whether it was"),
    });
    expect(count(importing.id)).toBe(2);
    expect(run.state.steps).toEqual({ importAsset: { before: [] } });
  });

  test("is not shown by a list whose items have no id", async () => {
    const items = [{ name: "a" }, { name: "a" }];
    const look = inList(async () => items, ["list"], "id", { name: "a" });
    expect(await look(undefined, [])).toMatchObject({ isClear: false });
  });

  test("stops the journey if nothing shows it", async () => {
    const { client, mock } = mockedClient({ breaks: { when: /^POST /, how: ["before"] } });
    const error = await rejection(
      mergePersons(client, { workspaceName: place.workspaceName, personId: 1001, otherPersonIds: [1003] }, quick),
    );
    expect(error).toBeInstanceOf(JourneyError);
    expect(error).toBeInstanceOf(MediaIntelligenceError);
    expect(error).toMatchObject({
      journey: "mergePersons",
      step: "merge",
      outcome: "unknown",
      cause: expect.any(ConnectionError),
      message: expect.stringContaining("It may have been carried out, and this cannot be found out"),
    });
    expect(mock.requests.filter(({ method }) => method === "POST")).toEqual([]);
  });
});

describe("the outcome of a failed call", () => {
  test.each<[string, () => Promise<unknown>, Outcome]>([
    ["a wrong input", () => callPage(clientOf({ baseURL: "http://127.0.0.1:1" }), { unknown: 1 } as never), "not sent"],
    [
      "a server that does not exist",
      async () => createOne(clientOf({ baseURL: await closedPort() }, { maxRetries: 0 })),
      "not sent",
    ],
    [
      "a signature that cannot be made",
      () => callPage(clientOf({ baseURL: "http://127.0.0.1:1" }, { now: () => Number.NaN })),
      "not sent",
    ],
    ...([400, 401, 404, 409, 429] as const).map((status): [string, () => Promise<unknown>, Outcome] => [
      `HTTP ${status}`,
      async () => callPage(clientOf(await faultServer(answers(status)), { maxRetries: 0 })),
      "refused",
    ]),
    ["HTTP 503", async () => callPage(clientOf(await faultServer(answers(503)), { maxRetries: 0 })), "unknown"],
    [
      "HTTP 200 with a code of failure",
      async () => callPage(clientOf(await faultServer(answers(200, {}, '{"code":"10001","message":"no"}')))),
      "refused",
    ],
    [
      "HTTP 200 that is not JSON",
      async () => callPage(clientOf(await faultServer(answers(200, {}, "<html>")))),
      "unknown",
    ],
    [
      "a connection that breaks",
      async () => callPage(clientOf(await faultServer(present(resets["before the response"])), { maxRetries: 0 })),
      "unknown",
    ],
    [
      "a time-out",
      async () => callPage(clientOf(await faultServer(() => {}), { maxRetries: 0, timeout: 50 })),
      "unknown",
    ],
  ])("%s", async (_, call, outcome) => {
    expect(outcomeOf(await rejection(Promise.resolve().then(call)))).toBe(outcome);
  });

  test("is that of the step, which the error names", async () => {
    const { client } = mockedClient();
    const error = await rejection(indexAnAsset(client, { ...inputs, key: "a/folder/" }, quick));
    expectTypeOf<JourneyError["outcome"]>().toEqualTypeOf<Outcome>();
    expect(error).toMatchObject({
      name: "JourneyError",
      step: "importAsset",
      outcome: "refused",
      operationId: importing.id,
    });
    expect(JSON.stringify(error)).not.toContain("a/folder/");
  });
});
