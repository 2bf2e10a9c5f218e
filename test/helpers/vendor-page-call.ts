import type { MediaIntelligence } from "ncloud-media-intelligence";

/** The operation that the vendor's page describes. */
export const pageOperation = "workspaces.list";

/** Its path. */
export const pagePath = "/api/v1/workspaces";

type Call = MediaIntelligence["workspaces"]["list"];

/** Makes the call that the page describes: for tests that are about calls in general. */
export const callPage = (client: { workspaces: { list: Call } }, ...args: Parameters<Call>): ReturnType<Call> =>
  client.workspaces.list(...args);

/** Makes it with the plain client. */
export const callPlainly = ({ http }: Pick<MediaIntelligence, "http">) =>
  http.GET(pagePath, { params: { query: { pageNum: 1 } } });
