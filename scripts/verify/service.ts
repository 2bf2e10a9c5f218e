import type { Api } from "../api/api.js";
import { codeIn } from "../api/errors.js";
import type { Operation } from "../api/operation.js";
import { UserError } from "../cli/errors.js";
import { lowerKeys, signatureDefinition } from "../client/emit.js";
import { essenceOf, isJson } from "../contract/media-type.js";
import { checkBaseURL } from "../runtime/base-url.js";
import { parsed, textOf } from "../runtime/body.js";
import type { CallResponse } from "../runtime/call.js";
import { createClock } from "../runtime/clock.js";
import type { CredentialsSource } from "../runtime/credentials.js";
import { credentialsProvider } from "../runtime/credentials-provider.js";
import { AbortError, ClientError, CredentialsError } from "../runtime/errors.js";
import type { Fetch } from "../runtime/fetch.js";
import { parseHttpDate } from "../runtime/http-date.js";
import { defaultLimits } from "../runtime/options.js";
import { signatureRefusal } from "../runtime/read-response.js";
import { createSignature, type Sign } from "../runtime/signature.js";
import { createTransport } from "../runtime/transport.js";

export interface Access {
  /** @default the contract's first server */
  readonly baseURL?: string | undefined;
  /** @default the client's credentials chain */
  readonly credentials?: CredentialsSource | undefined;
  readonly fetch?: Fetch | undefined;
  /** Maximum number of requests, including retries. */
  readonly maxCalls: number;
  readonly signal?: AbortSignal | undefined;
  /** Maximum number of retries of one request. @default 4 */
  readonly maxRetries?: number | undefined;
}

/** One request of an operation. */
export interface Request {
  readonly operation: Operation;
  /** Encoded path and query. */
  readonly target: string;
  readonly body?: unknown;
}

export interface Received {
  readonly operation: Operation;
  readonly status: number;
  readonly headers: Headers;
  /** Lower case, without parameters. Undefined without a Content-Type header. */
  readonly mediaType: string | undefined;
  /** The parsed body if it is JSON, whatever its media type says. Undefined otherwise. */
  readonly body: unknown;
  /** The service's clock from the Date header, in milliseconds since 1970 UTC. NaN without the header. */
  readonly date: number;
}

export const isSuccess = ({ status }: Pick<Received, "status">): boolean => status >= 200 && status < 300;

/** Thrown when the maximum number of requests is reached. */
export class BudgetSpent extends Error {}

export interface Service {
  /**
   * Sends a request.
   * @param query How the query is signed. With `decoded`, a 401 response is returned instead of an error.
   * @throws BudgetSpent, AbortError; UserError if the key pair is refused; ClientError if there is no response
   */
  send(request: Request, query?: "encoded" | "decoded"): Promise<Received>;
  /** Sends a request. Returns a 401 response instead of throwing an error. */
  try(request: Request, query: "encoded" | "decoded"): Promise<Received>;
  readonly baseURL: string;
  readonly sent: number;
}

/** Why a response means that all other requests would fail too, and how to fix it. Undefined for any other response. */
function refusalOf({ errors }: Api, { status, body }: Received): string | undefined {
  const code = codeIn(body);
  const known = errors.filter((error) => error.status === 401 && error.code !== undefined && error.code === code);
  if (status !== 401 && known.length === 0) return undefined;
  const refused = `The key pair was refused (HTTP ${status}${known.length === 0 ? "" : `, code ${code}`}).`;
  return [refused, ...known.map(({ remedy }) => remedy)].join(" ");
}

/** Signs a URL with its query decoded, and sends the URL with its query encoded. */
const signingDecoded =
  (sign: Sign): Sign =>
  async (method, url, headers) => ({ ...(await sign(method, decodeURIComponent(url), headers)), url });

/** The client's transport, with the query signed as it is sent or decoded. Both share one rate limit. */
function createTransports(api: Api, { credentials, fetch }: Access) {
  const definition = signatureDefinition(api);
  const clock = createClock(Date.now);
  const sign = definition && createSignature(definition, credentialsProvider(credentials), clock);
  const rateLimiter = { load: () => import("../runtime/rate-limit.js") };
  const transport = (signer: Sign | undefined) =>
    createTransport({
      fetch,
      clock,
      sign: signer,
      observe: undefined,
      middleware: undefined,
      isSignatureRefused: signatureRefusal(definition?.refused),
      rateLimiter,
    });
  return { encoded: transport(sign), decoded: transport(sign && signingDecoded(sign)) };
}

function receivedFrom(operation: Operation, { response, body }: CallResponse): Received {
  const { status, headers } = response;
  const text = textOf(body);
  const value = parsed(text);
  const isParsed = text !== "" && (typeof value !== "string" || /^\s*"/.test(text));
  return {
    operation,
    status,
    headers,
    body: isParsed ? value : undefined,
    mediaType: essenceOf(headers.get("content-type") ?? "") || undefined,
    date: parseHttpDate(headers.get("date")),
  };
}

/** Connects to the service with the client's run time. */
export function connectTo(api: Api, access: Access): Service {
  const { maxCalls, signal, maxRetries = 4 } = access;
  const baseURL = checkBaseURL(access.baseURL ?? api.servers[0]?.url ?? "", false);
  const transports = createTransports(api, access);
  let sent = 0;

  async function sendOnce({ operation, target, body }: Request, query: "encoded" | "decoded"): Promise<Received> {
    if (sent >= maxCalls) throw new BudgetSpent();
    const { id, method, signed, rateLimit, retrySafe } = operation;
    const call = transports[query]({
      operationId: id,
      method,
      url: baseURL + target,
      signed,
      rateLimit,
      signal,
      headers: lowerKeys(api.requestHeaders),
      body: body === undefined ? undefined : JSON.stringify(body),
      retrySafe: retrySafe ?? method !== "POST",
      limits: { ...defaultLimits, maxRetries: Math.min(maxRetries, maxCalls - sent - 1) },
    });
    const response = await call.catch((error: unknown) => {
      if (error instanceof ClientError) sent += error.attempts ?? 0;
      throw error;
    });
    sent += response.attempts;
    return receivedFrom(operation, response);
  }

  /** Sends a request and reads the whole body. The client may have read only part of an error's body. */
  async function attempt(request: Request, query: "encoded" | "decoded"): Promise<Received> {
    for (let retries = request.operation.method === "GET" ? maxRetries : 0; ; retries--) {
      const received = await sendOnce(request, query);
      const { status, body, mediaType } = received;
      const isBroken = status >= 400 && body === undefined && isJson(mediaType ?? "");
      if (!isBroken || retries <= 0) return received;
    }
  }

  return {
    baseURL,
    get sent() {
      return sent;
    },
    try: attempt,
    async send(request) {
      const received = await attempt(request, "encoded");
      const refusal = refusalOf(api, received);
      if (refusal !== undefined) throw new UserError(refusal);
      return received;
    },
  };
}

/** Describes an error of a request that has no response. */
export const failureText = (error: unknown): string => {
  if (!(error instanceof ClientError) || error instanceof AbortError || error instanceof CredentialsError) throw error;
  return error.name;
};
