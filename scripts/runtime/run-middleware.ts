import { checkServiceURL } from "./base-url.js";
import type { Call } from "./call.js";
import { ClientError, ValidationError } from "./errors.js";
import type { FetchResponse } from "./fetch.js";
import type { Middleware, Next } from "./middleware.js";
import { checkHeaders } from "./options.js";

/**
 * The middleware of a client; undefined if there is none.
 * @throws ValidationError if the value is not a list of functions.
 */
export function checkMiddleware(given: readonly Middleware[] | undefined): readonly Middleware[] | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given) || given.some((each) => typeof each !== "function"))
    throw new ValidationError("The option middleware must be a list of functions.");
  return given.length > 0 ? [...given] : undefined;
}

/**
 * Sends an attempt through the middleware, the first one outermost.
 * @throws ClientError for an error that a middleware throws itself; errors of `send` are rethrown unchanged.
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
    // A URL parser may change the target, and the changed one is sent, so that one is signed.
    const changed = checkServiceURL(operationId, request.url, url);
    const target = request.url === url ? url : changed;
    try {
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
