import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { withErrorResponses } from "../cli/error-responses.js";
import type { HostCheck } from "../cli/hosts.js";
import { listen } from "../cli/listen.js";
import type { Backend } from "./backend.js";
import { bodyLimit, ClientGone, readLimited } from "./body.js";
import { corsHeaders, describeOrigin, type OriginCheck, preflightHeaders } from "./cors.js";
import type { MockRequest } from "./exchange.js";
import type { ListenOptions } from "./package/types.js";
import type { WireResponse } from "./response.js";
import { targetOfRequestLine } from "./target.js";

/** The hosts and origins that may use the mock over HTTP. */
export interface Admission {
  /** Why the host of a request is rejected; undefined if it is allowed. */
  refusalOf: HostCheck;
  isAllowed: OriginCheck;
}

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Time in milliseconds for which a rejected client may continue to send before its connection is closed. */
const linger = 1000;

async function* chunksOf(req: IncomingMessage, res: ServerResponse): AsyncGenerator<Uint8Array> {
  if (req.headers.expect?.toLowerCase() === "100-continue") res.writeContinue();
  yield* req.iterator({ destroyOnReturn: false });
}

/** Whether a request may have a body: most have none, and waiting for its end takes time. */
const mayHaveBody = ({
  headers: { "content-length": length, "transfer-encoding": encoding },
}: IncomingMessage): boolean => encoding !== undefined || Number(length ?? 0) !== 0;

function toMockRequest(req: IncomingMessage, res: ServerResponse): MockRequest {
  const headers = new Headers();
  for (const [name, values] of Object.entries(req.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const { host = "" } = req.headers;
  return {
    method: req.method ?? "",
    target: targetOfRequestLine(req.url ?? ""),
    origin: /^[\w.:[\]-]+$/.test(host) ? `http://${host}` : undefined,
    headers,
    readBody: (limit) =>
      readLimited(mayHaveBody(req) ? chunksOf(req, res) : null, headers.get("content-length"), limit),
  };
}

/** Whether the rest of the body may be longer than Node should read and discard. */
function isOverlong(req: IncomingMessage): boolean {
  const { "content-length": length, "transfer-encoding": encoding } = req.headers;
  return !req.complete && (encoding !== undefined || Number(length ?? 0) > bodyLimit);
}

async function send(
  req: IncomingMessage,
  res: ServerResponse,
  response: WireResponse,
  { isAllowed }: Admission,
): Promise<void> {
  const { status, headers, body, damage } = response;
  if (res.destroyed) return;
  if (damage === "drop") {
    res.destroy();
    return;
  }
  const text = body ?? "";
  const cors = corsHeaders(isAllowed, req.headers.origin);
  const length = body === null && status === 204 ? {} : { "content-length": String(Buffer.byteLength(text)) };
  const overlong = isOverlong(req);
  const close = overlong ? { connection: "close" } : {};
  res.writeHead(status, { ...headers, ...cors, ...length, ...close });
  if (damage === "truncate") {
    const bytes = Buffer.from(text);
    res.write(bytes.subarray(0, bytes.byteLength / 2), () => res.destroy());
  } else if (overlong) {
    // Closing immediately would reset the connection and lose the response: discard the rest of the body while the client
    // reads it.
    res.write(text);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, linger);
      for (const event of ["end", "close", "error"]) req.once(event, () => resolve(clearTimeout(timer)));
      req.resume();
    });
    res.end();
  } else res.end(text); // Node sends the headers and a text in one piece.
}

/** Whether a request has exactly one Host header (RFC 9112 section 3.2). HTTP/1.0 may omit it. */
function hasOneHost({ headersDistinct: { host = [] }, httpVersion }: IncomingMessage): boolean {
  return host.length === 1 || (host.length === 0 && httpVersion === "1.0");
}

