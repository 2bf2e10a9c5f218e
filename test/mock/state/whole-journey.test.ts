import { WaitFailedError } from "ncloud-media-intelligence";
import { cleanUp, indexAnAsset, searchByImage, setUp, summariseScenes } from "ncloud-media-intelligence/journeys";
import { describe, expect, test, vi } from "vitest";
import { callById } from "../../helpers/client/call-by-id.js";
import { inputName, sampleCalls } from "../../helpers/client/sample-calls.js";
import { mockedClient, png } from "../../helpers/journey.js";
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

test("the journeys of the contract pass, from an empty state and back to it", async () => {
  const { client, mock } = mockedClient({ empty: true });
  const quickly = { interval: 1 };
  const { workspaceName, bucketName } = { workspaceName: "news", bucketName: "footage" };
  const { projectId } = await setUp(client, { workspaceName, bucketName, projectName: "evening" }, quickly);
  const place = { workspaceName, projectId };
  const assetIds: number[] = [];
  for (const key of ["a/one.mp4", "a/two.mp4", "b/three.mp4"]) {
    const { assetId } = await indexAnAsset(client, { ...place, bucketName, key }, quickly);
    assetIds.push(assetId);
    await summariseScenes(client, { ...place, assetId }, quickly);
  }
  const found = await searchByImage(client, { ...place, fileName: "query.png", file: png(300) }, quickly);
  expect(found.totalCount).toBe(assetIds.length);
  expect(Object(mock.state).items.assets.map((asset: { data: object }) => Object(asset.data).assetId)).toEqual(
    assetIds,
  );
  // With the project, all its assets are deleted.
  await cleanUp(client, { ...place, assetId: assetIds[0] ?? 0 });
  const { assets, projects, workspaces } = Object(mock.state).items;
  expect([assets, projects, workspaces]).toEqual([[], [], []]);
});
