import { MediaIntelligence, MediaIntelligenceError, Page } from "ncloud-media-intelligence";
import { describe, expect, test } from "vitest";
import { credentials, json, loopback } from "../helpers/client/loopback.js";
import { callPage, vendorPage } from "../helpers/vendor-page.js";

const [sample = {}] = vendorPage.response.result.content;

/** A page whose items are named after the page number. */
function pageOf(pageNo: number, totalPage: number, count = 2) {
  const content = Array.from({ length: count }, (_, index) => ({ ...sample, workspaceName: `${pageNo}-${index + 1}` }));
  return { ...vendorPage.response, result: { totalCount: totalPage * 2, totalPage, pageNo, pageSize: 2, content } };
}

/**
 * A client of a server that responds to each request with the result of `answer` for its page number and its position.
 */
async function pagingClient(answer: (pageNo: number, number: number) => unknown) {
  const requestedPages: string[] = [];
  const server = await loopback((request, response, number) => {
    const { searchParams } = new URL(request.target, "http://localhost");
    requestedPages.push(searchParams.get("pageNum") ?? "none");
    json(response, answer(Number(searchParams.get("pageNum")), number));
  });
  return { client: new MediaIntelligence({ baseURL: server.baseURL, credentials }), requestedPages, server };
}

const honest = (pageNo: number) => pageOf(pageNo, 3);

async function namesOf(items: AsyncIterable<{ workspaceName: string }>): Promise<string[]> {
  const names: string[] = [];
  for await (const { workspaceName } of items) names.push(workspaceName);
  return names;
}

const all = ["1-1", "1-2", "2-1", "2-2", "3-1", "3-2"];

test("an awaited list is the requested page", async () => {
  const { client, requestedPages } = await pagingClient(honest);
  const page = await callPage(client, { pageNum: 2 });
  expect(page).toBeInstanceOf(Page);
  expect(page.items.map(({ workspaceName }) => workspaceName)).toEqual(["2-1", "2-2"]);
  expect({ ...page, items: [] }).toEqual({ items: [], totalCount: 6, totalPage: 3, pageNo: 2, pageSize: 2 });
  expect(requestedPages).toEqual(["2"]);
});

test("an iterated list returns every item, with one request for each page", async () => {
  const { client, requestedPages, server } = await pagingClient(honest);
  expect(await namesOf(callPage(client, { pageSize: 2 }))).toEqual(all);
  expect(requestedPages).toEqual(["1", "2", "3"]);
  for (const { target } of server.received) expect(target).toContain("pageSize=2");
});

test("iteration starts at the requested page", async () => {
  const { client } = await pagingClient(honest);
  expect(await namesOf(callPage(client, { pageNum: 2 }))).toEqual(all.slice(2));
});

test("iterating from an awaited page does not fetch that page again", async () => {
  const { client, requestedPages } = await pagingClient(honest);
  const page = await callPage(client);
  expect(await namesOf(page)).toEqual(all);
  expect(await namesOf(page)).toEqual(all);
  expect(requestedPages).toEqual(["1", "2", "3", "2", "3"]);
});

test("break stops before the next page is requested", async () => {
  const { client, requestedPages } = await pagingClient(honest);
  for await (const { workspaceName } of callPage(client)) if (workspaceName === "2-2") break;
  expect(requestedPages).toEqual(["1", "2"]);
});

test("pages() iterates over pages", async () => {
  const { client, requestedPages } = await pagingClient(honest);
  const numbers: number[] = [];
  for await (const page of callPage(client).pages()) numbers.push(page.pageNo);
  expect(numbers).toEqual([1, 2, 3]);
  expect(requestedPages).toEqual(["1", "2", "3"]);
});

test("nextPage() returns pages until hasNextPage is false, and then throws", async () => {
  const { client, requestedPages } = await pagingClient(honest);
  let page = await callPage(client);
  while (page.hasNextPage) page = await page.nextPage();
  expect(page.pageNo).toBe(3);
  expect(() => page.nextPage()).toThrow(MediaIntelligenceError);
  expect(() => page.nextPage()).toThrow("Page 3 of 3 has no page after it.");
  expect(requestedPages).toEqual(["1", "2", "3"]);
});

test("an error on a later page ends the iteration with that error", async () => {
  const { client, requestedPages } = await pagingClient((pageNo) =>
    pageNo === 2 ? { code: "10001", message: "Invalid Request." } : honest(pageNo),
  );
  await expect(namesOf(callPage(client))).rejects.toMatchObject({ code: "10001" });
  expect(requestedPages).toEqual(["1", "2"]);
});

test("an empty list has no items and no next page", async () => {
  const { client, requestedPages } = await pagingClient((pageNo) => pageOf(pageNo, 0, 0));
  expect(await namesOf(callPage(client))).toEqual([]);
  expect(requestedPages).toEqual(["1"]);
});

describe("wrong counts of a server do not cause an endless iteration:", () => {
  test.each<[string, (pageNo: number, number: number) => unknown, string[], string[]]>([
    ["the same page for ever", () => pageOf(1, 3), ["1-1", "1-2"], ["1", "2"]],
    ["back to an earlier page", (p) => (p === 3 ? pageOf(1, 3) : honest(p)), all.slice(0, 4), ["1", "2", "3"]],
    ["an empty page in the middle", (p) => pageOf(p, 3, p === 2 ? 0 : 2), ["1-1", "1-2"], ["1", "2"]],
    ["a total that shrinks", (p) => pageOf(p, p === 1 ? 3 : 2), all.slice(0, 4), ["1", "2"]],
    [
      "a total that always grows, and then an empty page",
      (p) => pageOf(p, p + 1, p > 3 ? 0 : 2),
      all,
      ["1", "2", "3", "4"],
    ],
  ])("%s", async (_, answer, names, pages) => {
    const { client, requestedPages } = await pagingClient(answer);
    expect(await namesOf(callPage(client))).toEqual(names);
    expect(requestedPages).toEqual(pages);
  });
});
