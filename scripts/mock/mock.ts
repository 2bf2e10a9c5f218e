import { createHostCheck } from "../cli/hosts.js";
import type { Document } from "../contract/document.js";
import type { AccessEntry } from "./access-log.js";
import { createAdmin } from "./admin.js";
import { apiOf } from "./api-of.js";
import { type Backend, createBackend, failure } from "./backend.js";
import { createOriginCheck } from "./cors.js";
import { defaultKeys } from "./defaults.js";
import { compose, type Layer, type MockRequest } from "./exchange.js";
import { checkFaults, createFaultSource } from "./faults.js";
import { createGateway, type Handled } from "./gateway.js";
import { createFetch } from "./in-process.js";
import { injectFaults } from "./inject-faults.js";
import type { Mock as PackageMock, MockOptions as PackageOptions } from "./package/types.js";
import { createPrismLayer, type PrismLayer } from "./prism.js";
import { createRequestLog } from "./requests.js";
import { type Admission, createHandler, createMockServer, startListening, type Timeouts } from "./server.js";
import { createState, type State } from "./state/state.js";
import { checkStyledParameters } from "./styled-parameters.js";

export { defaultKeys };

/** The options of a mock: those of the package, and those for the command line. */
export interface MockOptions extends PackageOptions {
  /** A bundled OpenAPI document, which must not be changed afterwards. */
  document: Document;
  /** Called once for each request, when its response is ready. */
  onAccess?: (entry: AccessEntry) => void;
  /** Layers between the gateway and the state, outermost first. */
  layers?: readonly Layer[];
  /** Limits for slow clients of the HTTP server. */
  timeouts?: Timeouts;
}

/** A mock of the document's API: the members of the package's mock, and those for the command line. */
export interface Mock extends PackageMock {
  /** The mock as a handler for an existing `node:http` server. */
  handler: ReturnType<typeof createHandler>;
  /** Prepares everything that the first request needs. */
  load: () => Promise<void>;
  /** For `respondToMalformed`, when another server calls `handler`. */
  refuse: Backend["refuse"];
  /**
   * Restores a value that `state` returned.
   * @throws UserError if `data` is not a state
   */
  restore: (data: unknown) => void;
}

/** A listening mock. Its `close` resolves when every connection is closed, and may be called again. */
export type Listening = Awaited<ReturnType<Mock["listen"]>>;

const sleepReally = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Prism responds to invalid requests, and to those that the state does not handle. */
const behindValidation =
  (state: State, prism: PrismLayer): Layer =>
  async (exchange, next) =>
    (await prism.accepts(exchange)) ? state.layer(exchange, next) : next(exchange);

/** Handles uploads, whose presigned URLs bypass the gateway, and passes all other requests to the gateway. */
function withUploads(state: State, gateway: (request: MockRequest) => Promise<Handled>) {
  const respond = async (request: MockRequest): Promise<Handled> => {
    const response = await state.upload(request);
    return response === undefined ? gateway(request) : { response };
  };
  return (request: MockRequest) => respond(request).catch((error) => ({ response: failure(error) }));
}

/** Creates a mock. Requests pass through the gateway, `layers`, the state and Prism, in this order. */
export function createMock(options: MockOptions): Mock {
  const { document, keys = [defaultKeys], now = Date.now, checkSignature = true, limitRates = true } = options;
  const { seed = "", faults = {}, sleep = sleepReally, allowHosts = [], allowOrigins = [], onAccess } = options;
  const { empty, data, jobs } = options;
  const api = apiOf(document);
  const timeless = options.now === undefined && seed !== "";
  const state = createState({ api, now, seed, timeless, empty, data, jobs });
  const prism = createPrismLayer(document, seed);
  const layers = [checkStyledParameters, ...(options.layers ?? []), behindValidation(state, prism)];
  const gateway = createGateway({ api, keys, now, checkSignature, limitRates }, compose(layers, prism.respond));
  checkFaults(api.operations, faults);
  const deliver = injectFaults(createFaultSource(faults, seed), sleep, withUploads(state, gateway));
  const requests = createRequestLog();
  const isAllowed = createOriginCheck(allowOrigins);
  const admin = createAdmin(api, state, requests, isAllowed);
  const backend = createBackend({ api, now, admin, deliver, requests, onAccess });
  const admit = (hosts: readonly string[]): Admission => ({ refusalOf: createHostCheck(hosts), isAllowed });

  return {
    fetch: createFetch(backend.respond),
    handler: createHandler(backend, admit(allowHosts)),
    load: prism.load,
    listen: async (address = {}) => {
      const admission = admit([address.host ?? "127.0.0.1", ...allowHosts]);
      return startListening(createMockServer(backend, admission, options.timeouts), address, prism.load);
    },
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
