import { place, startJob, waitForJob } from "../helpers/client/kinds.js";
import { callPage } from "../helpers/vendor-page-call.js";

/** What the behaviours need in a runtime. */
export interface Kit {
  client: typeof import("ncloud-media-intelligence");
  validation: typeof import("ncloud-media-intelligence/validation");
  /** Base URL of a mock that accepts the mock's own key pair. */
  baseURL: string;
  /** Whether the environment variables have the key pair. */
  environment?: true;
  /** Another copy of the client, preferably in the other module format. */
  otherCopy?: typeof import("ncloud-media-intelligence");
  mock?: typeof import("ncloud-media-intelligence/mock");
  msw?: typeof import("ncloud-media-intelligence/msw") & {
    /** MSW's own function for Node.js, or a wrapper of its worker. */
    setupServer: (...handlers: readonly import("msw").RequestHandler[]) => {
      listen: () => void | Promise<void>;
      close: () => void;
    };
  };
}

/** The result of each behaviour: "passes", or why it failed. */
export type Results = Record<string, string>;

const keys = { accessKey: "mock-access-key", secretKey: "mock-secret-key" };

function assert(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

const rejection = (promise: PromiseLike<unknown>): PromiseLike<unknown> =>
  promise.then(
    () => "nothing",
    (error: unknown) => error,
  );

const clientOf = ({ client, baseURL }: Kit) => new client.MediaIntelligence({ baseURL, credentials: keys });

/** The behaviours that each runtime must have, and the part that a behaviour needs. */
const behaviours: Record<string, { needs?: Part; works: (kit: Kit) => Promise<void> }> = {
  "signs and reads a list": {
    works: async (kit) => {
      const { items } = await callPage(clientOf(kit));
      assert(items.length > 0, "there are no items");
    },
  },
  "finds keys in the environment": {
    needs: "environment",
    works: async ({ client, baseURL }) => {
      await callPage(new client.MediaIntelligence({ baseURL }));
    },
  },
  "explains a refused signature": {
    works: async ({ client, baseURL }) => {
      const wrong = new client.MediaIntelligence({ baseURL, credentials: { ...keys, secretKey: "wrong" } });
      const error = await rejection(callPage(wrong));
      assert(error instanceof client.AuthenticationError, `${error} is no AuthenticationError`);
      assert(error.hint !== undefined, "it has no hint");
    },
  },
  "retries after HTTP 503": {
    works: async ({ client, baseURL }) => {
      let sent = 0;
      const fetch: import("ncloud-media-intelligence").Fetch = (url, init) =>
        ++sent === 1 ? Promise.resolve(new Response(null, { status: 503 })) : globalThis.fetch(url, init);
      await callPage(new client.MediaIntelligence({ baseURL, credentials: keys, fetch }));
      assert(sent === 2, `${sent} requests were sent`);
    },
  },
  "iterates over pages": {
    works: async (kit) => {
      const names = new Set<string>();
      for await (const { workspaceName } of callPage(clientOf(kit), { pageSize: 1 })) names.add(workspaceName);
      assert(names.size > 1, `there are ${names.size} items`);
    },
  },
  "waits for a job": {
    works: async (kit) => {
      const client = clientOf(kit);
      const { assetId } = await startJob(client, `${crypto.randomUUID()}.mp4`);
      await waitForJob(client, { ...place, assetId }, { interval: 1, timeout: 30_000 });
    },
  },
  "aborts on a signal": {
    works: async (kit) => {
      const controller = new AbortController();
      const call = callPage(clientOf(kit), {}, { signal: controller.signal });
      controller.abort();
      const error = await rejection(call);
      assert(error instanceof kit.client.AbortError, `${error} is no AbortError`);
    },
  },
  "validates requests": {
    works: async ({ client, validation, baseURL }) => {
      const checking = new validation.MediaIntelligence({ baseURL, credentials: keys, validate: "both" });
      await callPage(checking);
      const error = await rejection(callPage(checking, { pageSize: 0 }));
      assert(error instanceof client.ValidationError && error.issues?.length === 1, `${error} has no issue`);
    },
  },
  "recognises errors of another copy": {
    needs: "otherCopy",
    works: async ({ client, otherCopy }) => {
      assert(otherCopy !== undefined && otherCopy !== client, "it is the same copy");
      const error = new otherCopy.ValidationError("x");
      assert(error instanceof client.ValidationError, "it is no ValidationError");
      assert(error instanceof client.MediaIntelligenceError, "it is no MediaIntelligenceError");
      assert(!(error instanceof client.ApiError), "it is an ApiError");
    },
  },
  "mocks in process": {
    needs: "mock",
    works: async ({ client, mock }) => {
      assert(mock !== undefined, "there is no mock");
      const { fetch } = mock.createMock();
      const api = new client.MediaIntelligence({ fetch, credentials: mock.mockCredentials });
      // In parallel, so that the mock gets a request while it still loads its dependencies.
      await Promise.all([callPage(api), callPage(api, { pageSize: 1 })]);
      const strict = mock.createMock({ checkSignature: false });
      const wrong = new client.MediaIntelligence({ fetch: strict.fetch, credentials: keys });
      const error = await rejection(callPage(wrong, { pageSize: 0 }));
      assert(error instanceof client.BadRequestError, `${error} is no BadRequestError`);
      assert(strict.requests[0]?.reason !== undefined, "the mock does not say why");
    },
  },
  "mocks with MSW": {
    needs: "msw",
    works: async ({ client, msw }) => {
      assert(msw !== undefined, "there is no MSW");
      const server = msw.setupServer(...msw.handlers());
      await server.listen();
      try {
        const api = new client.MediaIntelligence({ credentials: keys });
        assert((await callPage(api)).items.length > 0, "there are no items");
      } finally {
        server.close();
      }
    },
  },
};

/** A part that a runtime may lack. */
export type Part = "environment" | "otherCopy" | "mock" | "msw";

/** The expected results in a runtime that lacks these parts. */
export const expectedWithout = (lacks: readonly Part[]): Results =>
  Object.fromEntries(
    Object.entries(behaviours).map(([name, { needs }]) => [
      name,
      needs !== undefined && lacks.includes(needs) ? `has no ${needs}` : "passes",
    ]),
  );

/** Tests the behaviours one after another. */
export async function tryAll(kit: Kit): Promise<Results> {
  const results: Results = {};
  for (const [name, { needs, works }] of Object.entries(behaviours)) {
    if (needs !== undefined && kit[needs] === undefined) {
      results[name] = `has no ${needs}`;
      continue;
    }
    try {
      await works(kit);
      results[name] = "passes";
    } catch (error) {
      results[name] = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
  }
  return results;
}
