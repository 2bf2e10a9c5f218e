import fc from "fast-check";
import { MediaIntelligence, MediaIntelligenceError, type PagePromise } from "ncloud-media-intelligence";
import { describe, expect, test } from "vitest";
import { isCurrent } from "../../scripts/api/operation.js";
import { operations } from "../helpers/bundled.js";
import { callById } from "../helpers/client/call-by-id.js";
import { credentials, onRequest } from "../helpers/client/loopback.js";
import { sampleCalls } from "../helpers/client/sample-calls.js";
import { present } from "../helpers/mock.js";
import { callPage } from "../helpers/vendor-page.js";

/** The fields of a page that a service may get wrong. */
type Result = Record<string, unknown>;

/** A list call of an operation, by the page to start from and the page size. */
type ListCall = (client: MediaIntelligence, page: { pageNum?: number; pageSize?: number }) => PagePromise<unknown>;

/** An operation whose page is in its body. */
const inBody = present(
  operations.find((each) => isCurrent(each) && each.pagination && each.wait === undefined && each.body),
);
const least = present(sampleCalls(inBody).at(-1)).input;

const calls: [where: string, call: ListCall][] = [
  ["a query", (client, page) => callPage(client, page)],
  ["a body", (client, page) => callById(client, inBody.id)({ ...least, ...page }) as PagePromise<unknown>],
];

/** A client whose responses a function makes, and the page numbers that it requested. */
function pagingClient(answer: (pageNo: number, pageSize: number) => Result) {
  const requestedPages: number[] = [];
  const client = new MediaIntelligence({
    credentials,
    fetch: onRequest(async (request) => {
      const text = await request.text();
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const { pageNum, pageSize = 10 } = { ...query, ...(text === "" ? {} : JSON.parse(text)) };
      requestedPages.push(Number(pageNum));
      return Response.json({ code: "0", message: "success", result: answer(Number(pageNum), Number(pageSize)) });
    }),
  });
  return { client, requestedPages };
}

/** The response of a correct service for a list of `count` items. */
function honest(count: number, pageNo: number, pageSize: number): Result & { content: number[] } {
  const first = (pageNo - 1) * pageSize;
  const content = Array.from({ length: Math.max(0, Math.min(pageSize, count - first)) }, (_, index) => first + index);
  return { totalCount: count, totalPage: Math.ceil(count / pageSize), pageNo, pageSize, content };
}

async function itemsOf(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const counts = fc.integer({ min: 0, max: 60 });
const sizes = fc.integer({ min: 1, max: 20 });

describe.each(calls)("with the page number in %s", (_, call) => {
  test("each item is returned once, in order, with exactly one request for each page", async () => {
    await fc.assert(
      fc.asyncProperty(counts, sizes, async (count, pageSize) => {
        const { client, requestedPages } = pagingClient((pageNo, size) => honest(count, pageNo, size));
        expect(await itemsOf(call(client, { pageSize }))).toEqual(Array.from({ length: count }, (_, index) => index));
        expect(requestedPages).toEqual(
          Array.from({ length: Math.max(1, Math.ceil(count / pageSize)) }, (_, index) => index + 1),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("from any page, nextPage() returns the same pages as iteration", async () => {
    await fc.assert(
      fc.asyncProperty(counts, sizes, fc.integer({ min: 1, max: 8 }), async (count, pageSize, pageNum) => {
        const { client } = pagingClient((pageNo, size) => honest(count, pageNo, size));
        const walked: unknown[] = [];
        let page = await call(client, { pageNum, pageSize });
        walked.push(...page.items);
        while (page.hasNextPage) {
          page = await page.nextPage();
          walked.push(...page.items);
        }
        expect(walked).toEqual(await itemsOf(call(client, { pageNum, pageSize })));
      }),
      { numRuns: 20 },
    );
  });
});

test("without totals, iteration ends at the first page that is not full", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 30 }), sizes, async (count, pageSize) => {
      const { client } = pagingClient((pageNo, size) => {
        const { content } = honest(count, pageNo, size);
        return { pageSize, content };
      });
      expect(await itemsOf(callPage(client, { pageSize }))).toEqual(honest(count, 1, count || 1).content);
    }),
    { numRuns: 20 },
  );
});

/** Any value that a service might send as a count. */
const anyCount = fc.oneof(
  fc.integer({ min: -2, max: 12 }),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, 1e300, 2.5, null, undefined, "3", "many", [], {}),
);

test("iteration over a finite number of responses ends soon, with any counts", async () => {
  const liar = fc.array(
    fc.record({
      totalCount: anyCount,
      totalPage: anyCount,
      pageNo: anyCount,
      pageSize: anyCount,
      content: fc.oneof(fc.array(fc.integer(), { maxLength: 3 }), fc.constantFrom(null, "items", {})),
    }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(liar, fc.boolean(), async (answers, echoes) => {
      const { client, requestedPages } = pagingClient((pageNo) => {
        const answer: Result = answers[(pageNo - 1) % answers.length] ?? {};
        return echoes ? { ...answer, pageNo } : answer;
      });
      await itemsOf(callPage(client));
      // A cycle of n responses is detected after n more, once the response that is kept belongs to it.
      expect(requestedPages.length).toBeLessThanOrEqual(3 * answers.length + 1);
      expect(requestedPages).toEqual(requestedPages.map((_, index) => index + 1));
    }),
    { numRuns: 50 },
  );
});

describe("a service with new items on every page", () => {
  const fresh = (pageNo: number) => [2 * pageNo, 2 * pageNo + 1];
  test.each<[string, (pageNo: number) => Result]>([
    ["whose total always grows", (p) => ({ totalCount: 2 * p + 2, totalPage: p + 1, pageNo: p })],
    ["that counts more pages than items", (p) => ({ totalCount: 4, totalPage: 1e15, pageNo: p })],
    ["without counts", () => ({})],
    ["with counts in words", () => ({ totalCount: "many", totalPage: "more", pageNo: "next", pageSize: "two" })],
  ])("%s ends the iteration with an error", async (_, totals) => {
    const { client, requestedPages } = pagingClient((pageNo) => ({ ...totals(pageNo), content: fresh(pageNo) }));
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const item of callPage(client)) seen.push(item);
    })();
    await expect(reading).rejects.toThrow(MediaIntelligenceError);
    await expect(reading).rejects.toThrow(
      /^Stopped after page \d+: the list keeps growing, from \d+ to \d+ pages\. nextPage\(\) continues\.$/,
    );
    expect(requestedPages.length).toBeLessThanOrEqual(120);
    expect(seen).toEqual(requestedPages.flatMap(fresh));
  });
});

test("a page number in text form is incremented", async () => {
  const { client, requestedPages } = pagingClient((pageNo) => honest(30, pageNo, 10));
  // Callers in plain JavaScript have no compiler to stop them.
  const pageNum = "2" as unknown as number;
  expect(await itemsOf(callPage(client, { pageNum }))).toEqual(honest(30, 1, 30).content.slice(10));
  expect(requestedPages).toEqual([2, 3]);
});
