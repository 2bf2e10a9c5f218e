import { type Document, type OperationEntry, operationsOf } from "../contract/document.js";
import { isJson, isMediaType } from "../contract/media-type.js";
import { isRepeated } from "../contract/rules.js";
import { isSigned, type SignatureHeaders, signatureHeaders } from "../contract/signature-headers.js";
import { BodyTooDeep, BodyTooLarge, bodyLimit, decodeBody } from "./body.js";
import { type GatewayErrorName, gatewayError } from "./gateway-errors.js";
import type { KeyPair } from "./package/types.js";
import { createRateLimiter } from "./rate-limit.js";
import { createRouter } from "./route.js";
import { clockTolerance, isFresh, verify } from "./signature.js";
import { isWellEncoded, splitTarget } from "./target.js";
import type { Exchange, MockAnswer, MockRequest, Responder } from "./types.js";

/** What the gateway needs to judge a request. */
export interface GatewayOptions {
  document: Document;
  keys: readonly KeyPair[];
  now: () => number;
  checkSignature: boolean;
  /** Whether the limits of the contract's `x-rate-limit` hold. */
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
 * The vendor's table asks for the content type on every request, but its own samples leave it out of one without a body;
 * so it is asked for where there is something that it could describe. Which types will do is the operation's business.
 */
function checkHeaders(
  { headers }: MockRequest,
  { bytes }: Pick<Exchange, "bytes">,
  document: Document,
): Refusal | undefined {
  const type = headers.get("content-type");
  if (type && !isMediaType(type)) return { name: "badRequest", reason: "the content type is no media type" };
  const required = Object.entries(document["x-request-headers"] ?? {});
  const missing = bytes.byteLength === 0 ? [] : required.filter(([name]) => !headers.get(name));
  if (missing.length === 0) return undefined;
  const reason = `missing header: ${missing.map(([name, value]) => `${name}: ${value}`).join(", ")}`;
  return { name: "badRequest", reason };
}

/** A list whose items stand in one value is no list of values: Prism takes either. */
function checkLists({ parameters }: OperationEntry, query: URLSearchParams): Refusal | undefined {
  const joined = parameters.filter((parameter) => parameter.in === "query" && !isRepeated(parameter));
  const repeated = joined.find(({ name }) => query.getAll(name).length > 1);
  return (
    repeated && { name: "badRequest", reason: `${repeated.name} is given more than once; its items are one value` }
  );
}

async function readBody(
  request: MockRequest,
  entry: OperationEntry,
): Promise<Pick<Exchange, "body" | "bytes"> | Refusal> {
  const accepted = Object.keys(entry.requestBody?.content ?? {});
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

/** What became of a request: the answer, and what was learnt on the way to it. */
export interface Judgement {
  answer: MockAnswer;
  operationId?: string;
  /** As the layers see it, where it was read. */
  body?: unknown;
  bytes?: Uint8Array;
}

/**
 * The gateway in front of a responder. It checks in this order and answers at the first fault: the encoding of the path,
 * the route (so an unknown path or method is a 404 even without credentials), the credentials, the rate, the encoding and
 * the lists of the query, and the body, which is not read before the credentials are good.
 */
export function createGateway(options: GatewayOptions, next: Responder) {
  const { document } = options;
  const route = createRouter(operationsOf(document));
  const names = options.checkSignature ? signatureHeaders(document) : undefined;
  const exceeded = createRateLimiter(options.now);
  const refuse = ({ name, reason }: Refusal): MockAnswer => gatewayError(document, name, reason);

  return async (request: MockRequest): Promise<Judgement> => {
    const { path, query } = splitTarget(request.target);
    if (!isWellEncoded(path)) return { answer: refuse({ name: "badRequest", reason: "the path is not well encoded" }) };
    // A HEAD is answered as the GET would be; that its body stays away is the business of whoever sends the answer.
    const found = route(request.method, path) ?? (request.method === "HEAD" ? route("GET", path) : undefined);
    if (found === undefined)
      return {
        answer: refuse({ name: "notFound", reason: "the contract has no operation with this method and path" }),
      };
    const { entry, pathParameters } = found;
    const operationId = entry.id;
    if (names !== undefined && isSigned(document, entry)) {
      const refusal = checkCredentials(request, names, options);
      if (refusal !== undefined) return { answer: refuse(refusal), operationId };
    }
    const limit = options.limitRates
      ? exceeded((names && request.headers.get(names.accessKey)) ?? "", entry)
      : undefined;
    if (limit !== undefined) {
      // Which of the two codes the gateway sends when is not documented: by their wording, one tells of the pace and the
      // other of the number.
      const name = limit.per === "second" ? "throttleLimited" : "rateLimited";
      const reason = `more than ${limit.requests} calls per ${limit.per} with this access key`;
      return { answer: refuse({ name, reason }), operationId };
    }
    if (!isWellEncoded(query))
      return { answer: refuse({ name: "badRequest", reason: "the query is not well encoded" }), operationId };
    const parsed = new URLSearchParams(query);
    const unjoined = checkLists(entry, parsed);
    if (unjoined !== undefined) return { answer: refuse(unjoined), operationId };
    const read = await readBody(request, entry);
    if (isRefusal(read)) return { answer: refuse(read), operationId };
    const refusal = checkHeaders(request, read, document);
    if (refusal !== undefined) return { answer: refuse(refusal), operationId, ...read };
    const exchange = { request, entry, pathParameters, query: parsed, ...read };
    return { answer: await next(exchange), operationId, ...read };
  };
}
