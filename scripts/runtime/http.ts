import { checkServiceURL } from "./base-url.js";
import { parsed, type RawBody, unread } from "./body.js";
import type { CallResponse } from "./call.js";
import type { Connection } from "./connection.js";
import { encodeBody, encodePath, encodeQuery } from "./encoding.js";
import { ValidationError } from "./errors.js";
import { isJson } from "./media-type.js";
import type { Warn } from "./observer.js";
import type { Operation } from "./operation.js";
import {
  type CallOptions,
  checkCallOptions,
  checkHeaders,
  checkOptions,
  limitsOf,
  type OptionTypes,
} from "./options.js";
import { redirect } from "./redirect.js";
import { isIdempotent } from "./retry.js";
import { own, type Values } from "./values.js";
import createClient, { type Client } from "./vendor/openapi-fetch.js";

/**
 * The plain openapi-fetch client over the contract's paths, signed and retried like every call. Each call also takes
 * `timeout`, `totalTimeout`, `maxRetries` and `repeatable`. A response's body is read as its media type says, or by `parseAs`.
 */
export type Http<Paths extends object> = Client<Paths>;

/** Options of a call of openapi-fetch. */
export interface HttpInit extends Omit<CallOptions, "headers"> {
  params?: { path?: object; query?: object; header?: object };
  headers?: object;
  body?: unknown;
  parseAs?: string;
  querySerializer?: unknown;
}

/** Result of a call of openapi-fetch. */
export interface HttpResult {
  data?: unknown;
  error?: unknown;
  response: Response;
}

