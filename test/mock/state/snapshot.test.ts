import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isCurrent } from "../../../scripts/api/operation.js";
import { readApi } from "../../../scripts/api/read-api.js";
import { paths } from "../../../scripts/cli/paths.js";
import type { Document } from "../../../scripts/contract/document.js";
import { createMock } from "../../../scripts/mock/mock.js";
import { callById } from "../../helpers/client/call-by-id.js";
import { createOne, creating } from "../../helpers/client/kinds.js";
import { sampleCalls } from "../../helpers/client/sample-calls.js";
import { inProject, mockedClient } from "../../helpers/journey.js";
import { api, document, present } from "../../helpers/mock.js";
import { callPage } from "../../helpers/vendor-page.js";

const { workspaceName } = inProject;

/** Makes the sample calls that change the state, and reads the statuses. */
async function makeCalls({ client }: ReturnType<typeof mockedClient>): Promise<unknown[]> {
  const responses: unknown[] = [];
  for (const operation of api.operations.filter(isCurrent)) {
    const { id, method, wait } = operation;
    if (method !== "POST" && wait === undefined) continue;
    const { input } = present(sampleCalls(operation)[0]);
    responses.push(await callById(client, id)(input).then(undefined, ({ status, code }) => ({ status, code })));
  }
  return responses;
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

  test("does not change the rules of the document that it begins with", async () => {
    const read = (): Document => JSON.parse(readFileSync(join(paths.root, "generated/mock/openapi.json"), "utf8"));
    const own = read();
    await makeCalls(mockedClient({ document: own }));
    const rules = (of: Document) => readApi(of).extensions["x-mock"];
    expect(rules(own)).toEqual(rules(read()));
  });

  test("has the same times for the same seed, and the times of the clock without one", async () => {
    const create = async (options: object, workspaceName: string) => {
      const mock = createMock({ document, checkSignature: false, ...options });
      const body = JSON.stringify({ workspaceName });
      const init = { method: "POST", headers: { "content-type": "application/json" }, body };
      await mock.fetch(`http://x${creating.path}`, { ...init, body: JSON.stringify({ workspaceName: "first" }) });
      return (await (await mock.fetch(`http://x${creating.path}`, init)).json()).result.createdTime;
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
    for (let round = 0; round < 3; round++) expect(await makeCalls(after)).toEqual(await makeCalls(before));
  });

  test("continues the counters of a hand-written state", async () => {
    const { projects = [] } = Object(mockedClient().mock.state).items;
    const workspaces = [{ id: 1, parent: 0, data: { workspaceName } }];
    const data = { version: 1, counters: {}, items: { workspaces, projects: [{ ...projects[0], id: 2, parent: 1 }] } };
    const { client, mock } = mockedClient({ data });
    await createOne(client);
    const [one, other, ...more] = Object(mock.state).items.projects;
    expect([one.parent, other.parent, more]).toEqual([1, expect.any(Number), []]);
    expect(other.data.projectId).toBe(projects[0].data.projectId + 1);
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
    const { client, mock } = mockedClient({ empty: true });
    expect(await callPage(client)).toMatchObject({ items: [], totalCount: 0, totalPage: 0 });
    await createOne(client);
    expect(Object(mock.state).items.projects).toMatchObject([{ data: { projectId: 1 } }]);
  });
});
