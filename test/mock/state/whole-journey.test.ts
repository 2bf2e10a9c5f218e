import { WaitFailedError } from "ncloud-media-intelligence";
import { describe, expect, test, vi } from "vitest";
import { callById } from "../../helpers/client/call-by-id.js";
import { inputName, sampleCalls } from "../../helpers/client/sample-calls.js";
import { mockedClient, png, refusal } from "../../helpers/journey.js";
import { api, present } from "../../helpers/mock.js";

const inputOf = (id: string) => present(sampleCalls(present(api.operations.find((entry) => entry.id === id)))[0]).input;

/** The fields of the input that the response has too. */
const carriedOver = (input: object, response: unknown) =>
  Object.fromEntries(Object.entries(Object(response)).filter(([name]) => name in input));

const waits = api.operations.flatMap((entry) => {
  const { wait } = entry;
  return (wait?.startedBy ?? []).map((starter) => ({ entry, wait: present(wait), starter, method: wait?.method }));
});

describe.each(waits)("client.$entry.id's $method after $starter", ({ entry, wait, starter, method }) => {
  async function startAndWait(headers: Record<string, string> = {}) {
    const { client } = mockedClient();
    const response = await callById(client, starter)(inputOf(starter), { headers });
    const sample = inputOf(entry.id);
    const onProgress = vi.fn();
    const waiting = callById(
      client,
      entry.id,
      method,
    )({ ...sample, ...carriedOver(sample, response) }, { interval: 1, onProgress });
    return { waiting: await Promise.allSettled([waiting]), statuses: onProgress.mock.calls.map(([status]) => status) };
  }

  test("reports it running and then done", async () => {
    const { waiting, statuses } = await startAndWait();
    expect(waiting).toMatchObject([{ status: "fulfilled" }]);
    expect(wait.pending).toContain(statuses[0]);
    expect(wait.success).toContain(statuses.at(-1));
  });

  test.each([...wait.failure])("is rejected with %s", async (status) => {
    const { waiting } = await startAndWait({ "x-mock-job": status });
    expect(waiting).toMatchObject([{ status: "rejected", reason: { status, name: WaitFailedError.name } }]);
  });
});

const lists = api.operations.filter(({ pagination, wait, deprecated }) => pagination && !wait && !deprecated);

test.each(lists)(
  "for await over client.$id() reads as many items as it counts, page after page",
  async ({ id, pagination }) => {
    const { client, mock } = mockedClient();
    const { page, size = "" } = present(pagination).request;
    const input = Object.fromEntries(Object.entries(inputOf(id)).filter(([name]) => name !== inputName(page)));
    const call = () => callById(client, id)({ ...input, [inputName(size)]: 1 });
    const { totalCount } = Object(await call());
    mock.reset();
    const items: unknown[] = [];
    for await (const item of call() as unknown as AsyncIterable<unknown>) items.push(item);
    expect(items).toHaveLength(totalCount);
    expect(mock.requests.length).toBeGreaterThanOrEqual(Math.max(1, totalCount));
  },
);

test("a journey from the upload to the last page, and back to an empty state", async () => {
  const { client, mock } = mockedClient({ empty: true });
  const quickly = { interval: 1 };
  const workspaceName = "news";
  await client.workspaces.create({ workspaceName, bucketName: "footage" });
  const { projectId } = await client.projects.create({ workspaceName, name: "evening" });
  const inProject = { workspaceName, projectId };

  const { assetFileKey, presignedUploadUrl } = await client.search.createUploadUrl({
    assetType: "IMAGE",
    assetFileName: "query.png",
  });
  await mock.fetch(presignedUploadUrl, { method: "PUT", body: png(300) });
  expect(await client.search.completeUpload({ assetKey: assetFileKey })).toMatchObject({ uploadStatus: "COMPLETED" });

  const assets = [];
  for (const key of ["a/one.mp4", "a/two.mp4", "b/three.mp4"]) {
    const { assetId } = await client.assets.import({ ...inProject, key, bucketName: "footage" });
    const asset = { ...inProject, assetId };
    assets.push(asset);
    expect(await client.assets.waitForImport(asset, quickly)).toMatchObject({ assetId });
    await client.index.request({ ...asset, analysisPersonCount: 1 });
    await client.index.waitForIndex(asset, quickly);
    await client.sceneSummary.request(asset);
    await client.sceneSummary.waitForSceneSummary(asset, quickly);
    const { indexId } = await client.index.get(asset);
    expect(await client.sceneSummary.get(asset)).toMatchObject({ indexId });
  }

  const { searchId } = await client.search.request({
    workspaceName,
    query: { imageQuery: assetFileKey },
    filter: { projectIds: [projectId] },
  });
  const found = await client.search.waitForResult({ workspaceName, searchId }, quickly);
  expect(found).toMatchObject({ totalCount: assets.length });

  const listed: number[] = [];
  for await (const { assetId } of client.assets.list({ ...inProject, pageSize: 2 })) listed.push(assetId);
  expect(listed).toEqual(assets.map(({ assetId }) => assetId));

  for (const asset of assets) {
    await client.index.delete(asset);
    await client.assets.delete(asset);
    expect(await refusal(client.assets.get(asset))).toMatchObject({ status: 404 });
  }
  await client.workspaces.delete({ workspaceName });
  for await (const one of client.workspaces.list()) expect.unreachable(`${one.workspaceName} is still there.`);
});
