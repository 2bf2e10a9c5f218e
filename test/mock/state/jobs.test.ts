import { describe, expect, test } from "vitest";
import { callById } from "../../helpers/client/call-by-id.js";
import { readOne, startJob, statusOf, waitForJob } from "../../helpers/client/kinds.js";
import { freshAsset, inProject, mockedClient, refusal, seededAsset, statuses } from "../../helpers/journey.js";
import { present } from "../../helpers/mock.js";
import { stepsOf } from "../../helpers/workflow-steps.js";

type Client = ReturnType<typeof mockedClient>["client"];
const indexStatuses = (client: Client, asset: typeof freshAsset) =>
  statuses(async () => (await client.index.getStatus(asset)).status);
const [, summaryStatus] = stepsOf("summariseScenes");
const summaryStatuses = (client: Client, asset: typeof freshAsset) =>
  statuses(async () => Object(await callById(client, present(summaryStatus).id)(asset)).status);
const index = present(stepsOf("indexAnAsset").at(-1));
const readIndex = async (client: Client, asset: typeof freshAsset) => Object(await callById(client, index.id)(asset));
const [searching, found] = stepsOf("searchByText");

describe("a job", () => {
  test("ends even if neither time nor polls are set, as without command-line flags", async () => {
    const { client } = mockedClient({ jobs: {} });
    const { assetId } = await startJob(client, "clip.mov");
    for (let poll = 0; poll < 2; poll++) await statusOf(client, assetId);
    expect(await statusOf(client, assetId)).toBe("COMPLETED");
  });

  test("passes through its documented statuses by polls: import, analysis, summary, search", async () => {
    const { client } = mockedClient();
    const { assetId } = await startJob(client, "clip.mov");
    const asset = { ...inProject, assetId };
    expect(await refusal(client.index.request({ ...asset, analysisPersonCount: 1 }))).toMatchObject({
      status: 400,
      code: "10014",
      reason: expect.stringContaining("IN_PROGRESS"),
    });
    expect(await statuses(() => statusOf(client, assetId))).toEqual(["IN_PROGRESS", "COMPLETED"]);
    expect((await client.index.getStatus(asset)).status).toBe("BEFORE_ANALYZE");
    expect(await refusal(readIndex(client, asset))).toMatchObject({ status: 400 });

    const requested = await client.index.request({ ...asset, analysisPersonCount: 1, sceneRange: "SHORT" });
    expect(await refusal(client.index.request({ ...asset, analysisPersonCount: 1 }))).toMatchObject({ status: 409 });
    expect(await refusal(client.index.delete(asset))).toMatchObject({ status: 409 });
    expect(await indexStatuses(client, asset)).toEqual(["WAIT_ANALYZE", "ANALYZING", "ANALYZE_COMPLETED"]);
    expect(await readIndex(client, asset)).toMatchObject({
      indexId: requested?.id,
      type: "VIDEO",
      createdTime: "2026-06-01T12:00:00",
      analysisSetting: { sceneRange: "SHORT" },
    });
    expect(await refusal(client.index.cancel(asset))).toMatchObject({ status: 409 });

    expect(await refusal(client.sceneSummary.get(asset))).toMatchObject({ status: 404 });
    expect(await refusal(client.sceneSummary.request({ ...asset, sceneIds: [1] }))).toMatchObject({ status: 400 });
    await client.sceneSummary.request(asset);
    expect(await refusal(client.sceneSummary.get(asset))).toMatchObject({ status: 400 });
    expect(await summaryStatuses(client, asset)).toEqual(["WAIT_SUMMARIZE", "SUMMARIZING", "SUMMARIZE_COMPLETED"]);
    expect(await client.sceneSummary.get(asset)).toMatchObject({
      indexId: requested?.id,
      sceneSummaryInfo: { analyzedSceneIds: null },
    });
    await client.sceneSummary.request({ ...asset, sceneIds: [1, 2] });
    await summaryStatuses(client, asset);
    expect(await client.sceneSummary.get(asset)).toMatchObject({ sceneSummaryInfo: { analyzedSceneIds: ["1", "2"] } });

    const query = { textQuery: "harbour" };
    const search = async (filter: object): Promise<{ searchId: string }> => {
      const input = { workspaceName: "my-workspace", query, filter: { projectIds: [1234], ...filter } };
      return Object(await callById(client, present(searching).id)(input));
    };
    const { searchId } = await search({});
    const { id, wait } = present(found);
    const result = (hit: { searchId: string }) =>
      callById(client, id, wait?.method)({ workspaceName: "my-workspace", ...hit }, { interval: 1 });
    const running = await callById(client, id)({ workspaceName: "my-workspace", searchId });
    expect(running).toEqual({ searchId, status: "RUNNING" });
    expect(await result({ searchId })).toMatchObject({
      searchId,
      status: "COMPLETED",
      totalCount: 2,
      totalPage: 1,
      results: [{}, {}],
    });
    expect(await result(await search({ assetTypes: ["IMAGE"] }))).toMatchObject({ totalCount: 0 });
    // The seed's index is from March, the new one from the test's day in June.
    for (const [totalCount, filter] of [
      [1, { indexModifiedTo: "2026-03-18T11:08:30" }],
      [1, { indexModifiedFrom: "2026-03-18T11:08:31" }],
      [2, { indexModifiedFrom: "2026-03-18T11:08:30", indexModifiedTo: "2026-06-01T12:00:00" }],
      [0, { indexModifiedFrom: "2026-06-01T12:00:01" }],
    ] as const)
      expect(await result(await search(filter)), JSON.stringify(filter)).toMatchObject({ totalCount });

    await client.index.delete(asset);
    expect((await client.index.getStatus(asset)).status).toBe("BEFORE_ANALYZE");
    expect(await refusal(client.sceneSummary.get(asset))).toMatchObject({ status: 404 });
  });

  test("has no scene range if the request has none", async () => {
    const { client, mock } = mockedClient({ jobs: { polls: 0 } });
    const durations = { minSceneDurationSec: 10, maxSceneDurationSec: 30 };
    await client.index.request({ ...freshAsset, analysisPersonCount: 0, ...durations });
    expect(mock.requests.at(-1)?.body).toEqual({ analysisPersonCount: 0, ...durations });
    expect((await readIndex(client, freshAsset)).analysisSetting).not.toHaveProperty("sceneRange");
  });

  test("progresses by time with jobs: { time }", async () => {
    const { client, pass } = mockedClient({ jobs: { time: 60_000 } });
    await client.index.request({ ...freshAsset, analysisPersonCount: 0 });
    expect(await indexStatuses(client, freshAsset)).toEqual(["WAIT_ANALYZE"]);
    pass(30_000);
    expect(await indexStatuses(client, freshAsset)).toEqual(["ANALYZING"]);
    pass(30_000);
    expect(await indexStatuses(client, freshAsset)).toEqual(["ANALYZE_COMPLETED"]);
    expect(await readIndex(client, freshAsset)).toMatchObject({ type: "IMAGE", updatedTime: "2026-06-01T12:01:00" });
  });

  test("ends immediately with a time or number of polls of 0", async () => {
    const { client } = mockedClient({ jobs: { polls: 0 } });
    const { assetId } = await startJob(client, "clip.mov");
    expect(await statusOf(client, assetId)).toBe("COMPLETED");
  });

  test("can be cancelled only while it runs", async () => {
    const { client } = mockedClient();
    expect(await refusal(client.index.cancel(freshAsset))).toMatchObject({ status: 409 });
    await client.index.request({ ...freshAsset, analysisPersonCount: 0 });
    await client.index.cancel(freshAsset);
    expect(await indexStatuses(client, freshAsset)).toEqual(["ANALYZE_CANCEL"]);
    expect(await refusal(client.index.cancel(freshAsset))).toMatchObject({ status: 409 });
    await client.index.request({ ...freshAsset, analysisPersonCount: 0 });
    expect((await indexStatuses(client, freshAsset)).at(-1)).toBe("ANALYZE_COMPLETED");
  });

  test("keeps the last result during a new run, and if the new run fails", async () => {
    const { client } = mockedClient();
    const before = await readIndex(client, seededAsset);
    const again = client.index.request(
      { ...seededAsset, analysisPersonCount: 0 },
      { headers: { "x-mock-job": "fail" } },
    );
    expect((await again)?.id).toBe(before.indexId);
    expect(await readIndex(client, seededAsset)).toEqual(before);
    expect((await indexStatuses(client, seededAsset)).at(-1)).toBe("ANALYZE_FAIL");
    expect(await readIndex(client, seededAsset)).toEqual(before);
  });

  test("ends when its time has passed, independent of when its status is read", async () => {
    const { client, pass } = mockedClient({ jobs: { time: 5000 } });
    await client.index.request({ ...freshAsset, analysisPersonCount: 0 });
    pass(60_000);
    expect(await readIndex(client, freshAsset)).toMatchObject({
      createdTime: "2026-06-01T12:00:00",
      updatedTime: "2026-06-01T12:00:05",
    });
  });

  test("keeps a summary together with the index that it was made from", async () => {
    const { client } = mockedClient({ jobs: { polls: 0 } });
    const first = await client.index.request({ ...freshAsset, analysisPersonCount: 0 });
    await client.sceneSummary.request(freshAsset);
    const second = await client.index.request({ ...freshAsset, analysisPersonCount: 0 });
    expect((await readIndex(client, freshAsset)).indexId).toBe(second?.id);
    expect((await client.sceneSummary.get(freshAsset)).indexId).toBe(first?.id);
    expect(second?.id).not.toBe(first?.id);
  });

  test("prevents the deletion of its workspace while it runs", async () => {
    const { client } = mockedClient();
    const { workspaceName } = inProject;
    await client.index.request({ ...freshAsset, analysisPersonCount: 0 });
    expect(await refusal(client.workspaces.delete({ workspaceName }))).toMatchObject({ status: 400 });
    expect((await readOne(client)).monthlyAnalysisCount).toBe(13);
    await client.index.cancel(freshAsset);
    await client.workspaces.delete({ workspaceName });
  });
});

