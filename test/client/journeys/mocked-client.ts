import { type ClientOptions, MediaIntelligence } from "ncloud-media-intelligence";
import { createMock, mockCredentials } from "ncloud-media-intelligence/mock";

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
