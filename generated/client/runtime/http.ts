import createClient, { type Client } from "../vendor/openapi-fetch.js";
import { encodePath, encodeQuery } from "./encoding.js";

/** The plain openapi-fetch client over the contract's paths. */
export type Http<Paths extends object> = Client<Paths>;

/** What is sent as it is; everything else becomes JSON. */
function serializeBody(body: unknown): BodyInit {
  return body instanceof FormData || body instanceof URLSearchParams || body instanceof Blob
    ? body
    : body instanceof ArrayBuffer
      ? body
      : JSON.stringify(body);
}

/**
 * The one place that knows openapi-fetch: its client over `fetch`, with our encoding. openapi-fetch fills path
 * parameters only when some are given, so every call gets at least an empty set: a missing one is then refused.
 */
export function createHttp<Paths extends object>(
  baseUrl: string,
  headers: Record<string, string>,
  fetch: (request: Request) => Promise<Response>,
): Http<Paths> {
  const client = createClient<Paths>({
    baseUrl,
    headers,
    fetch,
    redirect: "error",
    querySerializer: (query) => encodeQuery(query as Record<string, unknown>),
    pathSerializer: encodePath,
    bodySerializer: serializeBody,
  });
  type Init = { params?: { path?: object } } | undefined;
  const withPath = (init: Init) => ({ ...init, params: { ...init?.params, path: init?.params?.path ?? {} } });
  // The wrapped functions keep openapi-fetch's own types; inside, a path and its options are all they need to know.
  type Call = (path: string, init?: Init) => Promise<unknown>;
  const calls = client as unknown as Record<string, Call>;
  const wrapped = Object.fromEntries(
    ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"].map((method) => [
      method,
      (path: string, init?: Init) => calls[method]?.(path, withPath(init)),
    ]),
  );
  const request = client.request as unknown as (method: string, path: string, init?: Init) => Promise<unknown>;
  return {
    ...client,
    ...wrapped,
    request: (method: string, path: string, init?: Init) => request(method, path, withPath(init)),
  } as unknown as Http<Paths>;
}
