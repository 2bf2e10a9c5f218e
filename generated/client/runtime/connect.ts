import { ApiPromise } from "./api-promise.js";
import type { Answer, Call } from "./attempt.js";
import { jsonOf, parsed, textOf } from "./body.js";
import { checkBrowser } from "./browser.js";
import type { CallValidator } from "./call-validator.js";
import { checkedNow, createClock } from "./clock.js";
import { credentialsProvider } from "./credentials.js";
import { type ErrorBody, readErrorBody } from "./error-body.js";
import { type ApiError, apiError, ClientError } from "./errors.js";
import type { HintOf } from "./hint.js";
import { createObserver } from "./observer.js";
import { type Operation, type PagedOperation, requestParts } from "./operation.js";
import {
  type CallLimits,
  type CallOptions,
  type ClientOptions,
  checkBaseURL,
  checkCallOptions,
  checkClientOptions,
  checkHeaders,
  defaultLimits,
  limitsOf,
} from "./options.js";
import { className } from "./package.js";
import { Page, PagePromise } from "./page.js";
import { isIdempotent } from "./retry.js";
import { createSignature, type SignatureDefinition } from "./signature.js";
import { createTransport, type TransportOptions } from "./transport.js";
import { userAgent } from "./user-agent.js";
import { isObject, own } from "./values.js";
import { valueAt, type Way } from "./way.js";

/** What a generated client knows of its service; from the contract. */
export interface Definition {
  /** The contract's first server; undefined where it names none. */
  readonly baseURL: string | undefined;
  /** Headers of every request, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The computed signature, where the contract has one. */
  readonly signature: SignatureDefinition | undefined;
  /** The ways into the envelope of every answer, and its code of success. */
  readonly envelope: { readonly code: Way; readonly data: Way; readonly success: string } | undefined;
  /** Loads what to do about an error. */
  readonly hints: () => Promise<{ readonly hintOf: HintOf }>;
  /** Loads what keeps to rate limits, where the contract has any. */
  readonly rateLimits?: TransportOptions["rateLimits"];
}

/** What the generated resources call. */
export interface Caller {
  /** Sends one request and resolves to its result. */
  call<Output>(operation: Operation, input: object, options: CallOptions): ApiPromise<Output>;
  /** Sends one request and resolves to its page. */
  page<Item>(operation: PagedOperation, input: object, options: CallOptions): PagePromise<Item>;
}

/** A client's connection to its service: what its resources call, and what the plain client stands on. */
export interface Connection extends Caller {
  readonly baseURL: string;
  /** Headers of every request, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The client's own limits. */
  readonly limits: CallLimits;
  send(call: Call): Promise<Answer>;
  /** The error that an answer outside 2xx is, or one that is not what the contract says. */
  failure(operationId: string, answer: Answer): Promise<ApiError>;
}

const requestIdHeaders = ["x-ncp-apigw-request-id", "x-ncp-trace-id", "x-ncp-request-id"];

/** What the hints know an error answer by. */
const keyOf = ({ status }: Response, { code, errorCode }: ErrorBody): string => `${status} ${code ?? errorCode}`;

