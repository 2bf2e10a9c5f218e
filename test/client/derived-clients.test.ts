import { MediaIntelligence, type MediaIntelligenceIn } from "ncloud-media-intelligence";
import { createMock, mockCredentials } from "ncloud-media-intelligence/mock";
import { MediaIntelligence as CheckingClient } from "ncloud-media-intelligence/validation";
import { describe, expect, expectTypeOf, test, vi } from "vitest";
import { isCurrent } from "../../scripts/api/operation.js";
import { operations } from "../helpers/bundled.js";
import { callById } from "../helpers/client/call-by-id.js";
import { createOne, creating, upload } from "../helpers/client/kinds.js";
import { credentials, onRequest, rejection } from "../helpers/client/loopback.js";
import { sampleCalls } from "../helpers/client/sample-calls.js";
import { present } from "../helpers/mock.js";
import { callPage, vendorPage } from "../helpers/vendor-page.js";
import { picture } from "./uploads/pictures.js";

/** A client of a mock, and the mock's requests. */
function mockedClient(options: object = {}) {
  const mock = createMock();
  const client = new MediaIntelligence({ fetch: mock.fetch, credentials: mockCredentials, ...options });
  const targets = () => mock.requests.map(({ method, target }) => `${method} ${decodeURIComponent(target)}`);
  return { mock, client, targets };
}

describe("client.withOptions()", () => {
  test("changes the given options, and leaves the original client unchanged", async () => {
    const timeouts: (number | undefined)[] = [];
    const fetch = onRequest(async (request) => {
      timeouts.push(request.headers.has("x-other") ? 1 : 0);
      return Response.json(vendorPage.response);
    });
    const client = new MediaIntelligence({ credentials, fetch, maxRetries: 0 });
    const other = client.withOptions({
      middleware: [(request, next) => next({ ...request, headers: { ...request.headers, "x-other": "1" } })],
      timeout: undefined,
    });
    await callPage(other);
    await callPage(client);
    await callPage(other.withOptions({ timeout: 5_000 }));
    expect(timeouts).toEqual([1, 0, 1]);
    expectTypeOf(other).toEqualTypeOf<MediaIntelligence>();
  });

  test("shares keys, so that they are requested once, and the corrected clock", async () => {
    const provider = vi.fn(async () => ({ ...mockCredentials, expiration: Date.now() + 86_400_000 }));
    const offset = 3_600_000;
    const mock = createMock({ now: () => Date.now() + offset });
    const client = new MediaIntelligence({ fetch: mock.fetch, credentials: provider });
    await callPage(client);
    await callPage(client.withOptions({ maxRetries: 0 }));
    expect(provider).toHaveBeenCalledTimes(1);
    // A rejection corrected the clock of the first client. The second client signs with it from the start.
    expect(mock.requests.map(({ status }) => status)).toEqual([401, 200, 200]);
  });

  test("shares the rate limits: calls of both clients are counted together", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      let sent = 0;
      const fetch = onRequest(async () => {
        sent++;
        return Response.json(vendorPage.response);
      });
      const client = new MediaIntelligence({ credentials, fetch });
      const limited = present(operations.find((each) => isCurrent(each) && each.rateLimit?.per === "minute"));
      const requests = limited.rateLimit?.requests ?? 0;
      const input = present(sampleCalls(limited).at(-1)).input;
      const other = client.withOptions({ timeout: 5_000 });
      const calls = Array.from({ length: requests + 10 }, (_, index) =>
        callById(index % 2 === 0 ? client : other, limited.id)(input),
      );
      await vi.waitFor(() => expect(sent).toBe(requests));
      await vi.advanceTimersByTimeAsync(30_000);
      expect(sent).toBe(requests);
      await vi.advanceTimersByTimeAsync(31_000);
      await Promise.all(calls);
      expect(sent).toBe(requests + 10);
    } finally {
      vi.useRealTimers();
    }
  });

  test("rejects shared options and misspelt names", () => {
    const { client } = mockedClient();
    for (const options of [{ credentials: mockCredentials }, { now: Date.now }, { timout: 1 }, { timeout: -1 }])
      expect(() => client.withOptions(options as never)).toThrow(
        expect.objectContaining({ name: "ValidationError" }) as Error,
      );
  });

  test("keeps validation", async () => {
    const client = new CheckingClient({ credentials, validate: "request" }).withOptions({ timeout: 1_000 });
    expect(await rejection(callPage(client, { pageSize: -1 }))).toMatchObject({ name: "ValidationError" });
  });
});

