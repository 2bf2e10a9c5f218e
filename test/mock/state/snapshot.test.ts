import { describe, expect, test } from "vitest";
import { createMock } from "../../../scripts/mock/mock.js";
import { freshAsset, inProject, mockedClient } from "../../helpers/journey.js";
import { document } from "../../helpers/mock.js";

const { workspaceName } = inProject;

/** A few calls that use every kind of id. */
async function makeCalls({ client }: ReturnType<typeof mockedClient>) {
  const upload = { assetType: "IMAGE", assetFileName: "a.png" } as const;
  return [
    await client.workspaces.create({ workspaceName: "news" }),
    await client.projects.list({ workspaceName: "news" }),
    await client.search.createUploadUrl(upload),
    await client.search.request({ workspaceName, query: { textQuery: "x" }, filter: { projectIds: [1234] } }),
    await client.index.request({ ...freshAsset, analysisPersonCount: 0 }),
    await client.index.getStatus(freshAsset),
  ];
}

describe("the state", () => {
  test("is the same for the same seed, clock and calls, and differs for another seed", async () => {
    const [one, other, different] = [
      mockedClient({ seed: "a" }),
      mockedClient({ seed: "a" }),
      mockedClient({ seed: "b" }),
    ];
    const responses = await makeCalls(one);
    expect(await makeCalls(other)).toEqual(responses);
    expect(one.mock.state).toEqual(other.mock.state);
    expect(await makeCalls(different)).not.toEqual(responses);
  });

  test("has the same times for the same seed, and the times of the clock without one", async () => {
    const create = async (options: object, workspaceName: string) => {
      const mock = createMock({ document, checkSignature: false, ...options });
      const body = JSON.stringify({ workspaceName });
      const init = { method: "POST", headers: { "content-type": "application/json" }, body };
      await mock.fetch("http://x/api/v1/workspaces", { ...init, body: JSON.stringify({ workspaceName: "first" }) });
      return (await (await mock.fetch("http://x/api/v1/workspaces", init)).json()).result.createdTime;
    };
    expect(await create({ seed: "a" }, "news")).toBe("2026-10-01T09:00:01");
    const now = Date.now();
    expect(Date.parse(`${await create({}, "news")}Z`)).toBeGreaterThan(now - 1000);
    expect(await create({ seed: "a", now: () => 0 }, "news")).toBe("1970-01-01T00:00:00");
  });

  test("is reset exactly, independent of the clock", async () => {
    const journey = mockedClient();
    const { mock } = journey;
    const start = mock.state;
    const responses = await makeCalls(journey);
    expect(mock.state).not.toEqual(start);
    mock.reset();
    expect(mock.state).toEqual(start);
    expect(await makeCalls(journey)).toEqual(responses);
    journey.pass(1e9);
    mock.reset();
    expect(mock.state).toEqual(start);
  });

  test("continues in another mock after a round trip through JSON", async () => {
    const before = mockedClient({ jobs: { polls: 3 } });
    await makeCalls(before);
    const data: unknown = JSON.parse(JSON.stringify(before.mock.state));
    const after = mockedClient({ jobs: { polls: 3 }, data });
    expect(after.mock.state).toEqual(data);
    for (let poll = 0; poll < 5; poll++)
      expect(await after.client.index.getStatus(freshAsset)).toEqual(await before.client.index.getStatus(freshAsset));
    const next = { workspaceName: "news", name: "next" };
    expect(await after.client.projects.create(next)).toEqual(await before.client.projects.create(next));
  });

  test("continues the counters of a hand-written state", async () => {
    const { projects = [] } = Object(mockedClient().mock.state).items;
    const workspaces = [{ id: 1, parent: 0, data: { workspaceName } }];
    const data = { version: 1, counters: {}, items: { workspaces, projects: [{ ...projects[0], id: 2, parent: 1 }] } };
    const { client } = mockedClient({ data });
    await client.workspaces.create({ workspaceName: "news" });
    const [one, other] = [
      await client.projects.list({ workspaceName }),
      await client.projects.list({ workspaceName: "news" }),
    ];
    expect([one.projects?.length, other.projects?.length]).toEqual([1, 1]);
    expect(other.projects?.[0]?.projectId).toBe(projects[0].data.projectId + 1);
  });

  test.each([
    ["text", "x", "/"],
    ["another version", { version: 2, items: {}, counters: {} }, "/version"],
    ["an unknown collection", { version: 1, items: { films: [] }, counters: {} }, "/items"],
    [
      "an item without data",
      { version: 1, items: { projects: [{ id: 1, parent: 0 }] }, counters: {} },
      "/items/projects/0",
    ],
    ["a counter that is not a number", { version: 1, items: {}, counters: { items: "x" } }, "/counters/items"],
  ])("is not restored from %s, and remains unchanged", (_, data, pointer) => {
    const mock = createMock({ document });
    const before = mock.state;
    expect(() => mock.restore(data)).toThrow(`at ${pointer} the saved state`);
    expect(mock.state).toEqual(before);
    expect(() => createMock({ document, data })).toThrow(`at ${pointer} the saved state`);
  });

  test("is empty with empty: true", async () => {
    const { client } = mockedClient({ empty: true });
    expect(await client.workspaces.list({ pageNum: 1 })).toMatchObject({ items: [], totalCount: 0, totalPage: 0 });
    await client.workspaces.create({ workspaceName: "my-workspace" });
    expect((await client.projects.list({ workspaceName: "my-workspace" })).projects).toMatchObject([{ projectId: 1 }]);
  });
});