describe("a job fails", () => {
  test.each([
    ["failed.mp4", {}, "FAILED"],
    ["a/file-not-exist.mp4", {}, "FILE_NOT_EXIST"],
    ["notes.txt", {}, "INVALID_METADATA"],
    ["clip.mp4", { "x-mock-job": "fail" }, "FAILED"],
    ["clip.mp4", { "x-mock-job": "INVALID_METADATA" }, "INVALID_METADATA"],
  ])("by the key %s and the headers %j", async (key, headers, status) => {
    const { client } = mockedClient();
    const { assetId } = await startJob(client, key, { headers });
    expect(await statuses(() => statusOf(client, assetId))).toEqual(["IN_PROGRESS", status]);
  });

  test("by its asset's key", async () => {
    const { client } = mockedClient({ jobs: { polls: 1 } });
    const { assetId } = await startJob(client, "analyze-fail.mp4");
    const asset = { ...inProject, assetId };
    await waitForJob(client, asset, { interval: 1 });
    await client.index.request({ ...asset, analysisPersonCount: 0 });
    expect((await indexStatuses(client, asset)).at(-1)).toBe("ANALYZE_FAIL");
  });

  test("only with a failure of its x-wait", async () => {
    const { client, mock } = mockedClient();
    const before = mock.state;
    const call = startJob(client, "clip.mp4", { headers: { "x-mock-job": "EXPLODED" } });
    expect(await refusal(call)).toMatchObject({ status: 422, reason: expect.stringContaining("FILE_NOT_EXIST") });
    expect(mock.state).toEqual(before);
  });
});
