import { type ClientOptions, MediaIntelligence } from "ncloud-media-intelligence";
import { createMock, type Mock, mockCredentials } from "ncloud-media-intelligence/mock";
import type { Operation } from "../../../scripts/api/operation.js";
import { present } from "../../helpers/mock.js";
import { stepsOf } from "../../helpers/workflow-steps.js";

/** What `indexAnAsset` calls that is not safe to retry: the import and the analysis. */
const unsafe = stepsOf("indexAnAsset").filter(({ retrySafe }) => retrySafe === false);
export const [importing, analysing] = [present(unsafe[0]), present(unsafe[1])];

/** The list in which an import is looked up. */
export const listing = present(importing.lookup).operation;

/** Matches the method and path of an operation's calls. */
export const pathOf = ({ method, path }: Operation) =>
  new RegExp(`^${method} ${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);

/** The ids of the mock's items with a key. */
export const idsOf = ({ state }: Mock, key: string): unknown[] =>
  (Object.values(Object(state).items).flat() as { data: Record<string, unknown> }[])
    .filter(({ data }) => data.key === key)
    .map(({ data }) => data[present(importing.lookup).id]);

/** A project in the mock's seeds. */
export const place = { workspaceName: "my-workspace", projectId: 1234, bucketName: "my-bucket" };

/** When a connection breaks: before the service has received the request, or after it has handled it. */
type Break = "before" | "after";

/** The error of undici for an established connection that broke. */
const lost = () =>
  new TypeError("fetch failed", {
    cause: Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" }),
  });

interface Setting extends ClientOptions {
  /** The calls whose connection breaks, by path and method, and how each of them breaks in turn. */
  breaks?: { when: RegExp; how: (Break | undefined)[] };
  /** Whether the mock limits the number of running imports. */
  busy?: boolean;
}

/** A client of a mock whose jobs take one poll, and the requests that reached the mock. */
export function mockedClient({ breaks, busy, ...options }: Setting = {}) {
  const mock = createMock({ jobs: { polls: 1, ...(busy && { limit: 5 }) } });
  const client = new MediaIntelligence({
    credentials: mockCredentials,
    maxRetries: 0,
    fetch: async (url, init) => {
      const call = `${init.method} ${new URL(url).pathname}`;
      const how = breaks?.when.test(call) ? breaks.how.shift() : undefined;
      if (how === "before") throw lost();
      const response = await mock.fetch(url, init);
      if (how === "after") throw lost();
      return response;
    },
    ...options,
  });
  /** The operations that the mock has handled, in order. */
  const operations = () => mock.requests.map(({ operationId = "PUT" }) => operationId);
  const count = (operationId: string) => operations().filter((each) => each === operationId).length;
  return { mock, client, operations, count };
}
