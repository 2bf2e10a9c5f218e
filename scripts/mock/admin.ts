import type { Api } from "../api/api.js";
import { BodyTooLarge, ClientGone, decodeBody, deepestBody } from "./body.js";
import { describeOrigin, type OriginCheck } from "./cors.js";
import type { MockRequest, MockResponse } from "./exchange.js";
import type { RequestLog } from "./requests.js";
import type { State } from "./state/state.js";
import { uploadPath } from "./state/uploads.js";
import { splitTarget } from "./target.js";

/** The path of the admin endpoints. Only they and the upload URLs below it are not part of the contract. */
const adminPath = "/__mock";

/** Maximum size of a state that a client can put, in bytes. */
const stateLimit = 10 * 1024 * 1024;

/** Maximum nesting of a state that a client can put. It contains request bodies. */
const deepestState = deepestBody + 50;

const json = (status: number, body: unknown, headers: Record<string, string> = {}): MockResponse => ({
  status,
  headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  body,
});
const done: MockResponse = { status: 204, headers: {} };

async function restore(request: MockRequest, state: Pick<State, "restore">): Promise<MockResponse> {
  try {
    state.restore(decodeBody(await request.readBody(stateLimit), true, deepestState));
    return done;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof ClientGone) throw error;
    if (error instanceof BodyTooLarge)
      return json(413, {
        message: `A PUT of the state is limited to ${stateLimit} bytes. Start the mock with it instead: --data.`,
      });
    return json(400, { message: `This is not a state of the mock: ${error.message}` });
  }
}

/**
 * Creates the handler of the admin endpoints, which need no signature; it returns undefined for any other path. Requests
 * from pages of other machines get a 403: CORS headers alone would hide the response but not prevent the write.
 */
export function createAdmin(
  { title, version }: Api,
  state: Pick<State, "snapshot" | "restore" | "reset">,
  requests: RequestLog,
  isAllowed: OriginCheck,
) {
  const routes: Record<string, Record<string, (request: MockRequest) => MockResponse | Promise<MockResponse>>> = {
    "": { GET: () => json(200, index) },
    "/state": {
      GET: () => json(200, state.snapshot()),
      PUT: (request) => restore(request, state),
      DELETE: () => {
        state.reset();
        return done;
      },
    },
    "/requests": {
      GET: () => json(200, requests.list()),
      DELETE: () => {
        requests.clear();
        return done;
      },
    },
  };
  const endpoints = Object.entries(routes).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${adminPath}${path}`),
  );
  const index = { mock: title, version, endpoints };

  return async (request: MockRequest): Promise<MockResponse | undefined> => {
    const { path } = splitTarget(request.target);
    if ((path !== adminPath && !path.startsWith(`${adminPath}/`)) || path.startsWith(uploadPath)) return undefined;
    const origin = request.headers.get("origin");
    if (origin !== null && !isAllowed(origin)) return json(403, { message: describeOrigin(origin) });
    const methods = routes[path.slice(adminPath.length)];
    if (methods === undefined) return json(404, { message: "The mock has no such endpoint.", ...index });
    // Tools that wait for a server to start send HEAD.
    const method = request.method === "HEAD" ? "GET" : request.method;
    const act = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (act === undefined) {
      const allow = Object.keys(methods).join(", ").replace("GET", "GET, HEAD");
      return json(405, { message: `${path} takes ${allow}.` }, { allow });
    }
    return act(request);
  };
}
