import { describe, expect, test } from "vitest";
import { createMock } from "../../../scripts/mock/mock.js";
import { freshAsset, inProject, mockedClient, refusal } from "../../helpers/journey.js";
import { makeDocument } from "../../helpers/mock.js";

const imported = { ...inProject, bucketName: "footage" };

describe("the number of running imports", () => {
  test("has no limit by default", async () => {
    const { client } = mockedClient();
    for (let index = 0; index < 50; index++) await client.assets.import({ ...imported, key: `${index}.mp4` });
  });

  test("has the given limit, and rejects more with the documented code until one has ended", async () => {
    const { client, pass } = mockedClient({ jobs: { limit: 10, time: 1000 } });
    const start = (key: string) => client.assets.import({ ...imported, key });
    const first = await start("0.mp4");
    pass(500);
    for (let index = 1; index < 10; index++) await start(`${index}.mp4`);
    const assets = await client.assets.list(inProject);
    expect(await refusal(start("more.mp4"))).toMatchObject({
      status: 400,
      code: "10023",
      reason: expect.stringContaining("10 are running"),
    });
    expect((await client.assets.list(inProject)).totalCount).toBe(assets.totalCount);
    pass(500);
    expect(await client.assets.getImportStatus({ ...inProject, assetId: first.assetId })).toMatchObject({
      uploadStatus: "COMPLETED",
    });
    await start("more.mp4");
    expect(await refusal(start("too-many.mp4"))).toMatchObject({ code: "10023" });
  });

  test("is counted over all projects", async () => {
    const { client } = mockedClient({ jobs: { limit: 1 } });
    const { projectId } = await client.projects.create({ workspaceName: inProject.workspaceName, name: "other" });
    await client.assets.import({ ...imported, key: "a.mp4" });
    expect(await refusal(client.assets.import({ ...imported, projectId, key: "b.mp4" }))).toMatchObject({
      code: "10023",
    });
  });

  test("does not limit other jobs, and keeps the default pace", async () => {
    const { client } = mockedClient({ jobs: { limit: 1 } });
    await client.assets.import({ ...imported, key: "a.mp4" });
    await client.index.request({ ...freshAsset, analysisPersonCount: 1 });
    await client.index.waitForIndex(freshAsset, { interval: 1 });
  });

  test("is rejected as an option if no operation has one", () => {
    expect(() => createMock({ document: makeDocument({}), jobs: { limit: 1 } })).toThrow(/no limit here/);
  });
});
