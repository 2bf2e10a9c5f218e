import { ApiPromise } from "./api-promise.js";
import type { Answer, Call } from "./attempt.js";
import { textOf } from "./body.js";
import type { CallValidator } from "./call-validator.js";
import { createClock } from "./clock.js";
import { credentialsProvider } from "./credentials.js";
import { readErrorBody } from "./error-body.js";
import { type ApiError, apiError } from "./errors.js";
import { createObserver } from "./observer.js";
import { type Operation, requestParts } from "./operation.js";
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
import { atPointer } from "./pointer.js";
import { isIdempotent } from "./retry.js";
import { createSignature, type SignatureDefinition, signatureHint } from "./signature.js";
import { createTransport } from "./transport.js";
import { userAgent } from "./user-agent.js";

/** What a generated client knows of its service; from the contract. */
export interface Definition {
  /** The contract's first server; undefined where it names none. */
  readonly baseURL: string | undefined;
  /** Headers of every request, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The computed signature, where the contract has one. */
  readonly signature: SignatureDefinition | undefined;
  /** JSON pointers into the envelope of every answer, and its code of success. */
  readonly envelope:
    | { readonly code: string; readonly message: string; readonly data: string; readonly success: string }
    | undefined;
  /** What to do about an error, by status and code, such as `401 200`. */
  readonly hints: Readonly<Record<string, string>>;
}

/** What the generated resources call. */
export interface Caller {
  /** Sends one request and resolves to its result. */
  call<Output>(operation: Operation, input: object, options: CallOptions): ApiPromise<Output>;
  /** Sends one request and resolves to its page. */
  page<Item>(operation: Operation, input: object, options: CallOptions): PagePromise<Item>;
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
  failure(operationId: string, answer: Answer): ApiError;
}

const requestIdHeaders = ["x-ncp-apigw-request-id", "x-ncp-trace-id", "x-ncp-request-id"];

/** The value of a body: parsed if it is JSON, else its text; undefined for none. */
export function parseBody(body: Uint8Array): unknown {
  const text = textOf(body);
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Connects a client to its service. */
export function connect(definition: Definition, options: ClientOptions, validator?: CallValidator): Connection {
  checkClientOptions(className, options);
  const { envelope, signature, hints } = definition;
  const baseURL = checkBaseURL(options.baseURL ?? definition.baseURL ?? "");
  const clientLimits = limitsOf(options, defaultLimits);
  const agent = userAgent();
  const clientHeaders = agent === undefined ? definition.headers : { ...definition.headers, "user-agent": agent };
  const { "content-type": _, ...untyped } = clientHeaders;
  const clock = createClock(options.now ?? Date.now);
  const send = createTransport({
    fetch: options.fetch,
    clock,
    sign: signature && createSignature(signature, credentialsProvider(options.credentials, options.now), clock),
    isSignatureRefused: (answer) => answer.response.status === 401 && keyOf(answer) === signature?.refused,
    observer: createObserver(options),
  });

  /** What the hints know an error answer by. */
  function keyOf({ response, body }: Answer): string {
    const { code, errorCode } = readErrorBody(parseBody(body));
    return `${response.status} ${code ?? errorCode}`;
  }

  function failure(operationId: string, answer: Answer): ApiError {
    const { response, signed, attempts } = answer;
    const body = parseBody(answer.body);
    const { code, errorCode, reason } = readErrorBody(body);
    const key = keyOf(answer);
    const hint = Object.hasOwn(hints, key) ? hints[key] : undefined;
    // Where the catalogue knows another reason, the signature was good.
    const signedHint =
      signed && response.status === 401 && (hint === undefined || key === signature?.refused)
        ? signatureHint(signed, response.headers.get("date"))
        : undefined;
    return apiError({
      status: response.status,
      operationId,
      attempts,
      code,
      errorCode,
      reason:
        reason ?? (response.ok ? "The answer is not what the contract says" : response.statusText || "The call failed"),
      hint: [hint, signedHint].filter((part) => part !== undefined).join(" ") || undefined,
      requestId: requestIdHeaders.map((name) => response.headers.get(name)).find((id) => id !== null) ?? undefined,
      body,
    });
  }

  /** Sends one request and resolves to the answer of a success. */
  async function execute(operation: Operation, input: object, options: CallOptions): Promise<Answer> {
    checkCallOptions(operation.id, options);
    const { target, headers, isMultipart, body } = requestParts(operation, input);
    validator?.request(operation, input);
    const answer = await send({
      operationId: operation.id,
      method: operation.method,
      url: baseURL + target,
      headers: {
        ...(isMultipart ? untyped : clientHeaders),
        ...(options.headers && checkHeaders(options.headers)),
        ...headers,
      },
      body,
      signed: operation.signed,
      repeatable: options.repeatable ?? operation.repeatable ?? isIdempotent(operation.method),
      limits: limitsOf(options, clientLimits),
      signal: options.signal,
    });
    if (!answer.response.ok) throw failure(operation.id, answer);
    return answer;
  }

  /** The whole body of a success, read as its operation says. */
  function bodyOf(operation: Operation, answer: Answer): unknown {
    const { id, answer: kind } = operation;
    const { response, body } = answer;
    if (kind === "none") return undefined;
    if (kind === "text") return textOf(body);
    if (kind === "blob") return new Blob([body], { type: response.headers.get("content-type") ?? "" });
    let value: unknown;
    try {
      const text = textOf(body);
      value = text === "" ? undefined : JSON.parse(text);
    } catch {
      throw failure(id, answer);
    }
    const code = envelope && atPointer(value, envelope.code);
    const failed = code !== envelope?.success;
    // A code of failure says more than the shape of the body around it.
    if (!failed || typeof code !== "string") validator?.response(operation, response.status, value);
    if (failed) throw failure(id, answer);
    return value;
  }

  return {
    baseURL,
    headers: clientHeaders,
    limits: clientLimits,
    send,
    failure,
    call<Output>(operation: Operation, input: object, options: CallOptions) {
      return new ApiPromise(execute(operation, input, options), (answer) => {
        const body = bodyOf(operation, answer);
        // The contract types the answer; nothing at run time can.
        return (envelope && operation.answer === "json" ? atPointer(body, envelope.data) : body) as Output;
      });
    },
    page<Item>(operation: Operation, input: object, options: CallOptions): PagePromise<Item> {
      const { pagination } = operation;
      if (pagination === undefined) throw new TypeError(`${operation.id} does not page.`);
      // Anything else is passed on as it is, to be refused like every other wrong input.
      const isObject = typeof input === "object" && input !== null && !Array.isArray(input);
      const fetchPage = (pageNo: number): PagePromise<Item> =>
        new PagePromise(
          execute(operation, isObject ? { ...input, [pagination.page]: pageNo } : input, options),
          (answer) => new Page<Item>(bodyOf(operation, answer), pagination, pageNo, fetchPage),
        );
      const requested = isObject ? (input as Record<string, unknown>)[pagination.page] : undefined;
      return fetchPage(requested === undefined ? 1 : (requested as number));
    },
  };
}

/** The connection of a resource: that of its client, or one of its own where it is used alone. */
export const callerOf = (definition: Definition, given: Caller | ClientOptions): Caller =>
  typeof given === "object" && given !== null && "call" in given ? given : connect(definition, given);
