import { listen as listenOn } from "../cli/listen.js";
import type { Document } from "../contract/document.js";
import type { AccessEntry } from "./access-log.js";
import { toWire, type WireAnswer } from "./answer.js";
import { ClientGone } from "./body.js";
import { createGateway } from "./gateway.js";
import { gatewayError } from "./gateway-errors.js";
import { createFetch } from "./in-process.js";
import { createPrismLayer, type PrismLayer } from "./prism.js";
import { type Backend, closeServer, createHandler, createMockServer, type Handler, type Timeouts } from "./server.js";
import { createState, type State, type StateOptions } from "./state/state.js";
import { compose, type KeyPair, type Layer, type MockAnswer, type MockRequest } from "./types.js";

/** The key pair that the mock accepts unless it is given others. */
export const defaultKeys: KeyPair = { accessKey: "mock-access-key", secretKey: "mock-secret-key" };

/** What a mock is made from. */
export interface MockOptions {
  /** A bundled OpenAPI document. */
  document: Document;
  /** Accepted key pairs; the well-known pair by default. */
  keys?: readonly KeyPair[];
  /** The mock's clock in epoch milliseconds. */
  now?: () => number;
  /** False accepts requests without or with any signature. */
  checkSignature?: boolean;
  /** Called once for each request, when it is answered. */
  onAccess?: (entry: AccessEntry) => void;
  /** Layers between the gateway and the state, outermost first. */
  layers?: readonly Layer[];
  /** How the state begins and its jobs move; false answers from the examples alone. */
  state?: false | Omit<StateOptions, "document" | "now">;
  /** Limits for slow clients of the HTTP server. */
  timeouts?: Timeouts;
}

/** A mock server that listens. */
export interface Listening {
  url: string;
  /** Resolves when every connection is closed. May be called again. */
  close: () => Promise<void>;
}

/** A mock of the document's API. */
export interface Mock {
  /** The mock without a socket. */
  fetch: typeof globalThis.fetch;
  /** What the mock remembers; undefined where it was told not to. */
  state: State | undefined;
  /** The mock for a `node:http` server that serves other things too. */
  handler: Handler;
  /** Gets everything ready that the first request would have to wait for. */
  load: () => Promise<void>;
  listen: (address?: { port?: number; host?: string }) => Promise<Listening>;
  /** The answer to what is no HTTP request: for `answerMalformed`, where another server calls `handler`. */
  malformed: () => WireAnswer;
}

/** Prism answers what is invalid, and whatever the state leaves to it. */
function behind(state: State, prism: PrismLayer): Layer {
  return async (exchange, next) => ((await prism.accepts(exchange)) ? state.layer(exchange, next) : next(exchange));
}

/** Makes a mock: gateway, then `layers`, then the state, then Prism. */
export function createMock(options: MockOptions): Mock {
  const { document, keys = [defaultKeys], now = Date.now, checkSignature = true, onAccess } = options;
  const prism = createPrismLayer(document);
  const state = options.state === false ? undefined : createState({ ...options.state, document, now });
  const layers = [...(options.layers ?? []), ...(state === undefined ? [] : [behind(state, prism)])];
  const gateway = createGateway({ document, keys, now, checkSignature }, compose(layers, prism.respond));

  async function judge(request: MockRequest): Promise<{ answer: MockAnswer; operationId?: string }> {
    try {
      // A presigned URL is a place of its own, in front of the gateway.
      const uploaded = await state?.upload(request);
      return uploaded === undefined ? await gateway(request) : { answer: uploaded };
    } catch (error) {
      if (error instanceof ClientGone) throw error;
      const message = `The mock failed: ${error instanceof Error ? error.message : String(error)}`;
      return {
        answer: { status: 500, headers: { "content-type": "application/json" }, body: { message }, reason: message },
      };
    }
  }

  async function answer(request: MockRequest): Promise<WireAnswer> {
    const begun = performance.now();
    const { method, target } = request;
    const log = (rest: Partial<AccessEntry>) =>
      onAccess?.({ method, target, duration: performance.now() - begun, ...rest });
    try {
      const { answer: given, operationId } = await judge(request);
      const { status, reason } = given;
      const wire = toWire(given, now());
      log({ status, ...(operationId !== undefined && { operationId }), ...(reason !== undefined && { reason }) });
      return wire;
    } catch (error) {
      log({ reason: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }

  const malformed = () =>
    toWire(gatewayError(document, "badRequest", "this is no HTTP request, or it came too slowly"), now());
  const backend: Backend = { answer, malformed };
  const handler = createHandler(backend);

  async function listen({ port = 0, host = "127.0.0.1" } = {}): Promise<Listening> {
    const server = createMockServer(handler, backend, options.timeouts);
    const url = await listenOn(server, port, host);
    let closed: Promise<void> | undefined;
    const close = () => {
      closed ??= closeServer(server);
      return closed;
    };
    try {
      await prism.load();
    } catch (error) {
      await close();
      throw error;
    }
    return { url, close };
  }

  return { fetch: createFetch(answer), state, handler, load: prism.load, listen, malformed };
}
