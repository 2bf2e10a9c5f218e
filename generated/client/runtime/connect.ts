import { ApiPromise, type WithResponse } from "./api-promise.js";
import type { CallValidator } from "./call-validator.js";
import { credentialsProvider } from "./credentials.js";
import { readErrorBody } from "./error-body.js";
import { type ApiError, apiError } from "./errors.js";
import { createHttp, type Http } from "./http.js";
import { type Operation, requestParts } from "./operation.js";
import {
  type CallOptions,
  type ClientOptions,
  checkBaseURL,
  checkHeaders,
  checkNames,
  checkTimeout,
} from "./options.js";
import { Page, PagePromise } from "./page.js";
import { atPointer } from "./pointer.js";
import { createTransport, type SignatureHeaders, transportError, within } from "./transport.js";

/** What a generated client knows of its service; from the contract. */
export interface Definition {
  /** Name of the client class. */
  readonly name: string;
  /** The contract's first server; undefined where it names none. */
  readonly baseURL: string | undefined;
  /** Headers of every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** The computed signature, where the contract has one. */
  readonly signature: SignatureHeaders | undefined;
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

const clientOptionNames = [
  "credentials",
  "baseURL",
  "fetch",
  "now",
  "timeout",
] as const satisfies (keyof ClientOptions)[];
const callOptionNames = ["signal", "timeout", "headers"] as const satisfies (keyof CallOptions)[];
const requestIdHeaders = ["x-ncp-apigw-request-id", "x-ncp-trace-id", "x-ncp-request-id"];

function parse(text: unknown): unknown {
  if (typeof text !== "string" || text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Connects a generated client to its service: the plain client, and what the resources call. */
export function connect<Paths extends object>(
  definition: Definition,
  options: ClientOptions,
  validator?: CallValidator,
): { http: Http<Paths>; caller: Caller } {
  checkNames(definition.name, options, clientOptionNames);
  const baseURL = checkBaseURL(options.baseURL ?? definition.baseURL ?? "");
  const timeout = checkTimeout(options.timeout ?? 60_000);
  const send = createTransport({
    // Looked up at each call, so that a test may replace the global later.
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    now: options.now ?? Date.now,
    signature: definition.signature && {
      headers: definition.signature,
      credentials: credentialsProvider(options.credentials),
    },
  });
  const http = createHttp<Paths>(baseURL, definition.headers, (request) => send(request, { timeout, signed: true }));
  // The paths are the contract's own, so the untyped request below is sound.
  const request = http.request as unknown as (
    method: string,
    path: string,
    init: object,
  ) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

  function failure(operation: Operation, response: Response, body: unknown): ApiError {
    const { code, errorCode, reason } = readErrorBody(body);
    const requestId = requestIdHeaders.map((name) => response.headers.get(name)).find((id) => id !== null);
    return apiError({
      status: response.status,
      operationId: operation.id,
      code,
      errorCode,
      reason:
        reason ?? (response.ok ? "The answer is not what the contract says" : response.statusText || "The call failed"),
      hint: definition.hints[`${response.status} ${code ?? errorCode}`],
      requestId: requestId ?? undefined,
      body,
    });
  }

  /** Sends one request and resolves to the whole body of a success. */
  async function execute(operation: Operation, input: object, options: CallOptions): Promise<WithResponse<unknown>> {
    checkNames(operation.id, options, callOptionNames);
    const parts = requestParts(operation, input);
    validator?.request(operation, input);
    const limit = checkTimeout(options.timeout ?? timeout);
    const { signal } = options;
    const headers = checkHeaders({ ...options.headers, ...parts.headers });
    try {
      const { data, error, response } = await within(
        request(operation.method, operation.path, {
          params: { path: parts.path },
          querySerializer: () => parts.search,
          body: parts.body,
          headers: {
            ...headers,
            // A multipart body names its own boundary.
            ...(operation.contentType && !operation.contentType.startsWith("multipart/")
              ? { "Content-Type": operation.contentType }
              : {}),
          },
          parseAs: operation.answer === "blob" ? "blob" : "text",
          fetch: (sent: Request) => send(sent, { timeout: limit, signed: operation.signed }),
          ...(signal ? { signal } : {}),
        }),
        signal,
        limit,
      );
      // An error answer is judged by its status: openapi-fetch gives "" for one without a body.
      if (!response.ok) throw failure(operation, response, parse(error) ?? error);
      const body = operation.answer === "json" ? parse(data) : data;
      const { envelope } = definition;
      if (operation.answer === "json") {
        if (typeof data === "string" && body === data) throw failure(operation, response, body);
        const code = envelope && atPointer(body, envelope.code);
        if (envelope && code !== envelope.success) throw failure(operation, response, body);
      }
      validator?.response(operation, response.status, body);
      return { data: body, response };
    } catch (error) {
      throw transportError(error, signal, limit);
    }
  }

  return {
    http: validator?.http(http) ?? http,
    caller: {
      call<Output>(operation: Operation, input: object, options: CallOptions) {
        const answer = execute(operation, input, options).then(({ data, response }) => ({
          // The contract types the answer; nothing at run time can.
          data: (definition.envelope && operation.answer === "json"
            ? atPointer(data, definition.envelope.data)
            : data) as Output,
          response,
        }));
        return new ApiPromise(answer);
      },
      page<Item>(operation: Operation, input: object, options: CallOptions): PagePromise<Item> {
        const { pagination } = operation;
        if (pagination === undefined) throw new TypeError(`${operation.id} does not page.`);
        // Anything else is passed on as it is, to be refused like every other wrong input.
        const isObject = typeof input === "object" && input !== null && !Array.isArray(input);
        const fetchPage = (pageNo: number): PagePromise<Item> =>
          new PagePromise(
            execute(operation, isObject ? { ...input, [pagination.page]: pageNo } : input, options).then(
              ({ data, response }) => ({
                data: new Page<Item>(data, pagination, pageNo, fetchPage),
                response,
              }),
            ),
          );
        const requested = isObject ? (input as Record<string, unknown>)[pagination.page] : undefined;
        return fetchPage(requested === undefined ? 1 : (requested as number));
      },
    },
  };
}
