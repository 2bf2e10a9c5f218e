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
import { clockTolerance, isFresh, verify } from "./signature.js";
import { isWellEncoded, splitTarget } from "./target.js";

/** The options of the gateway. */
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

function checkCredentials(request: MockRequest, names: SignatureHeaders, options: GatewayOptions): Refusal | undefined {
  const [timestamp, accessKey, signature] = [names.timestamp, names.accessKey, names.signature].map((name) =>
    request.headers.get(name),
  );
  if (!timestamp || !accessKey || !signature) {
    const missing = Object.values(names).filter((name) => !request.headers.get(name));
    return { name: "credentialsMissing", reason: `missing header: ${missing.join(", ")}` };
  }
  const invalid = (reason: string): Refusal => ({ name: "credentialsInvalid", reason });
  const { method, target } = request;
  if (!isFresh(timestamp, options.now()))
    return invalid(
      `the timestamp is no milliseconds, or ${clockTolerance / 60_000} minutes or more off the mock's clock`,
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
 * Checks the headers of every request. The vendor's table requires the content type for every request, but its own samples
 * omit it when there is no body; so it is required with a body only. Prism checks which types the operation accepts.
 */
function checkHeaders(
  { headers }: MockRequest,
  { bytes }: Pick<Exchange, "bytes">,
  requestHeaders: Api["requestHeaders"],
): Refusal | undefined {
  const type = headers.get("content-type");
  if (type && !isMediaType(type)) return { name: "badRequest", reason: "the content type is no media type" };
  const required = Object.entries(requestHeaders);
  const missing = bytes.byteLength === 0 ? [] : required.filter(([name]) => !headers.get(name));
  if (missing.length === 0) return undefined;
  const reason = `missing header: ${missing.map(([name, value]) => `${name}: ${value}`).join(", ")}`;
  return { name: "badRequest", reason };
}

/** Rejects a repeated parameter whose items are one value: Prism accepts both forms. */
function checkLists({ parameters }: Operation, query: URLSearchParams): Refusal | undefined {
  const joined = parameters.filter((parameter) => parameter.in === "query" && !parameter.explode);
  const repeated = joined.find(({ name }) => query.getAll(name).length > 1);
  return (
    repeated && { name: "badRequest", reason: `${repeated.name} is given more than once; its items are one value` }
  );
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
    if (error instanceof BodyTooDeep) return { name: "badRequest", reason: `the body is not read: ${error.message}` };
    if (error instanceof SyntaxError) return { name: "badRequest", reason: "the body is not well-formed JSON" };
    if (error instanceof TypeError) return { name: "badRequest", reason: "the body is not UTF-8" };
    throw error;
  }
}

/** A request with its response, and what was found out about it. */
export interface Handled {
  response: MockResponse;
  operationId?: string;
  /** The decoded body; undefined if it was not read. */
  body?: unknown;
  bytes?: Uint8Array;
}

/**
 * Creates the gateway in front of a responder. It checks in this order and rejects at the first fault: the encoding of
 * the path, the route (so an unknown path or method is a 404 even without credentials), the credentials, the rate, the
 * encoding and the lists of the query, and the body, which is not read before the credentials are valid.
 */
export function createGateway(options: GatewayOptions, next: Responder) {
  const { api } = options;
  const route = createRouter(api.operations);
  const names = options.checkSignature ? api.signature : undefined;
  const exceeded = createRateLimiter(options.now);
  const refuse = ({ name, reason }: Refusal): MockResponse => gatewayError(api, name, reason);

  return async (request: MockRequest): Promise<Handled> => {
    const { path, query } = splitTarget(request.target);
    if (!isWellEncoded(path))
      return { response: refuse({ name: "badRequest", reason: "the path is not well encoded" }) };
    // HEAD is handled as GET; whatever sends the response leaves out its body.
    const found = route(request.method, path) ?? (request.method === "HEAD" ? route("GET", path) : undefined);
    if (found === undefined)
      return {
        response: refuse({ name: "notFound", reason: "the contract has no operation with this method and path" }),
      };
    const { operation, pathParameters } = found;
    const operationId = operation.id;
    if (names !== undefined && operation.signed) {
      const refusal = checkCredentials(request, names, options);
      if (refusal !== undefined) return { response: refuse(refusal), operationId };
    }
    const limit = options.limitRates
      ? exceeded((names && request.headers.get(names.accessKey)) ?? "", operation)
      : undefined;
    if (limit !== undefined) {
      // When the gateway sends which of the two codes is not documented; their wording suggests one for the pace, one for
      // the number.
      const name = limit.per === "second" ? "throttleLimited" : "rateLimited";
      const reason = `more than ${limit.requests} calls per ${limit.per} with this access key`;
      return { response: refuse({ name, reason }), operationId };
    }
    if (!isWellEncoded(query))
      return { response: refuse({ name: "badRequest", reason: "the query is not well encoded" }), operationId };
    const parsed = new URLSearchParams(query);
    const unjoined = checkLists(operation, parsed);
    if (unjoined !== undefined) return { response: refuse(unjoined), operationId };
    const read = await readBody(request, operation);
    if (isRefusal(read)) return { response: refuse(read), operationId };
    const refusal = checkHeaders(request, read, api.requestHeaders);
    if (refusal !== undefined) return { response: refuse(refusal), operationId, ...read };
    const exchange = { request, operation, pathParameters, query: parsed, ...read };
    return { response: await next(exchange), operationId, ...read };
  };
}
