import { type ClientOptions, MediaIntelligence } from "ncloud-media-intelligence";
import { createMock, mockCredentials } from "ncloud-media-intelligence/mock";

/** Where the seeds of the mock have a project. */
export const place = { workspaceName: "my-workspace", projectId: 1234, bucketName: "my-bucket" };

/** How a connection breaks: before the service has got the request, or after it has acted. */
type Break = "before" | "after";

/** As undici says it of a connection that was made. */
const lost = () =>
  new TypeError("fetch failed", {
    cause: Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" }),
  });

interface Setting extends ClientOptions {
  /** Path and method of the calls that break, and how each of them does in turn. */
  breaks?: { when: RegExp; how: (Break | undefined)[] };
  /** Whether the mock takes a few imports at a time only. */
  busy?: boolean;
}

/** A client of a mock whose jobs take one poll, and what came to the mock. */
export function begin({ breaks, busy, ...options }: Setting = {}) {
  const mock = createMock({ jobs: { polls: 1, ...(busy && { limit: 5 }) } });
  const client = new MediaIntelligence({
    ...{ credentials: mockCredentials, maxRetries: 0 },
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
  /** The operations that the mock carried out, in order. */
  const operations = () => mock.requests.map(({ operationId = "PUT" }) => operationId);
  const count = (operationId: string) => operations().filter((each) => each === operationId).length;
  return { mock, client, operations, count };
}
