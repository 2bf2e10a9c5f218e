import type { IncomingMessage } from "node:http";
import { createHostCheck } from "../cli/hosts.js";
import { listen as listenOn } from "../cli/listen.js";
import type { Document } from "../contract/document.js";
import { signatureHeaders } from "../contract/signature-headers.js";
import type { AccessEntry } from "./access-log.js";
import { createAdmin } from "./admin.js";
import { longestReason, problem, toWire, type WireAnswer } from "./answer.js";
import { ClientGone } from "./body.js";
import { createOriginCheck } from "./cors.js";
import { checkFaults, createFaultSource, type Fault, FaultSyntaxError } from "./faults.js";
import { createGateway, type Judgement } from "./gateway.js";
import { gatewayError } from "./gateway-errors.js";
import { createFetch } from "./in-process.js";
import type { KeyPair, Mock as PackageMock, MockOptions as PackageOptions } from "./package/types.js";
import { createPrismLayer, type PrismLayer } from "./prism.js";
import { createMask, createRequestLog, longestRecorded } from "./requests.js";
import {
  type Admission,
  type Backend,
  closeServer,
  createHandler,
  createMockServer,
  type Handler,
  type Timeouts,
} from "./server.js";
import { createState, type State, type StateOptions } from "./state/state.js";
import { compose, type Layer, type MockAnswer, type MockRequest } from "./types.js";

/** The key pair that the mock accepts unless it is given others. */
export const defaultKeys: KeyPair = { accessKey: "mock-access-key", secretKey: "mock-secret-key" };

/** What a mock is made from: what users of the package may say, and what the command line needs besides. */
export interface MockOptions extends PackageOptions {
  /** A bundled OpenAPI document. */
  document: Document;
  /** Called once for each request, when it is answered. */
  onAccess?: (entry: AccessEntry) => void;
  /** Layers between the gateway and the state, outermost first. */
  layers?: readonly Layer[];
  /** Limits for slow clients of the HTTP server. */
  timeouts?: Timeouts;
}

/** A mock server that listens. */
export interface Listening {
  url: string;
  /** Resolves when every connection is closed. May be called again. */
  close: () => Promise<void>;
}

/** A mock of the document's API: what users of the package have of it, and what the command line needs besides. */
export interface Mock extends PackageMock {
  /** The mock for a `node:http` server that serves other things too. */
  handler: Handler;
  /** Gets everything ready that the first request would have to wait for. */
  load: () => Promise<void>;
  /** For `answerMalformed`, where another server calls `handler`. */
  refuse: Backend["refuse"];
  /**
   * Goes on from what `state` gave.
   * @throws UserError where it is none
   */
  restore: (data: unknown) => void;
}

const sleepReally = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The answer to a request that the mock fails at. */
const failure = (error: unknown): MockAnswer =>
  problem(500, { message: `The mock failed: ${error instanceof Error ? error.message : String(error)}` });

/** Prism answers what is invalid, and whatever the state leaves to it. */
function behind(state: State, prism: PrismLayer): Layer {
  return async (exchange, next) => ((await prism.accepts(exchange)) ? state.layer(exchange, next) : next(exchange));
}