/** Creates a handler for any `node:http` server. It handles its own errors. */
export function createHandler(backend: Backend, admission: Admission): Handler {
  const { refusalOf, isAllowed } = admission;

  async function respond(req: IncomingMessage, res: ServerResponse): Promise<WireResponse | undefined> {
    if (!hasOneHost(req)) return backend.refuse("a request must have exactly one Host header", req);
    const refusal = refusalOf(req);
    if (refusal !== undefined) return backend.forbid(refusal, req);
    const { origin, "access-control-request-method": asked, "access-control-request-headers": names } = req.headers;
    if (req.method !== "OPTIONS" || origin === undefined || asked === undefined)
      return backend.respond(toMockRequest(req, res));
    if (!isAllowed(origin)) return backend.refuse(describeOrigin(origin), req);
    res.writeHead(204, preflightHeaders(isAllowed, origin, asked, names)).end();
    return undefined;
  }

  return withErrorResponses(async (req, res) => {
    try {
      const response = await respond(req, res);
      if (response !== undefined) await send(req, res, response, admission);
    } catch (error) {
      if (!(error instanceof ClientGone)) throw error;
      res.destroy();
    }
  });
}

/**
 * Responds on the bare socket to requests that Node cannot parse as HTTP or treats as a tunnel, so that such clients
 * also get a response of the gateway.
 */
export function respondToMalformed(server: Server, refuse: Backend["refuse"]): void {
  const respond = (socket: Duplex, { status, headers, body }: WireResponse) => {
    const length = Buffer.byteLength(body ?? "");
    const lines = Object.entries({ ...headers, "content-length": length, connection: "close" });
    const head = lines.map(([name, value]) => `${name}: ${value}`).join("\r\n");
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${head}\r\n\r\n${body ?? ""}`);
  };
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const isGone = error.code === "ECONNRESET" || error.code === "HPE_INVALID_EOF_STATE" || !socket.writable;
    // Browsers open connections that they may never use.
    const isUnused = socket instanceof Socket && socket.bytesRead === 0;
    if (isGone || isUnused) socket.destroy();
    else respond(socket, refuse("this is not an HTTP request, or it was too slow"));
  });
  server.on("connect", (req, socket) => {
    socket.on("error", () => {});
    respond(socket, refuse("the mock is not a proxy", req));
  });
}

/** Time limits for slow clients, in milliseconds. */
export interface Timeouts {
  headers?: number;
  request?: number;
}

/** Creates an HTTP server for the mock. Slow or broken clients can neither block nor crash it. */
export function createMockServer(backend: Backend, admission: Admission, timeouts: Timeouts = {}): Server {
  const handler = createHandler(backend, admission);
  const { headers = 10_000, request = 30_000 } = timeouts;
  const server = createServer({
    headersTimeout: headers,
    requestTimeout: request,
    connectionsCheckingInterval: Math.min(1000, headers, request),
    // Node's own response has no body.
    requireHostHeader: false,
  });
  server.on("request", handler);
  // Otherwise Node would request the body before the gateway has checked the credentials.
  server.on("checkContinue", handler);
  server.on(
    "checkExpectation",
    withErrorResponses((req, res) =>
      send(req, res, backend.refuse("the only expectation is 100-continue", req), admission),
    ),
  );
  respondToMalformed(server, backend.refuse);
  return server;
}

/** Maximum time in milliseconds of running requests after the server has stopped listening. */
const grace = 2000;

async function closeServer(server: Server): Promise<void> {
  // Otherwise a client could send further requests on a kept connection and be disconnected in the middle of one.
  server.prependListener("request", (_, res) => res.setHeader("connection", "close"));
  const timer = setTimeout(() => server.closeAllConnections(), grace);
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  await closed;
  clearTimeout(timer);
}

/** Starts a server for a mock and prepares what the first request needs. If that fails, the server is closed again. */
export async function startListening(
  server: Server,
  { port = 0, host = "127.0.0.1" }: ListenOptions,
  load: () => Promise<void>,
): Promise<{ url: string; close: () => Promise<void> }> {
  const url = await listen(server, port, host);
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= closeServer(server);
    return closed;
  };
  try {
    await load();
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}
