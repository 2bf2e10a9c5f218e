import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AbortError } from "ncloud-media-intelligence";
import {
  type EachResult,
  each,
  indexAnAsset,
  JourneyError,
  type JourneyOptions,
  stateFile,
} from "ncloud-media-intelligence/journeys";
import { describe, expect, expectTypeOf, onTestFinished, test } from "vitest";
import { rejection } from "../../helpers/client/loopback.js";
import { analysing, importing, listing, mockedClient, place } from "./mocked-client.js";

const keys = (count: number) => Array.from({ length: count }, (_, index) => `night/${index}.mp4`);

/** A file that is removed after the test. */
function file(): string {
  const folder = mkdtempSync(join(tmpdir(), "state-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "night.jsonl");
}

const indexing = (client: ReturnType<typeof mockedClient>["client"]) => (key: string, options: JourneyOptions) =>
  indexAnAsset(client, { ...place, key }, { ...options, interval: 1 });

describe("each()", () => {
  test("runs several journeys at the same time and returns a result for each item, in the order of the items", async () => {
    let running = 0;
    let most = 0;
    const work = async (item: number) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 20 - item));
      running--;
      return item * 2;
    };
    const doneCounts: number[] = [];
    const results = await each([5, 1, 9, 3], work, {
      concurrency: 2,
      onProgress: (_, done) => void doneCounts.push(done),
    });
    expect(most).toBe(2);
    expect(results).toEqual([5, 1, 9, 3].map((item) => ({ item, key: String(item), value: item * 2 })));
    expect(doneCounts).toEqual([1, 2, 3, 4]);
    expectTypeOf(results).toEqualTypeOf<EachResult<number, number>[]>();
  });

  test("requests lists once, and imports every asset once", async () => {
    const { client, count } = mockedClient();
    const results = await each(keys(30), indexing(client));
    expect(results.map((result) => ("value" in result ? result.value.assetId : result.error))).toEqual(
      results.map(() => expect.any(Number)),
    );
    expect([count(importing.id), count(analysing.id), count(listing)]).toEqual([30, 30, 1]);
  });

  test("returns a failure as the result of its item, with its outcome, and continues", async () => {
    const { client } = mockedClient();
    const results = await each(["a.mp4", "folder/", "b.mp4"], indexing(client), { concurrency: 1 });
    expect(results.map((result) => "value" in result)).toEqual([true, false, true]);
    expect(results[1]).toMatchObject({ item: "folder/", outcome: "refused", error: expect.any(JourneyError) });
  });

  test("waits if the service temporarily accepts no more imports", async () => {
    const { client, count, mock } = mockedClient({ busy: true });
    const results = await each(keys(12), indexing(client), { concurrency: 12 });
    expect(results.every((result) => "value" in result)).toBe(true);
    const refused = mock.requests.filter(({ operationId, status }) => operationId === importing.id && status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    expect(count(importing.id) - refused.length).toBe(12);
  });

  test("starts no further items when its signal aborts, and reports the outcome of each item", async () => {
    const { client, count } = mockedClient();
    const controller = new AbortController();
    const results = await each(keys(20), indexing(client), {
      concurrency: 2,
      signal: controller.signal,
      onProgress: (_, done) => (done === 4 ? controller.abort() : undefined),
    });
    expect(results).toHaveLength(20);
    const failed = results.flatMap((result) => ("error" in result ? [result] : []));
    expect(failed.length).toBeGreaterThanOrEqual(15);
    expect(failed.at(-1)).toMatchObject({ outcome: "not sent", error: expect.any(AbortError) });
    expect(count(importing.id)).toBeLessThanOrEqual(6);
  });

  test("rejects items with the same key, and invalid options", async () => {
    const work = async () => 1;
    for (const [run, message] of [
      [each(["a", "a"], work), /two items with the key "a"/],
      [each([{ a: 1 }], work), /needs the option key/],
      [each(["a"], work, { concurrency: 0 }), /concurrency must be/],
      [each(["a"], work, { concurency: 1 } as never), /no option "concurency"/],
    ] as const)
      expect(await rejection(run)).toMatchObject({ name: "ValidationError", message: expect.stringMatching(message) });
  });

  test("rejects with an error that is not the failure of a call, and starts no further items", async () => {
    let begun = 0;
    const bug = new TypeError("a bug");
    const work = async () => {
      begun++;
      throw bug;
    };
    expect(await rejection(each(keys(20), work, { concurrency: 2 }))).toBe(bug);
    expect(begun).toBeLessThanOrEqual(2);
  });
});

describe("a state file", () => {
  test("lets another process continue without repeating completed calls", async () => {
    const { client, count } = mockedClient();
    const path = file();
    const controller = new AbortController();
    const first = await each(keys(10), indexing(client), {
      concurrency: 3,
      state: stateFile(path),
      signal: controller.signal,
      onProgress: (_, done) => (done === 3 ? controller.abort() : undefined),
    });
    const ended = first.filter((result) => "value" in result).length;
    expect(ended).toBeGreaterThanOrEqual(3);
    // A killed process leaves an incomplete line.
    appendFileSync(path, '{"key":"night/9.mp4","sta');
    const second = await each(keys(10), indexing(client), { state: stateFile(path) });
    expect(second.every((result) => "value" in result)).toBe(true);
    const before = count(importing.id) + count(analysing.id);
    expect(before).toBe(20);
    const third = await each(keys(10), indexing(client), { state: stateFile(path) });
    expect(third).toEqual(JSON.parse(JSON.stringify(second)));
    expect(count(importing.id) + count(analysing.id)).toBe(before);
    expect(readFileSync(path, "utf8")).toMatch(/\n$/);
  });

  test("that cannot be written rejects the call before anything is sent", async () => {
    const { client, count } = mockedClient();
    const state = stateFile("/dev/null/night.jsonl");
    const error = await rejection(each(keys(3), indexing(client), { state }));
    expect(error).toMatchObject({ code: "ENOTDIR" });
    expect(count(importing.id)).toBe(0);
  });
});
