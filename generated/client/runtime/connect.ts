import { ApiPromise } from "./api-promise.js";
import { checkBaseURL } from "./base-url.js";
import { checkBrowser } from "./browser.js";
import type { CallResponse } from "./call.js";
import type { CallValidator } from "./call-validator.js";
import { checkedNow, createClock } from "./clock.js";
import type { Connection } from "./connection.js";
import { credentialsProvider } from "./credentials-provider.js";
import type { Definition } from "./definition.js";
import { createObserver } from "./observer.js";
import { type Operation, type PagedOperation, requestParts } from "./operation.js";
import {
  type CallOptions,
  type ClientOptions,
  checkCallOptions,
  checkDerivedOptions,
  checkHeaders,
  checkOptions,
  clientOptions,
  type DerivedOptions,
  defaultLimits,
  limitsOf,
} from "./options.js";
import { className } from "./package.js";
import { PagePromise, requestPage } from "./page.js";
import { valueAt } from "./path.js";
import { failureReader, signatureRefusal, successReader } from "./read-response.js";
import { isIdempotent } from "./retry.js";
import { checkMiddleware } from "./run-middleware.js";
import { createSignature } from "./signature.js";
import { createTransport, type TransportOptions } from "./transport.js";
import { userAgent } from "./user-agent.js";
import { own, type Values } from "./values.js";

/** The interface that the generated resources call. */
export interface Caller extends Connection {
  /** Sends one request and resolves to its result. */
  call<Output>(operation: Operation, input: object, options: CallOptions): ApiPromise<Output>;
  /** Sends one request and resolves to its page. */
  page<Item>(operation: PagedOperation, input: object, options: CallOptions): PagePromise<Item>;
  /** Creates a caller with other options and the same clock, keys and rate limits. */
  withOptions(changes: DerivedOptions): Caller;
  /** Inputs that are added to every call; undefined if there are none. */
  readonly inputs?: Readonly<Values> | undefined;
}

/** What a client shares with the clients derived from it: clock, keys and rate limits. */
type Shared = Pick<TransportOptions, "clock" | "sign" | "rateLimiter">;

function createShared({ signature, rateLimits }: Definition, options: ClientOptions): Shared {
  const now = options.now ? checkedNow(options.now) : Date.now;
  const clock = createClock(now);
  return {
    clock,
    sign: signature && createSignature(signature, credentialsProvider(options.credentials, now), clock),
    rateLimiter: { load: options.rateLimit === false ? undefined : rateLimits },
  };
}

/** Connects a client to its service. */
export function connect(
  definition: Definition,
  given: ClientOptions,
  validator?: CallValidator,
  shared?: Shared,
): Caller {
  const options = checkOptions(className, given, clientOptions);
  const { envelope, signature } = definition;
  const baseURL = checkBaseURL(options.baseURL ?? definition.baseURL ?? "", options.allowInsecureHttp);
  if (signature) checkBrowser(options);
  const limits = limitsOf(options, defaultLimits);
  const agent = userAgent();
  const headers = { ...definition.headers, ...(agent && { "user-agent": agent }) };
  const parts = shared ?? createShared(definition, options);
  const send = createTransport({
    fetch: options.fetch,
    middleware: checkMiddleware(options.middleware),
    ...parts,
    isSignatureRefused: signatureRefusal(signature?.refused),
    observe: createObserver(options),
  });
  const failure = failureReader(definition);
  const read = successReader(definition, validator, failure);

  /** Sends one request. Resolves to the response if it is a success. */
  async function execute(operation: Operation, input: object, callOptions: CallOptions): Promise<CallResponse> {
    const options = checkCallOptions(operation.id, callOptions);
    const given = { ...headers, ...(options.headers && checkHeaders(options.headers)) };
    const { target, ...parts } = requestParts(operation, input, given);
    validator?.request(operation, input);
    const received = await send({
      operationId: operation.id,
      method: operation.method,
      url: baseURL + target,
      ...parts,
      signed: !operation.unsigned,
      retrySafe: options.repeatable ?? operation.repeatable ?? isIdempotent(operation.method),
      rateLimit: operation.rateLimit,
      limits: limitsOf(options, limits),
      signal: options.signal,
    });
    if (!received.response.ok) throw await failure(operation.id, received);
    return received;
  }

  return {
    baseURL,
    headers,
    limits,
    send,
    failure,
    observed: options,
    withOptions: (changes: DerivedOptions) =>
      connect(definition, { ...options, ...checkDerivedOptions(changes) }, validator, parts),
    call<Output>(given: Operation, input: object, options: CallOptions) {
      const operation = own(given);
      // The contract types the result; nothing can check that at run time.
      const resultOf = (body: unknown) => (envelope && !operation.read ? valueAt(body, envelope.data) : body) as Output;
      return new ApiPromise(execute(operation, input, options), (received) => read(operation, received, resultOf));
    },
    page<Item>(given: PagedOperation, input: object, options: CallOptions): PagePromise<Item> {
      const operation = own(given);
      return requestPage(
        operation.pagination,
        input,
        (pageInput, pageOf) =>
          new PagePromise(execute(operation, pageInput, options), (received) => read(operation, received, pageOf)),
      );
    },
  };
}

// Options are checked later, so they can have any type here.
const isCaller = (given: Caller | ClientOptions): given is Caller => Object.hasOwn(Object(given), "call");

/** The connection of a client or a resource: the given one, or a new one if options are given. */
export const callerOf = (
  definition: Definition,
  given: Caller | ClientOptions,
  validator?: CallValidator | undefined,
): Caller => (isCaller(given) ? given : connect(definition, given, validator));
