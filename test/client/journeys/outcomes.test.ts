import { ConnectionError, MediaIntelligenceError } from "ncloud-media-intelligence";
import { indexAnAsset, JourneyError, mergePersons, type Outcome, outcomeOf } from "ncloud-media-intelligence/journeys";
import { describe, expect, expectTypeOf, test } from "vitest";
import { inList } from "../../../scripts/runtime/journey-look.js";
import { answers, clientOf, faultServer, resets } from "../../helpers/client/fault-server.js";
import { closedPort, rejection } from "../../helpers/client/loopback.js";
import { present } from "../../helpers/mock.js";
import { begin, place } from "./begin.js";

const quick = { interval: 1 };
const importing = /^POST .*\/import\//;
const inputs = { ...place, key: "a/clip.mp4" };
type Breaks = NonNullable<Parameters<typeof begin>[0]>["breaks"];
const breaking = (...how: NonNullable<Breaks>["how"]) => ({ breaks: { when: importing, how } });

describe("a call whose outcome is unknown", () => {
  test("is repeated where it has not happened", async () => {
    const { client, count } = begin(breaking("before", "before"));
    const { assetId } = await indexAnAsset(client, inputs, quick);
    expect(assetId).toBeGreaterThan(0);
    expect(count("assets.import")).toBe(1);
  });

  test("is not repeated where it has: the journey goes on with what it made", async () => {
    const { client, count } = begin(breaking("after"));
    const { assetId } = await indexAnAsset(client, inputs, quick);
    expect(count("assets.import")).toBe(1);
    const { workspaceName, projectId } = place;
    const { items } = await client.assets.list({ workspaceName, projectId });
    expect(items.filter(({ key }) => key === inputs.key).map((asset) => asset.assetId)).toEqual([assetId]);
  });

  test("is told from what was there before, under the same name", async () => {
    const { client, count } = begin(breaking(undefined, "before", undefined, "after"));
    const ids = [];
    for (let round = 0; round < 3; round++) ids.push((await indexAnAsset(client, inputs, quick)).assetId);
    expect(new Set(ids).size).toBe(3);
    expect(count("assets.import")).toBe(3);
  });

  test("is looked up by its status, where there is one", async () => {
    for (const how of ["before", "after"] as const) {
      const { client, count } = begin({ breaks: { when: /^POST .*\/index$/, how: [how] } });
      await indexAnAsset(client, inputs, quick);
      expect(count("index.request")).toBe(1);
    }
  });

  test("stops the journey where two may be it: somebody else made the same meanwhile", async () => {
    const { client, mock, count } = begin(breaking("after"));
    const other = begin({ fetch: mock.fetch }).client;
    let isFirst = true;
    const run = indexAnAsset(client, inputs, {
      ...quick,
      onState: async () => {
        if (isFirst) await other.assets.import(inputs);
        isFirst = false;
      },
    });
    expect(await rejection(run)).toMatchObject({
      step: "importAsset",
      outcome: "unknown",
      message: expect.stringContaining("the current state does not show whether it was"),
    });
    expect(count("assets.import")).toBe(2);
    expect(run.state.steps).toEqual({ importAsset: { before: [] } });
  });

  test("is not told by a list whose items have no id", async () => {
    const items = [{ name: "a" }, { name: "a" }];
    const look = inList(async () => items, ["list"], "id", { name: "a" });
    expect(await look(undefined, [])).toMatchObject({ isClear: false });
  });

  test("stops the journey where nothing tells", async () => {
    const { client, count } = begin({ breaks: { when: /merge$/, how: ["before"] } });
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
    expect(count("persons.merge")).toBe(0);
  });
});

describe("the outcome of a failed call", () => {
  test.each<[string, () => Promise<unknown>, Outcome]>([
    ["a wrong input", () => clientOf({ baseURL: "http://127.0.0.1:1" }).workspaces.get({} as never), "not sent"],
    [
      "a server that is not there",
      async () =>
        clientOf({ baseURL: await closedPort() }, { maxRetries: 0 }).workspaces.create({
          workspaceName: "a",
          bucketName: "b",
        }),
      "not sent",
    ],
    [
      "a signature that cannot be made",
      () => clientOf({ baseURL: "http://127.0.0.1:1" }, { now: () => Number.NaN }).workspaces.list(),
      "not sent",
    ],
    ...([400, 401, 404, 409, 429] as const).map((status): [string, () => Promise<unknown>, Outcome] => [
      `HTTP ${status}`,
      async () => clientOf(await faultServer(answers(status)), { maxRetries: 0 }).workspaces.list(),
      "refused",
    ]),
    ["HTTP 503", async () => clientOf(await faultServer(answers(503)), { maxRetries: 0 }).workspaces.list(), "unknown"],
    [
      "HTTP 200 with a code of failure",
      async () => clientOf(await faultServer(answers(200, {}, '{"code":"10001","message":"no"}'))).workspaces.list(),
      "refused",
    ],
    [
      "HTTP 200 that is no JSON",
      async () => clientOf(await faultServer(answers(200, {}, "<html>"))).workspaces.list(),
      "unknown",
    ],
    [
      "a connection that breaks",
      async () =>
        clientOf(await faultServer(present(resets["before the response"])), { maxRetries: 0 }).workspaces.list(),
      "unknown",
    ],
    [
      "a time-out",
      async () => clientOf(await faultServer(() => {}), { maxRetries: 0, timeout: 50 }).workspaces.list(),
      "unknown",
    ],
  ])("%s", async (_, call, outcome) => {
    expect(outcomeOf(await rejection(Promise.resolve().then(call)))).toBe(outcome);
  });

  test("is that of the step, which its error names", async () => {
    const { client } = begin();
    const error = await rejection(indexAnAsset(client, { ...inputs, key: "a/folder/" }, quick));
    expectTypeOf<JourneyError["outcome"]>().toEqualTypeOf<Outcome>();
    expect(error).toMatchObject({
      name: "JourneyError",
      step: "importAsset",
      outcome: "refused",
      operationId: "assets.import",
    });
    expect(JSON.stringify(error)).not.toContain("a/folder/");
  });
});
