import { parsed, type RawBody, unread } from "./body.js";
import type { CallResponse } from "./call.js";
import type { Connection } from "./connection.js";
import { encodeBody, encodePath, encodeQuery } from "./encoding.js";
import { ValidationError } from "./errors.js";
import { isJson } from "./media-type.js";
import type { Warn } from "./observer.js";
import type { Operation } from "./operation.js";
import { type CallOptions, checkCallOptions, checkHeaders, checkOptions, limitsOf } from "./options.js";
import { redirect } from "./redirect.js";
import { isIdempotent } from "./retry.js";
import { own, type Values } from "./values.js";
import createClient, { type Client } from "./vendor/openapi-fetch.js";

/**
 * The plain openapi-fetch client over the contract's paths, signed and retried like every call. Each call also takes
 * `timeout`, `totalTimeout`, `maxRetries` and `repeatable`. A body is read as its type says unless `parseAs` is given.
 */
export type Http<Paths extends object> = Client<Paths>;

interface Init extends Omit<CallOptions, "headers"> {
  params?: { path?: object; query?: object; header?: object };
  headers?: object;
  body?: unknown;
  parseAs?: string;
  querySerializer?: unknown;
}

/** What openapi-fetch makes of a call. */
interface Result {
  data?: unknown;
  error?: unknown;
  response: Response;
}

