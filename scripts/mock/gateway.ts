import type { Api } from "../api/api.js";
import type { Operation } from "../api/operation.js";
import type { SignatureHeaders } from "../api/security.js";
import { isJson, isMediaType } from "../contract/media-type.js";
import { BodyTooDeep, BodyTooLarge, bodyLimit, decodeBody } from "./body.js";
import type { Exchange, MockRequest, MockResponse, Responder } from "./exchange.js";
import { type GatewayErrorName, gatewayError } from "./gateway-errors.js";
import type { KeyPair } from "./package/types.js";
import { createRateLimiter } from "./rate-limit.js";
import { createRouter } from "./route.js";
import { missingSecrets } from "./secrets.js";
import { clockTolerance, isFresh, verify } from "./signature.js";
import { isWellEncoded, splitTarget } from "./target.js";

export interface GatewayOptions {
  api: Api;
  keys: readonly KeyPair[];
  now: () => number;
  checkSignature: boolean;
  /** Whether to enforce the contract's `x-rate-limit`. */
  limitRates: boolean;
}

interface Refusal {
  name: GatewayErrorName;
  reason: string;
}

const isRefusal = (value: object): value is Refusal => "reason" in value;
const badRequest = (reason: string): Refusal => ({ name: "badRequest", reason });

function checkCredentials(request: MockRequest, names: SignatureHeaders, options: GatewayOptions): Refusal | undefined {
  const { method, target, headers } = request;
  const [timestamp, accessKey, signature] = [names.timestamp, names.accessKey, names.signature].map((name) =>
    headers.get(name),
  );
  if (!timestamp || !accessKey || !signature) {
    const missing = Object.values(names).filter((name) => !headers.get(name));
    return { name: "credentialsMissing", reason: `missing header: ${missing.join(", ")}` };
  }
  const invalid = (reason: string): Refusal => ({ name: "credentialsInvalid", reason });
  if (!isFresh(timestamp, options.now()))
    return invalid(
      `the timestamp is not in milliseconds, or differs from the mock's clock by ${clockTolerance / 60_000} minutes or more`,
    );
  const pair = options.keys.find((key) => key.accessKey === accessKey);
  if (pair === undefined) return invalid("the mock does not know this access key");
  if (!verify({ method, target, timestamp, accessKey }, pair.secretKey, signature))
    return invalid(
      `the signature is not that of "${method} ${target}" with this timestamp, access key and its secret key`,
    );
  if (pair.subscribed === false)
    return { name: "notSubscribed", reason: "this access key was given to the mock as one without a subscription" };
  return undefined;
}

/**
 * Checks the encoding of a query, and rejects a repeated parameter whose list must be one comma-separated value: Prism
 * accepts both forms.
 */
function checkQuery({ parameters }: Operation, query: string, values: URLSearchParams): Refusal | undefined {
  if (!isWellEncoded(query)) return badRequest("the query is not well encoded");
  const joined = parameters.filter((parameter) => parameter.in === "query" && !parameter.explode);
  const repeated = joined.find(({ name }) => values.getAll(name).length > 1);
  return repeated && badRequest(`${repeated.name} is given more than once; its items must be in one value`);
}

/**
 * Checks the headers of every request. The vendor's table requires the content type for every request, but its own samples
 * omit it when there is no body; so it is required with a body only. Prism checks which types the operation accepts.
 */
function checkHeaders(
  { headers }: MockRequest,
  { bytes }: Pick<Exchange, "bytes">,
  requestHeaders: Api["requestHeaders"],
): Refusal | undefined {
  const type = headers.get("content-type");
  if (type && !isMediaType(type)) return badRequest("the content type is not a media type");
  const required = Object.entries(requestHeaders);
  const missing = bytes.byteLength === 0 ? [] : required.filter(([name]) => !headers.get(name));
  if (missing.length === 0) return undefined;
  return badRequest(`missing header: ${missing.map(([name, value]) => `${name}: ${value}`).join(", ")}`);
}

