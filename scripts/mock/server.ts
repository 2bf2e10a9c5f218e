import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { WireAnswer } from "./answer.js";
import { bodyLimit, ClientGone, readLimited } from "./body.js";
import { corsHeaders, preflightHeaders } from "./cors.js";
import { targetOfRequestLine } from "./target.js";
import type { MockRequest } from "./types.js";

/** What the HTTP server needs of the mock. */
export interface Backend {
  answer: (request: MockRequest) => Promise<WireAnswer>;
  /** The answer to what is no HTTP request. */
  malformed: () => WireAnswer;
}

/** A handler for `node:http`. */
export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** How long a client that was refused may go on sending before its connection is cut, in milliseconds. */
const linger = 1000;

async function* chunksOf(req: IncomingMessage, res: ServerResponse): AsyncGenerator<Uint8Array> {
  if (req.headers.expect?.toLowerCase() === "100-continue") res.writeContinue();
  yield* req.iterator({ destroyOnReturn: false });
}

function toMockRequest(req: IncomingMessage, res: ServerResponse): MockRequest {
  const headers = new Headers();
  for (const [name, values] of Object.entries(req.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  return {
    method: req.method ?? "",
    target: targetOfRequestLine(req.url ?? ""),
    ...(/^[\w.:[\]-]+$/.test(req.headers.host ?? "") && { origin: `http://${req.headers.host}` }),
    headers,
    readBody: (limit) => readLimited(chunksOf(req, res), headers.get("content-length"), limit),
  };
}

/** Whether more of the body may come than Node should quietly read to its end. */
function isOverlong(req: IncomingMessage): boolean {
  const { "content-length": length, "transfer-encoding": encoding } = req.headers;
  return !req.complete && (encoding !== undefined || Number(length ?? 0) > bodyLimit);
}

async function send(req: IncomingMessage, res: ServerResponse, answer: WireAnswer): Promise<void> {
  const { status, headers, body, damage } = answer;
  if (res.destroyed) return;
  if (damage === "drop") {
    res.destroy();
    return;
  }
  const bytes = Buffer.from(body ?? "");
  const cors = corsHeaders(req.headers.origin);
  const length = body === null && status === 204 ? {} : { "content-length": String(bytes.byteLength) };
  const overlong = isOverlong(req);
  const close = overlong ? { connection: "close" } : {};
  res.writeHead(status, { ...headers, ...cors, ...length, ...close });
  if (damage === "truncate") res.write(bytes.subarray(0, bytes.byteLength / 2), () => res.destroy());
  else if (overlong) {
    // Closing at once would reset the connection and lose the answer: let the client read it while the rest of its
    // body is thrown away.
    res.write(bytes);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, linger);
      for (const event of ["end", "close", "error"]) req.once(event, () => resolve(clearTimeout(timer)));
      req.resume();
    });
    res.end();
  } else res.end(bytes);
}

/** RFC 9112 section 3.2: exactly one, but for HTTP/1.0. */
function hasOneHost({ headersDistinct: { host = [] }, httpVersion }: IncomingMessage): boolean {
  return host.length === 1 || (host.length === 0 && httpVersion === "1.0");
}

/** The mock as a handler that any `node:http` server can call. */
export function createHandler(backend: Backend): Handler {
  return async (req, res) => {
    req.on("error", () => {});
    res.on("error", () => {});
    const { origin, "access-control-request-method": asked, "access-control-request-headers": names } = req.headers;
    if (req.method === "OPTIONS" && origin !== undefined && asked !== undefined) {
      res.writeHead(204, preflightHeaders(origin, asked, names)).end();
      return;
    }
    try {
      await send(req, res, hasOneHost(req) ? await backend.answer(toMockRequest(req, res)) : backend.malformed());
    } catch (error) {
      res.destroy();
      if (!(error instanceof ClientGone)) throw error;
    }
  };
}

/**
 * Answers on a bare socket what Node could not read as HTTP, or takes for a tunnel, so that such a client gets an answer
 * of the gateway too.
 */
export function answerMalformed(server: Server, malformed: () => WireAnswer): void {
  const refuse = (socket: Duplex) => {
    const { status, headers, body } = malformed();
    const length = Buffer.byteLength(body ?? "");
    const lines = Object.entries({ ...headers, "content-length": length, connection: "close" });
    const head = lines.map(([name, value]) => `${name}: ${value}`).join("\r\n");
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${head}\r\n\r\n${body ?? ""}`);
  };
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
    else refuse(socket);
  });
  server.on("connect", (_, socket) => {
    socket.on("error", () => {});
    refuse(socket);
  });
}

/** Limits for clients that are too slow, in milliseconds. */
export interface Timeouts {
  headers?: number;
  request?: number;
}

/** An HTTP server around the mock's handler that neither slow nor broken clients can hold or bring down. */
export function createMockServer(handler: Handler, backend: Backend, timeouts: Timeouts = {}): Server {
  const { headers = 10_000, request = 30_000 } = timeouts;
  const server = createServer({
    headersTimeout: headers,
    requestTimeout: request,
    connectionsCheckingInterval: Math.min(1000, headers, request),
    // Node's own refusal has no body.
    requireHostHeader: false,
  });
  server.on("request", handler);
  // Has to be handled: otherwise Node asks for the body before the gateway has looked at the credentials.
  server.on("checkContinue", handler);
  server.on("checkExpectation", (req, res) => void send(req, res, backend.malformed()));
  answerMalformed(server, backend.malformed);
  return server;
}

/** Stops listening, lets running requests end, and after a while cuts those that do not. */
export function closeServer(server: Server, grace = 2000): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace);
    server.close((error) => {
      clearTimeout(timer);
      if (error === undefined) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
  });
}