describe("client.in()", () => {
  test("adds the inputs to calls, lists, waiters and uploads, and can be nested", async () => {
    const { client, targets } = mockedClient();
    const there = client.in({ workspaceName: "my-workspace" });
    const project = there.withOptions({ timeout: 10_000 }).in({ projectId: 1234 });
    await there.projects.list();
    for await (const asset of project.assets.list({ pageSize: 1 })) expect(asset.assetId).toBeGreaterThan(0);
    await project.sceneSummary.waitForSceneSummary({ assetId: 5678 }, { interval: 1 });
    await project.in({ assetId: 5678 }).assets.get();
    await upload(there, { assetFileName: "a.png", file: picture("png") });
    const base = "/api/v1/workspaces/my-workspace/";
    for (const target of targets().filter((each) => !each.includes("/uploads/"))) expect(target).toContain(base);
    expect(targets()).toContain(`GET ${base}projects/1234/assets/5678`);
  });

  test("does not replace a call's own input of the same name outside the path", async () => {
    const { client, mock } = mockedClient();
    await createOne(client.in({ workspaceName: "my-workspace" }));
    expect(mock.requests[0]?.body).toEqual(creating.body);
  });

  test("rejects an input that is given twice, unknown or without a value", async () => {
    const { client, mock } = mockedClient();
    const there = client.in({ workspaceName: "my-workspace" });
    expect(await rejection(there.projects.list({ workspaceName: "other" } as never))).toMatchObject({
      name: "ValidationError",
      message: expect.stringContaining("workspaceName from client.in()"),
    });
    expect(() => client.in({ workspace: "a" } as never)).toThrow('has no input "workspace"');
    expect(() => client.in({ workspaceName: undefined } as never)).toThrow("needs a value for workspaceName");
    expect(mock.requests).toEqual([]);
  });

  test("is typed so that its inputs are not required in calls, and not allowed", () => {
    // Compiled, but never called.
    void [
      async (client: MediaIntelligence) => {
        const there = client.in({ workspaceName: "news", projectId: 12 });
        expectTypeOf(there).toEqualTypeOf<MediaIntelligenceIn<"workspaceName" | "projectId">>();
        expectTypeOf(await there.assets.get({ assetId: 1 })).toEqualTypeOf(
          await client.assets.get({ workspaceName: "news", projectId: 12, assetId: 1 }),
        );
        await there.projects.list();
        // @ts-expect-error -- the id of the asset is missing
        await there.assets.get();
        // @ts-expect-error -- already given
        await there.assets.get({ assetId: 1, projectId: 12 });
        const input = { assetId: 1, workspaceName: "other" };
        // @ts-expect-error -- already given, in a variable
        await there.assets.get(input);
        // @ts-expect-error -- unknown input
        client.in({ workspaceNam: "news" });
        // @ts-expect-error -- one of them is not an input
        client.in({ workspaceName: "news", projct: 1 });
        // @ts-expect-error -- a value is missing
        client.in({ workspaceName: undefined });
        // @ts-expect-error -- already given
        there.in({ projectId: 1 });
        await createOne(there);
        for await (const asset of there.assets.list({ pageSize: 5 }))
          expectTypeOf(asset.assetId).toEqualTypeOf<number>();
        const options = { onProgress: (status: string) => void status };
        expectTypeOf(
          (await there.sceneSummary.waitForSceneSummary({ assetId: 1 }, options)).status,
        ).toEqualTypeOf<"SUMMARIZE_COMPLETED">();
      },
    ];
  });
});
