import type { RawBody } from "./body.js";
import type { Call } from "./call.js";
import { ClientError, ValidationError } from "./errors.js";
import type { FetchResponse } from "./fetch.js";
import { checkHeaders } from "./options.js";

/** One attempt before it is signed. To change it, give `next` a changed copy. */
export interface MiddlewareRequest {
  /** `operationId` of the call; method and path in a call of `client.http`. */
  readonly operationId: string;
  /** Number of the attempt within its call, from 1. */
  readonly attempt: number;
  readonly method: string;
  readonly url: string;
  /** Without those of the signature, which are made after the last middleware. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RawBody | undefined;
}

/** Sends an attempt on: through the next middleware, or signed to the service. */
export type Next = (request: MiddlewareRequest) => Promise<FetchResponse>;

/** Stands around each attempt of a call. */
export type Middleware = (request: MiddlewareRequest, next: Next) => Promise<FetchResponse>;

/**
 * The middleware of a client; undefined for none.
 * @throws ValidationError for what is no list of functions.
 */
export function checkMiddleware(given: readonly Middleware[] | undefined): readonly Middleware[] | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given) || given.some((each) => typeof each !== "function"))
    throw new ValidationError("The option middleware must be a list of functions.");
  return given.length > 0 ? [...given] : undefined;
}

/**
 * Sends an attempt through the middleware, the first one outermost.
 * @throws ClientError for what a middleware throws by itself, and what `send` throws as it is.
 */
export async function through(
  middleware: readonly Middleware[],
  call: Call,
  attempt: number,
  send: (request: Pick<Call, "method" | "url" | "headers" | "body">) => Promise<FetchResponse>,
): Promise<FetchResponse> {
  const { operationId, method, url, headers, body } = call;
  const failures = new Set<unknown>();
  const last: Next = async (request) => {
    const { href, origin } = new URL(request.url);
    if (origin !== new URL(url).origin)
      throw new ValidationError(
        `${operationId}: a middleware sends the request to ${origin}, which is not the service.`,
      );
    try {
      // What is signed is what a URL parser makes of it.
      const target = request.url === url ? url : href.replace(/#.*/s, "");
      return await send({ ...request, url: target, headers: checkHeaders(request.headers) });
    } catch (error) {
      failures.add(error);
      throw error;
    }
  };
  const first = middleware.reduceRight<Next>((next, each) => async (request) => each(request, next), last);
  try {
    return await first({ operationId, attempt, method, url, headers, body });
  } catch (cause) {
    if (cause instanceof ClientError || failures.has(cause)) throw cause;
    throw new ClientError(`${operationId}: a middleware failed; the cause says why.`, {
      cause,
      operationId,
      attempts: attempt,
    });
  }
}