async function readBody(
  request: MockRequest,
  operation: Operation,
): Promise<Pick<Exchange, "body" | "bytes"> | Refusal> {
  const accepted = (operation.body?.content ?? []).map(({ type }) => type);
  const json = isJson(request.headers.get("content-type") ?? accepted.find(isJson) ?? "");
  try {
    const bytes = await request.readBody();
    return { body: decodeBody(bytes, json), bytes };
  } catch (error) {
    if (error instanceof BodyTooLarge)
      return { name: "requestEntityTooLarge", reason: `the body has more than ${bodyLimit} bytes` };
    if (error instanceof BodyTooDeep) return badRequest(`the body is not read: ${error.message}`);
    if (error instanceof SyntaxError) return badRequest("the body is not well-formed JSON");
    if (error instanceof TypeError) return badRequest("the body is not UTF-8");
    throw error;
  }
}

/** A request with its response and its operation. */
export interface Handled {
  response: MockResponse;
  operationId?: string;
  /** The decoded body; undefined if it was not read. */
  body?: unknown;
  bytes?: Uint8Array;
}

/**
 * Creates the gateway in front of a responder. It checks in this order and rejects at the first error: the encoding of
 * the path, the route (so an unknown path or method is a 404 even without credentials), the credentials, the rate, the
 * encoding and the lists of the query, and the body, which is not read before the credentials are valid.
 */
export function createGateway(options: GatewayOptions, next: Responder) {
  const { api } = options;
  const route = createRouter(api.operations);
  const names = options.checkSignature ? api.signature : undefined;
  const exceeded = createRateLimiter(options.now);
  const refuse = (
    { name, reason }: Refusal,
    operation?: Operation,
    rest: Partial<Pick<Handled, "body" | "bytes">> = {},
  ): Handled => {
    const response = gatewayError(api, name, reason, operation);
    return operation === undefined ? { response } : { response, operationId: operation.id, ...rest };
  };

  /** Checks only that the secrets are present, since a mock of another document does not know their values. */
  function checkSecrets(request: MockRequest, operation: Operation, query: URLSearchParams): Refusal | undefined {
    if (!options.checkSignature || api.signature !== undefined) return undefined;
    const reason = missingSecrets(api, operation, request, query);
    return reason === undefined ? undefined : { name: "credentialsMissing", reason };
  }

  function checkRate({ headers }: MockRequest, operation: Operation): Refusal | undefined {
    if (!options.limitRates) return undefined;
    const limit = exceeded((names && headers.get(names.accessKey)) ?? "", operation);
    if (limit === undefined) return undefined;
    // It is not documented when the gateway sends which of the two codes. Their wording suggests one for a rate per
    // second, the other for longer periods.
    const name = limit.per === "second" ? "throttleLimited" : "rateLimited";
    return { name, reason: `more than ${limit.requests} calls per ${limit.per} with this access key` };
  }

  return async (request: MockRequest): Promise<Handled> => {
    const { path, query } = splitTarget(request.target);
    if (!isWellEncoded(path)) return refuse(badRequest("the path is not well encoded"));
    // HEAD is routed like GET. The server omits the body of its response.
    const found = route(request.method, path) ?? (request.method === "HEAD" ? route("GET", path) : undefined);
    if (found === undefined)
      return refuse({ name: "notFound", reason: "the contract has no operation with this method and path" });
    const { operation, pathParameters } = found;
    const values = new URLSearchParams(query);
    const unread =
      (names && operation.signed ? checkCredentials(request, names, options) : undefined) ??
      checkSecrets(request, operation, values) ??
      checkRate(request, operation) ??
      checkQuery(operation, query, values);
    if (unread !== undefined) return refuse(unread, operation);
    const read = await readBody(request, operation);
    if (isRefusal(read)) return refuse(read, operation);
    const refusal = checkHeaders(request, read, api.requestHeaders);
    if (refusal !== undefined) return refuse(refusal, operation, read);
    const exchange = { request, operation, pathParameters, query: values, ...read };
    return { response: await next(exchange), operationId: operation.id, ...read };
  };
}