const paramTypes = { path: "object", query: "object", header: "object" } as const;
/** What openapi-fetch takes besides the options of every call, and may be given without harm. */
const further = {
  ...({ params: "object", headers: "", body: "", parseAs: "", middleware: "" } as const),
  ...({ querySerializer: "", bodySerializer: "function" } as const),
};
/** What a URL's parser would take for something else than the path of an operation. */
const noPath = /^[^/]|[?#\\\s]|\/(\.|%2e){1,2}(\/|$)/i;
const parsers = ["json", "text", "blob", "arrayBuffer", "stream"];
const encoder = new TextEncoder();

/** The type of a body that is sent as it is: null where the platform knows it; undefined for what becomes JSON. */
function typeOfRaw(body: unknown): string | null | undefined {
  if (body instanceof FormData || body instanceof URLSearchParams) return null;
  if (body instanceof Blob) return body.type || "application/octet-stream";
  const isBinary = body instanceof ArrayBuffer || ArrayBuffer.isView(body) || body instanceof ReadableStream;
  return isBinary ? "application/octet-stream" : undefined;
}

/** A body of another kind becomes what the request's type says, JSON where it says none. */
function serializeBody(body: unknown, headers?: unknown): RawBody | undefined {
  if (typeOfRaw(body) !== undefined) return body as RawBody;
  const type = headers instanceof Headers ? headers.get("content-type") : null;
  return encodeBody(type ?? "application/json", body);
}

/**
 * Headers by their names in lower case; null takes one away. openapi-fetch would send a list of pairs by their numbers, and
 * tell what cannot be sent in an error.
 */
function headersOf(given: object = {}): Values {
  const pairs = given instanceof Headers || Array.isArray(given) ? [...given] : Object.entries(given);
  const headers: Values = {};
  for (const [name, value] of pairs)
    Object.assign(
      headers,
      value === null
        ? { [name.toLowerCase()]: value }
        : checkHeaders({ [name]: Array.isArray(value) ? value.join() : value }),
    );
  return headers;
}

/** The options by themselves. openapi-fetch ignores what it does not know, and sends what is no path to another host. */
function checked(operationId: string, path: unknown, given: Init): Init {
  if (typeof path !== "string" || noPath.test(path))
    throw new ValidationError(`${operationId}: the path must be one of the contract's, such as "/path/{id}".`);
  const init = checkCallOptions(operationId, given, further);
  const { parseAs = "json", querySerializer } = init;
  const params = checkOptions(`params of ${operationId}`, init.params ?? {}, paramTypes);
  const date = Object.entries(params.query ?? {}).find(([, value]) => value instanceof Date);
  if (date && typeof querySerializer !== "function")
    throw new ValidationError(`"${date[0]}" in the query of ${operationId} must be text; it is a Date.`);
  if (!parsers.includes(parseAs))
    throw new ValidationError(`${operationId}: parseAs must be one of ${parsers.join(", ")}.`);
  return Object.assign(init, { params });
}

/**
 * The one place that knows openapi-fetch: its client over our transport, with our encoding and without its traps.
 *
 * @param limited the operations that have a rate limit
 * @param superseded loads what warns of operations that are to be removed
 */
export function createHttp<Paths extends object>(
  { baseURL, headers, limits, send, failure, observed }: Connection,
  limited: readonly Operation[] = [],
  superseded?: () => Promise<{ warn: Warn }>,
): Http<Paths> {
  const client = createClient<Paths>({
    baseUrl: baseURL,
    headers,
    redirect,
    querySerializer: (query) => encodeQuery(query as Record<string, unknown>),
    pathSerializer: (path, values) => encodePath(path, values),
    bodySerializer: serializeBody,
  });
  // Each path's own types are kept outside; inside, a path and its options are all there is to know.
  const request = client.request as unknown as (method: string, path: string, init: object) => Promise<Result>;

  async function call(method: string, path: string, given: Init = {}): Promise<Result> {
    const operationId = `${method} ${path}`;
    const init = checked(operationId, path, given);
    // Where it cannot be loaded, nobody is warned.
    superseded?.().then(
      ({ warn }) => warn(operationId, observed),
      () => {},
    );
    const { timeout, totalTimeout, maxRetries, maxResponseBytes, ...others } = init;
    const { repeatable, signal, params, headers, parseAs, ...rest } = own(others);
    const callLimits = limitsOf({ timeout, totalTimeout, maxRetries, maxResponseBytes }, limits);
    const isStream = init.body instanceof ReadableStream;
    const type = typeOfRaw(init.body);
    let answer: CallResponse | undefined;

    async function fetch(sent: Request): Promise<Response> {
      const url = new URL(sent.url);
      if (url.origin !== new URL(baseURL).origin)
        throw new ValidationError(
          `${operationId}: a middleware sends the request to ${url.origin}, which is not ${baseURL}.`,
        );
      url.hash = "";
      const bytes = isStream || /^(GET|HEAD)$/.test(sent.method) ? undefined : await sent.arrayBuffer();
      answer = await send({
        operationId,
        method: sent.method,
        url: url.href,
        headers: Object.fromEntries(sent.headers),
        body: isStream ? (sent.body ?? undefined) : bytes?.byteLength ? bytes : undefined,
        signed: true,
        repeatable: repeatable ?? isIdempotent(sent.method),
        rateLimit: limited.find((operation) => operation.method === method && operation.path === path)?.rateLimit,
        limits: callLimits,
        signal,
      });
      return unread(answer.response, answer.body);
    }

    const { data, error, response } = await request(method, path, {
      ...rest,
      // openapi-fetch fills path parameters only when some are given: a missing one is refused this way.
      params: own({ ...params, path: params?.path ?? {}, header: headersOf(params?.header) }),
      headers: { ...(type !== undefined && { "content-type": type }), ...headersOf(headers) },
      duplex: "half",
      parseAs: parseAs === "json" ? "text" : (parseAs ?? "text"),
      fetch,
    });
    const judged = (body: unknown) =>
      failure(operationId, {
        response,
        body: encoder.encode(typeof body === "string" ? body : ""),
        attempts: answer?.attempts ?? 0,
        signed: answer?.signed,
      });
    // openapi-fetch gives "" for the error of an answer without a body.
    if (!response.ok) return { error: error || (await judged(error)), response };
    if (typeof data !== "string" || (parseAs !== undefined && parseAs !== "json")) return { data, response };
    const value = parsed(data);
    if (value === data && isJson(response.headers.get("content-type") ?? "")) throw await judged(data);
    return { data: value, response };
  }

  const methods = Object.keys(client).filter((name) => name === name.toUpperCase());
  return {
    ...client,
    ...Object.fromEntries(methods.map((method) => [method, (path: string, init?: Init) => call(method, path, init)])),
    request: (method: string, path: string, init?: Init) => call(String(method).toUpperCase(), path, init),
  } as unknown as Http<Paths>;
}
