import { describe, expect, test } from "vitest";
import { createMock } from "../../../scripts/mock/mock.js";
import { callById } from "../../helpers/client/call-by-id.js";
import { startJob, statusOf } from "../../helpers/client/kinds.js";
import { sampleCalls } from "../../helpers/client/sample-calls.js";
import { freshAsset, mockedClient, refusal } from "../../helpers/journey.js";
import { api, makeDocument, present } from "../../helpers/mock.js";
import { stepsOf } from "../../helpers/workflow-steps.js";

describe("the number of running imports", () => {
  test("has no limit by default", async () => {
    const { client, mock } = mockedClient();
    for (let index = 0; index < 50; index++) await startJob(client, `${index}.mp4`);
    expect(new Set(mock.requests.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test("has the given limit, and rejects more with the documented code until one has ended", async () => {
    const { client, mock, pass } = mockedClient({ jobs: { limit: 10, time: 1000 } });
    const start = (key: string) => startJob(client, key);
    const first = await start("0.mp4");
    pass(500);
    for (let index = 1; index < 10; index++) await start(`${index}.mp4`);
    const before = JSON.stringify(Object(mock.state).items);
    expect(await refusal(start("more.mp4"))).toMatchObject({
      status: 400,
      code: "10023",
      reason: expect.stringContaining("10 are running"),
    });
    expect(JSON.stringify(Object(mock.state).items)).toBe(before);
    pass(500);
    expect(await statusOf(client, first.assetId)).toBe("COMPLETED");
    await start("more.mp4");
    expect(await refusal(start("too-many.mp4"))).toMatchObject({ code: "10023" });
  });

  test("is counted over all projects", async () => {
    const { client } = mockedClient({ jobs: { limit: 1 } });
    await startJob(client, "a.mp4");
    expect(await refusal(startJob(client, "b.mp4", { projectId: 1 }))).toMatchObject({
      code: "10023",
    });
  });

  test("does not limit other jobs, and keeps the default pace", async () => {
    const { client, mock } = mockedClient({ jobs: { limit: 1 } });
    await startJob(client, "a.mp4");
    const other = present(stepsOf("indexAnAsset").filter(({ retrySafe }) => retrySafe === false)[1]);
    const input = { ...present(sampleCalls(other)[0]).input, ...freshAsset };
    await callById(client, other.id)(input);
    const { id, wait } = present(api.operations.find((each) => each.wait?.startedBy?.includes(other.id)));
    await callById(client, id, wait?.method)(freshAsset, { interval: 1 });
    expect(new Set(mock.requests.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test("is rejected as an option if no operation has one", () => {
    expect(() => createMock({ document: makeDocument({}), jobs: { limit: 1 } })).toThrow(/no limit here/);
  });
});