/** Makes a mock: gateway, then `layers`, then the state, then Prism. */
export function createMock(options: MockOptions): Mock {
  const { document, keys = [defaultKeys], now = Date.now, checkSignature = true, limitRates = true } = options;
  const { seed = "", empty, data, jobs, faults = {}, sleep = sleepReally, onAccess } = options;
  const { allowHosts = [], allowOrigins = [] } = options;
  const timeless = options.now === undefined && seed !== "";
  const optional = { ...(empty !== undefined && { empty }), ...(jobs !== undefined && { jobs }), data };
  const state = createState({ document, now, seed, timeless, ...optional } satisfies StateOptions);
  const prism = createPrismLayer(document, seed);
  const layers = [...(options.layers ?? []), behind(state, prism)];
  const gateway = createGateway({ document, keys, now, checkSignature, limitRates }, compose(layers, prism.respond));
  const requests = createRequestLog();
  const isAllowed = createOriginCheck(allowOrigins);
  const admin = createAdmin(document, state, requests, isAllowed);
  checkFaults(document, faults);
  const faultOf = createFaultSource(faults, seed);
  const maskedHeaders = createMask(signatureHeaders(document));

  async function judge(request: MockRequest): Promise<Judgement> {
    try {
      // A presigned URL is a place of its own, in front of the gateway.
      const uploaded = await state.upload(request);
      return uploaded === undefined ? await gateway(request) : { answer: uploaded };
    } catch (error) {
      if (error instanceof ClientGone) throw error;
      return { answer: failure(error) };
    }
  }

  /** The request as the fault has it: with a status of the contract asked for, if there is to be one. */
  function withFault(request: MockRequest, { status }: Fault): MockRequest {
    if (status === undefined) return request;
    const headers = new Headers(request.headers);
    headers.set("prefer", `code=${status}`);
    return { ...request, headers };
  }

  async function answerWith(request: MockRequest): Promise<Judgement & Pick<WireAnswer, "damage">> {
    try {
      const fault = faultOf(request.headers.get("x-mock-fault"));
      const judgement = await judge(withFault(request, fault));
      if (fault.delay > 0) await sleep(fault.delay);
      return fault.damage === undefined ? judgement : { ...judgement, damage: fault.damage };
    } catch (error) {
      if (error instanceof FaultSyntaxError)
        return { answer: problem(422, { message: `x-mock-fault: ${error.message}` }) };
      throw error;
    }
  }

  async function answerAdmin(request: MockRequest): Promise<WireAnswer | undefined> {
    try {
      const answered = await admin(request);
      return answered && toWire(answered, now());
    } catch (error) {
      if (error instanceof ClientGone) throw error;
      return toWire(failure(error), now());
    }
  }

  async function answer(request: MockRequest): Promise<WireAnswer> {
    return (await answerAdmin(request)) ?? answerCall(request);
  }

  async function answerCall(request: MockRequest): Promise<WireAnswer> {
    const begun = performance.now();
    const { method, target } = request;
    const log = (rest: Partial<AccessEntry>) =>
      onAccess?.({ method, target, duration: performance.now() - begun, ...rest });
    const learn = requests.add({ method, target, headers: maskedHeaders(request) });
    try {
      const { answer: given, operationId, body, bytes, damage } = await answerWith(request);
      const { status } = given;
      const reason = given.reason?.slice(0, longestReason);
      const known = {
        ...(damage !== "drop" && { status }),
        ...(operationId !== undefined && { operationId }),
        ...(reason !== undefined && { reason }),
      };
      const length = bytes?.byteLength ?? 0;
      if (body !== undefined && length <= longestRecorded) learn({ ...known, body }, length);
      else learn(known);
      log(damage === undefined ? known : { ...known, reason: `fault: ${damage}` });
      return { ...toWire(given, now()), ...(damage !== undefined && { damage }) };
    } catch (error) {
      log({ reason: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }

  const refuseWith =
    (answerTo: (reason: string) => MockAnswer) =>
    (why: string, { method = "-", url: target = "-" }: Partial<IncomingMessage> = {}): WireAnswer => {
      const reason = why.slice(0, longestReason);
      const refused = answerTo(reason);
      onAccess?.({ method, target, status: refused.status, reason, duration: 0 });
      return toWire(refused, now());
    };

  const backend: Backend = {
    answer,
    refuse: refuseWith((reason) => gatewayError(document, "badRequest", reason)),
    forbid: refuseWith((message) => problem(403, { message })),
  };
  const admit = (hosts: readonly string[]): Admission => ({ refusalOf: createHostCheck(hosts), isAllowed });

  async function listen({ port = 0, host = "127.0.0.1" } = {}): Promise<Listening> {
    const server = createMockServer(backend, admit([host, ...allowHosts]), options.timeouts);
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

  return {
    fetch: createFetch(answer),
    handler: createHandler(backend, admit(allowHosts)),
    load: prism.load,
    listen,
    refuse: backend.refuse,
    get state() {
      return state.snapshot();
    },
    get requests() {
      return requests.list();
    },
    restore: state.restore,
    reset: () => {
      state.reset();
      requests.clear();
    },
  };
}
