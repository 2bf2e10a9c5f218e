import {
  type components,
  MediaIntelligence,
  type Page,
  type PagePromise,
  type Workspace,
  type WorkspacesListInput,
} from "ncloud-media-intelligence";
import { expect, expectTypeOf, test } from "vitest";
import { credentials, json, loopback } from "../helpers/client/loopback.js";
import { vendorPage } from "../helpers/vendor-page.js";

test("the client sends the page's sample request and returns its sample response", async () => {
  const server = await loopback((_, response) => json(response, vendorPage.response));
  const client = new MediaIntelligence({ baseURL: server.baseURL, credentials });
  const { pathname, search, searchParams } = new URL(vendorPage.request.url);
  const page = await client.workspaces.list({ pageNum: 1, pageSize: Number(searchParams.get("pageSize")) });
  expect(server.received.map(({ method, target }) => [method, target])).toEqual([
    [vendorPage.request.method, pathname + search],
  ]);
  const { content, ...counts } = vendorPage.response.result;
  expect({ ...page }).toEqual({ items: content, ...counts });
  expect(page.hasNextPage).toBe(false);
});

test("without a page number the first page is requested, and no page size is sent", async () => {
  const server = await loopback((_, response) => json(response, vendorPage.response));
  await new MediaIntelligence({ baseURL: server.baseURL, credentials }).workspaces.list();
  expect(server.received[0]?.target).toBe(`${new URL(vendorPage.request.url).pathname}?pageNum=1`);
});

test("the plain client returns the whole response, typed by its path", async () => {
  const server = await loopback((_, response) => json(response, vendorPage.response));
  const client = new MediaIntelligence({ baseURL: server.baseURL, credentials });
  const { data, error, response } = await client.http.GET("/api/v1/workspaces", { params: { query: { pageNum: 1 } } });
  expectTypeOf(data).toExtend<components["schemas"]["WorkspaceListResponse"] | undefined>();
  expectTypeOf<NonNullable<typeof data>["result"]["totalCount"]>().toEqualTypeOf<number>();
  expect(data).toEqual(vendorPage.response);
  expect(error).toBeUndefined();
  expect(response.status).toBe(200);
});

test("the types are those of the page's tables", () => {
  type List = MediaIntelligence["workspaces"]["list"];
  expectTypeOf<ReturnType<List>>().toEqualTypeOf<PagePromise<Workspace>>();
  expectTypeOf<Awaited<ReturnType<List>>>().toEqualTypeOf<Page<Workspace>>();
  expectTypeOf<WorkspacesListInput>().toEqualTypeOf<{
    pageNum?: number | undefined;
    pageSize?: number | undefined;
  }>();
  expectTypeOf<Workspace["workspaceName"]>().toEqualTypeOf<string>();
  expectTypeOf<Workspace["createdTime"]>().toEqualTypeOf<string>();
  expectTypeOf<Workspace>().toHaveProperty("bucketName");
  // Optional, since a response may omit it.
  expectTypeOf<Workspace["bucketName"]>().toEqualTypeOf<string | undefined>();
  // A response may have undeclared fields, but the type has none.
  expectTypeOf<Workspace>().not.toHaveProperty("addedLater");
});

test("wrong calls do not compile", () => {
  const { workspaces, http } = new MediaIntelligence({ credentials });
  // Compiled, but never called.
  void [
    // @ts-expect-error -- unknown input
    () => workspaces.list({ page: 1 }),
    // @ts-expect-error -- a number, not text
    () => workspaces.list({ pageNum: "1" }),
    // @ts-expect-error -- unknown option
    () => workspaces.list({}, { time: 1 }),
    // @ts-expect-error -- unknown path
    () => http.GET("/api/v1/workspace", { params: { query: { pageNum: 1 } } }),
    // @ts-expect-error -- the contract requires pageNum
    () => http.GET("/api/v1/workspaces", { params: { query: {} } }),
    // @ts-expect-error -- unknown client option
    () => new MediaIntelligence({ secret: "" }),
  ];
});