const paramTypes = { path: "object", query: "object", header: "object" } as const;
const openapiFetchOptions: OptionTypes = {
  params: "object",
  headers: "",
  body: "",
  parseAs: "",
  middleware: "",
  querySerializer: "",
  bodySerializer: "function",
};
/** Text that a URL parser would not keep as part of the operation's path. */
const noPath = /^[^/]|[?#\\\s]|\/(\.|%2e){1,2}(\/|$)/i;
const parsers = ["json", "text", "blob", "arrayBuffer", "stream"];
const encoder = new TextEncoder();

/** The media type of a body that is sent unchanged: null if the platform sets it; undefined for a value that becomes JSON. */
function typeOfRaw(body: unknown): string | null | undefined {
  if (body instanceof FormData || body instanceof URLSearchParams) return null;
  if (body instanceof Blob) return body.type || "application/octet-stream";
  const isBinary = body instanceof ArrayBuffer || ArrayBuffer.isView(body) || body instanceof ReadableStream;
  return isBinary ? "application/octet-stream" : undefined;
}

/** Encodes a body that is not sent unchanged by the request's media type, or else as JSON. */
function serializeBody(body: unknown, headers?: unknown): RawBody | undefined {
  if (typeOfRaw(body) !== undefined) return body as RawBody;
  const type = headers instanceof Headers ? headers.get("content-type") : null;
  return encodeBody(type ?? "application/json", body);
}

/** The body of a request that openapi-fetch has made. */
async function bodyOf(request: Request, isStream: boolean): Promise<RawBody | undefined> {
  if (isStream) return request.body ?? undefined;
  const bytes = /^(GET|HEAD)$/.test(request.method) ? undefined : await request.arrayBuffer();
  return bytes?.byteLength ? bytes : undefined;
}

/**
 * Checked headers with names in lower case; null removes a header. openapi-fetch would use the indexes of a list of pairs as
 * names, and show an invalid header in an error.
 */
function headersOf(given: object = {}): Values {
  const pairs = given instanceof Headers || Array.isArray(given) ? [...given] : Object.entries(given);
  const headers: Values = {};
  for (const [name, value] of pairs)
    if (value === null) headers[name.toLowerCase()] = null;
    else Object.assign(headers, checkHeaders({ [name]: Array.isArray(value) ? value.join() : value }));
  return headers;
}

/**
 * Checks a call's path and options, since openapi-fetch ignores unknown options and sends a path such as `//host` to another
 * host.
 */
function checked(operationId: string, path: unknown, given: HttpInit): HttpInit {
  if (typeof path !== "string" || noPath.test(path))
    throw new ValidationError(`${operationId}: the path must be one of the contract's, such as "/path/{id}".`);
  const init = checkCallOptions(operationId, given, openapiFetchOptions);
  const { parseAs = "json", querySerializer } = init;
  const params = checkOptions(`params of ${operationId}`, init.params ?? {}, paramTypes);
  const date = Object.entries(params.query ?? {}).find(([, value]) => value instanceof Date);
  if (date && typeof querySerializer !== "function")
    throw new ValidationError(`"${date[0]}" in the query of ${operationId} must be text; it is a Date.`);
  if (!parsers.includes(parseAs))
    throw new ValidationError(`${operationId}: parseAs must be one of ${parsers.join(", ")}.`);
  return Object.assign(init, { params });
}

/** The same client, with all its calls sent through `call`. */
export function withCalls<Paths extends object>(
  client: Client<Paths>,
  call: (method: string, path: string, init?: HttpInit) => Promise<HttpResult>,
): Http<Paths> {
  const methods = Object.keys(client).filter((name) => name === name.toUpperCase());
  return {
    ...client,
    ...Object.fromEntries(
      methods.map((method) => [method, (path: string, init?: HttpInit) => call(method, path, init)]),
    ),
    request: (method: string, path: string, init?: HttpInit) => call(String(method).toUpperCase(), path, init),
  } as unknown as Http<Paths>;
}

/**
 * Creates openapi-fetch's client over this transport and with this encoding. No other module uses openapi-fetch.
 *
 * @param limited the operations that have a rate limit
 * @param deprecations loads the function that warns of deprecated operations
 */
export function createHttp<Paths extends object>(
  { baseURL, headers, limits, send, failure, observed }: Connection,
  limited: readonly Operation[] = [],
  deprecations?: () => Promise<{ warn: Warn }>,
): Http<Paths> {
  const client = createClient<Paths>({
    baseUrl: baseURL,
    headers,
    redirect,
    querySerializer: (query) => encodeQuery(query as Record<string, unknown>),
    pathSerializer: (path, values) => encodePath(path, values),
    bodySerializer: serializeBody,
  });
  // openapi-fetch types each path for the caller; here a path and its options are enough.
  const request = client.request as unknown as (method: string, path: string, init: object) => Promise<HttpResult>;

  return withCalls(client, async (method, path, given = {}) => {
    const operationId = `${method} ${path}`;
    const init = checked(operationId, path, given);
    // If the module cannot be loaded, there is no warning.
    deprecations?.().then(
      ({ warn }) => warn(operationId, observed),
      () => {},
    );
    const { timeout, totalTimeout, maxRetries, maxResponseBytes, ...others } = init;
    const { repeatable, signal, params, headers, parseAs, ...rest } = own(others);
    const callLimits = limitsOf({ timeout, totalTimeout, maxRetries, maxResponseBytes }, limits);
    const type = typeOfRaw(init.body);
    let received: CallResponse | undefined;

    async function fetch(made: Request): Promise<Response> {
      received = await send({
        operationId,
        method: made.method,
        url: checkServiceURL(operationId, made.url, baseURL),
        headers: Object.fromEntries(made.headers),
        body: await bodyOf(made, init.body instanceof ReadableStream),
        signed: true,
        retrySafe: repeatable ?? isIdempotent(made.method),
        rateLimit: limited.find((operation) => operation.method === method && operation.path === path)?.rateLimit,
        limits: callLimits,
        signal,
      });
      return unread(received.response, received.body);
    }

    const { data, error, response } = await request(method, path, {
      ...rest,
      // openapi-fetch reports a missing path parameter only if `path` is given.
      params: own({ ...params, path: params?.path ?? {}, header: headersOf(params?.header) }),
      headers: { ...(type !== undefined && { "content-type": type }), ...headersOf(headers) },
      duplex: "half",
      parseAs: parseAs === "json" ? "text" : (parseAs ?? "text"),
      fetch,
    });
    const errorOf = (body: unknown) =>
      failure(operationId, {
        response,
        body: encoder.encode(typeof body === "string" ? body : ""),
        attempts: received?.attempts ?? 0,
        signed: received?.signed,
      });
    // openapi-fetch returns "" as the error of a response without a body.
    if (!response.ok) return { error: error || (await errorOf(error)), response };
    if (typeof data !== "string" || (parseAs !== undefined && parseAs !== "json")) return { data, response };
    const value = parsed(data);
    if (value === data && isJson(response.headers.get("content-type") ?? "")) throw await errorOf(data);
    return { data: value, response };
  });
}