/** Connects a client to its service. */
export function connect(definition: Definition, given: ClientOptions, validator?: CallValidator): Connection {
  const options = checkClientOptions(className, given);
  const { envelope, signature } = definition;
  const baseURL = checkBaseURL(options.baseURL ?? definition.baseURL ?? "", options.allowInsecureHttp);
  if (signature) checkBrowser(options);
  const clientLimits = limitsOf(options, defaultLimits);
  const agent = userAgent();
  const clientHeaders = { ...definition.headers, ...(agent && { "user-agent": agent }) };
  const now = options.now ? checkedNow(options.now) : Date.now;
  const clock = createClock(now);
  const send = createTransport({
    fetch: options.fetch,
    clock,
    sign: signature && createSignature(signature, credentialsProvider(options.credentials, now), clock),
    isSignatureRefused: ({ response, body }) =>
      keyOf(response, readErrorBody(parsed(textOf(body)))) === signature?.refused,
    observe: createObserver(options),
    rateLimits: options.rateLimit === false ? undefined : definition.rateLimits,
  });

  async function failure(
    operationId: string,
    answer: Answer,
    wrong = "The answer is not what the contract says",
  ): Promise<ApiError> {
    const { response, attempts } = answer;
    const body = parsed(textOf(answer.body));
    const { reason, ...codes } = readErrorBody(body);
    return apiError({
      status: response.status,
      operationId,
      attempts,
      ...codes,
      reason: reason ?? (response.ok ? wrong : response.statusText || "The call failed"),
      // Where the texts cannot be loaded, an error goes without.
      hint: await definition.hints().then(
        ({ hintOf }) => hintOf(keyOf(response, codes), answer),
        () => undefined,
      ),
      requestId: requestIdHeaders.map((name) => response.headers.get(name) ?? "").find(Boolean),
      body,
      headers: response.headers,
    });
  }

  /** Sends one request and resolves to the answer of a success. */
  async function execute(operation: Operation, input: object, callOptions: CallOptions): Promise<Answer> {
    const options = checkCallOptions(operation.id, callOptions);
    const given = { ...clientHeaders, ...(options.headers && checkHeaders(options.headers)) };
    const { target, headers, body } = requestParts(operation, input, given);
    validator?.request(operation, input);
    const answer = await send({
      operationId: operation.id,
      method: operation.method,
      url: baseURL + target,
      headers,
      body,
      signed: !operation.unsigned,
      repeatable: options.repeatable ?? operation.repeatable ?? isIdempotent(operation.method),
      rateLimit: operation.rateLimit,
      limits: limitsOf(options, clientLimits),
      signal: options.signal,
    });
    if (!answer.response.ok) throw await failure(operation.id, answer);
    return answer;
  }

  /** What `make` makes of the whole body of a success, read as its operation says. */
  function read<Output>(operation: Operation, answer: Answer, make: (body: unknown) => Output) {
    const refuse = async (wrong?: string): Promise<never> => {
      throw await failure(operation.id, answer, wrong);
    };
    if (operation.answer) return make(operation.answer(answer));
    let value: unknown;
    try {
      value = jsonOf(textOf(answer.body));
    } catch (error) {
      // What a parser says quotes the body.
      return refuse(error instanceof ClientError ? error.message : undefined);
    }
    const code = envelope && valueAt(value, envelope.code);
    const failed = code !== envelope?.success;
    // A code of failure says more than the shape of the body around it.
    if (!failed || typeof code !== "string") validator?.response(operation, answer.response.status, value);
    return failed ? refuse() : make(value);
  }

  return {
    baseURL,
    headers: clientHeaders,
    limits: clientLimits,
    send,
    failure,
    call<Output>(given: Operation, input: object, options: CallOptions) {
      const operation = own(given);
      // The contract types the answer; nothing at run time can.
      const resultOf = (body: unknown) =>
        (envelope && !operation.answer ? valueAt(body, envelope.data) : body) as Output;
      return new ApiPromise(execute(operation, input, options), (answer) => read(operation, answer, resultOf));
    },
    page<Item>(given: PagedOperation, input: object, options: CallOptions): PagePromise<Item> {
      const operation = own(given);
      const { pagination } = operation;
      const fetchPage = (pageNo: unknown): PagePromise<Item> => {
        // Anything but an object is passed on as it is, to be refused like every other wrong input.
        const asked = isObject(input) ? { ...input, [pagination.page]: pageNo } : input;
        return new PagePromise(execute(operation, asked, options), (answer) =>
          read(operation, answer, (body) => new Page<Item>(body, pagination, Number(pageNo), fetchPage)),
        );
      };
      const requested = valueAt(input, [pagination.page]);
      return fetchPage(requested === undefined ? 1 : requested);
    },
  };
}

const isCaller = (given: Caller | ClientOptions): given is Caller => Object.hasOwn(given, "call");

/** The connection of a resource: that of its client, or one of its own where it is used alone. */
export const callerOf = (definition: Definition, given: Caller | ClientOptions): Caller =>
  typeof given === "object" && given !== null && isCaller(given) ? given : connect(definition, given);
