import type { Document } from "../contract/document.js";
import { BodyTooLarge, ClientGone, decodeBody, deepestBody } from "./body.js";
import { describeOrigin, type OriginCheck } from "./cors.js";
import type { RequestLog } from "./requests.js";
import type { State } from "./state/state.js";
import { uploadPath } from "./state/uploads.js";
import { splitTarget } from "./target.js";
import type { MockAnswer, MockRequest } from "./types.js";

/** Where the mock is looked at and set right: the only paths that are not the contract's. */
const adminPath = "/__mock";

/** The largest state that may be put, in bytes. */
const stateLimit = 10 * 1024 * 1024;

/** How deep it may be nested: it has bodies in it. */
const deepestState = deepestBody + 50;

const json = (status: number, body: unknown, headers: Record<string, string> = {}): MockAnswer => ({
  status,
  headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  body,
});
const done: MockAnswer = { status: 204, headers: {} };

async function restore(request: MockRequest, state: State): Promise<MockAnswer> {
  try {
    state.restore(decodeBody(await request.readBody(stateLimit), true, deepestState));
    return done;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof ClientGone) throw error;
    if (error instanceof BodyTooLarge)
      return json(413, { message: `A state that is put has at most ${stateLimit} bytes. Start with it: --data.` });
    return json(400, { message: `This is no state of the mock: ${error.message}` });
  }
}

/**
 * Answers requests to the mock itself, unsigned; undefined for any other. A page of another machine may neither read nor
 * write here: its requests are refused, not only hidden from it.
 */
export function createAdmin(document: Document, state: State, requests: RequestLog, isAllowed: OriginCheck) {
  const { title, version } = document.info;
  const routes: Record<string, Record<string, (request: MockRequest) => MockAnswer | Promise<MockAnswer>>> = {
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

  return async (request: MockRequest): Promise<MockAnswer | undefined> => {
    const { path } = splitTarget(request.target);
    if ((path !== adminPath && !path.startsWith(`${adminPath}/`)) || path.startsWith(uploadPath)) return undefined;
    const origin = request.headers.get("origin");
    if (origin !== null && !isAllowed(origin)) return json(403, { message: describeOrigin(origin) });
    const known = routes[path.slice(adminPath.length)];
    if (known === undefined) return json(404, { message: "There is no such thing here.", ...index });
    // Whoever waits for a server to start asks with HEAD.
    const method = request.method === "HEAD" ? "GET" : request.method;
    const act = Object.hasOwn(known, method) ? known[method] : undefined;
    if (act === undefined) {
      const allow = Object.keys(known).join(", ").replace("GET", "GET, HEAD");
      return json(405, { message: `${path} takes ${allow}.` }, { allow });
    }
    return act(request);
  };
}
