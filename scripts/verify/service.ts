import type { Api } from "../api/api.js";
import { codeIn } from "../api/errors.js";
import type { Operation } from "../api/operation.js";
import { UserError } from "../cli/errors.js";
import { lowerKeys, signatureDefinition } from "../client/emit.js";
import { isJson } from "../contract/media-type.js";
import { checkBaseURL } from "../runtime/base-url.js";
import { parsed, textOf } from "../runtime/body.js";
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

/** How the service is reached. */
export interface Access {
  /** @default the contract's first server */
  readonly baseURL?: string | undefined;
  /** @default as the client finds them */
  readonly credentials?: CredentialsSource | undefined;
  readonly fetch?: Fetch | undefined;
  /** Requests that may be sent, retries included. */
  readonly maxCalls: number;
  readonly signal?: AbortSignal | undefined;
  /** Retries of one request. @default 4 */
  readonly maxRetries?: number | undefined;
}

/** One request of an operation. */
export interface Request {
  readonly operation: Operation;
  /** Path and query, encoded. */
  readonly target: string;
  readonly body?: unknown;
}

/** The response to a request. */
export interface Received {
  readonly operation: Operation;
  readonly status: number;
  readonly headers: Headers;
  /** Without parameters, in lower case; undefined where there is none. */
  readonly mediaType: string | undefined;
  /** The value of a body of JSON, whatever its media type; undefined for any other. */
  readonly body: unknown;
  /** The service's clock, in milliseconds since 1970 UTC; NaN where it does not say. */
  readonly date: number;
}

/** No more requests may be sent. */
export class BudgetSpent extends Error {}

/** The service, as far as it is called here. */
export interface Service {
  /**
   * Sends a request.
   * @param query how the query is signed. `decoded` refuses nothing by itself: a response 401 is returned.
   * @throws BudgetSpent, AbortError; UserError where the key pair is refused; ClientError where no response came
   */
  send(request: Request, query?: "encoded" | "decoded"): Promise<Received>;
  /** Sends a request and returns a response 401 too. */
  try(request: Request, query: "encoded" | "decoded"): Promise<Received>;
  readonly baseURL: string;
  /** Requests sent so far. */
  readonly sent: number;
}

/** Why a response means that no other request will do better, with what to do; undefined where it does not. */
function refusalOf({ errors }: Api, { status, body }: Received): string | undefined {
  const code = codeIn(body);
  const known = errors.filter((error) => error.status === 401 && error.code !== undefined && error.code === code);
  if (status !== 401 && known.length === 0) return undefined;
  const said = `The key pair was refused (HTTP ${status}${known.length === 0 ? "" : `, code ${code}`}).`;
  return [said, ...known.map(({ remedy }) => remedy)].join(" ");
}

/** The signature of a URL whose query is decoded, for the URL as it is sent. */
const overDecoded =
  (sign: Sign): Sign =>
  async (method, url, headers) => ({ ...(await sign(method, decodeURIComponent(url), headers)), url });

/** Connects to the service with the client's own run time. */
export function connectTo(api: Api, access: Access): Service {
  const { credentials, fetch, maxCalls, signal, maxRetries = 4 } = access;
  const baseURL = checkBaseURL(access.baseURL ?? api.servers[0]?.url ?? "", false);
  const definition = signatureDefinition(api);
  const clock = createClock(Date.now);
  const sign = definition && createSignature(definition, credentialsProvider(credentials), clock);
  // Both ways of signing keep to the same limits.
  const rateLimiter = { load: () => import("../runtime/rate-limit.js") };
  const transport = (signer: Sign | undefined) =>
    createTransport({
      ...{ fetch, clock, sign: signer, observe: undefined, middleware: undefined },
      isSignatureRefused: signatureRefusal(definition?.refused),
      rateLimiter,
    });
  const transports = { encoded: transport(sign), decoded: transport(sign && overDecoded(sign)) };
  let sent = 0;

  async function sendOnce({ operation, target, body }: Request, query: "encoded" | "decoded"): Promise<Received> {
    if (sent >= maxCalls) throw new BudgetSpent();
    const { id, method, signed, rateLimit, retrySafe } = operation;
    const call = transports[query]({
      ...{ operationId: id, method, url: baseURL + target, signed, rateLimit, signal },
      headers: lowerKeys(api.requestHeaders),
      body: body === undefined ? undefined : JSON.stringify(body),
      retrySafe: retrySafe ?? method !== "POST",
      limits: { ...defaultLimits, maxRetries: Math.min(maxRetries, maxCalls - sent - 1) },
    });
    const {
      response,
      body: bytes,
      attempts,
    } = await call.catch((error: unknown) => {
      if (error instanceof ClientError) sent += error.attempts ?? 0;
      throw error;
    });
    sent += attempts;
    const { status, headers } = response;
    const text = textOf(bytes);
    const value = parsed(text);
    const isParsed = text !== "" && (typeof value !== "string" || /^\s*"/.test(text));
    return {
      ...{ operation, status, headers, body: isParsed ? value : undefined },
      mediaType: headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() || undefined,
      date: parseHttpDate(headers.get("date")),
    };
  }

  /** An error's body may break off, since the client needs only the status. Here it is read again. */
  async function attempt(request: Request, query: "encoded" | "decoded"): Promise<Received> {
    for (let left = request.operation.method === "GET" ? maxRetries : 0; ; left--) {
      const received = await sendOnce(request, query);
      const { status, body, mediaType } = received;
      const isBroken = status >= 400 && body === undefined && isJson(mediaType ?? "");
      if (!isBroken || left <= 0) return received;
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

/** What is said of a request that got no response. */
export const failureText = (error: unknown): string => {
  if (!(error instanceof ClientError) || error instanceof AbortError || error instanceof CredentialsError) throw error;
  return error.name;
};
