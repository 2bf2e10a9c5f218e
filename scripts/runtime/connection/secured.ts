import type { Caller } from "../connect.js";
import { encode } from "../encoding.js";
import { CredentialsError } from "../errors.js";
import type { FetchResponse } from "../fetch.js";
import type { Middleware, MiddlewareRequest } from "../middleware.js";
import type { ClientOptions } from "../options.js";
import { isObject, own } from "../values.js";
import type { Connect } from "./caller-with.js";
import { checkSecrets, type SecretPlace, secretText } from "./secrets.js";

/** Lists of secrets. A call needs all secrets of one of the lists. */
export type Alternatives = readonly (readonly string[])[];

/** The security of an API, generated from the contract. */
export interface Security {
  /** Where each secret of the option `credentials` is sent. */
  readonly places: Readonly<Record<string, SecretPlace>>;
  /** The security of calls that are not in `calls`. */
  readonly usual: Alternatives;
  /** The security of the other calls, by `operationId` and by the method and path of `client.http`. */
  readonly calls: Readonly<Record<string, Alternatives>>;
}

/** Whether a request already has the secret, from the call's own headers or query or from a middleware. */
const has = ({ headers, url }: MiddlewareRequest, [place, name]: SecretPlace): boolean =>
  (place === "query" && new URL(url).searchParams.has(name)) ||
  (place === "header" && headers[name] !== undefined) ||
  (place === "authorization" && headers.authorization !== undefined);

/** A request with one more secret. */
function withSecret(request: MiddlewareRequest, [place, name]: SecretPlace, text: string): MiddlewareRequest {
  const { url, headers } = request;
  if (place === "query")
    return { ...request, url: `${url}${url.includes("?") ? "&" : "?"}${encode(name)}=${encode(text, name)}` };
  if (place === "header") return { ...request, headers: { ...headers, [name]: text } };
  if (place === "authorization") return { ...request, headers: { ...headers, authorization: text } };
  const cookie = [headers.cookie, `${name}=${text}`].filter(Boolean).join("; ");
  return { ...request, headers: { ...headers, cookie } };
}

/** The response with another URL, so that the secret in the query is not shown. */
function withUrl(response: FetchResponse, url: string): FetchResponse {
  const { ok, status, statusText, headers, body } = response;
  return { ok, status, statusText, headers, body, url, arrayBuffer: () => response.arrayBuffer() };
}

/** Creates the innermost middleware, which adds the secrets after hooks and other middleware have seen the request. */
function authorize({ places, usual, calls }: Security, secrets: Readonly<Record<string, unknown>>): Middleware {
  const placeOf = (name: string): SecretPlace => {
    const place = places[name];
    if (place === undefined) throw new CredentialsError(`The contract has no security scheme for "${name}".`);
    return place;
  };
  return async (request, next) => {
    const { operationId } = request;
    const alternatives = Object.hasOwn(calls, operationId) ? (calls[operationId] ?? usual) : usual;
    const isGiven = (name: string) => secrets[name] !== undefined || has(request, placeOf(name));
    const given = alternatives.filter((names) => names.every(isGiven));
    // The alternative without secrets is used only if the secrets of no other alternative are available.
    const chosen = given.find((names) => names.length > 0) ?? given[0];
    if (chosen === undefined && alternatives.length > 0)
      throw new CredentialsError(
        `${operationId} needs the credentials ${alternatives.map((names) => names.join(" and ")).join(", or ")}. Give them to the client: { credentials: { ${alternatives[0]?.join(", ")} } }.`,
        { operationId },
      );
    let signed = request;
    for (const name of chosen ?? []) {
      const place = placeOf(name);
      if (!has(request, place))
        signed = withSecret(signed, place, await secretText(`credentials.${name}`, place, secrets[name]));
    }
    const response = await next(signed);
    return signed.url === request.url ? response : withUrl(response, request.url);
  };
}

/** Adds a middleware inside all others. Invalid options are returned unchanged, since they are checked later. */
function withInnermost<Options>(options: Options, middleware: Middleware, isAlways: boolean): Options {
  if (!isObject(options)) return options;
  const given: unknown = own(options).middleware;
  if (given === undefined ? !isAlways : !Array.isArray(given)) return options;
  return { ...options, middleware: [...(Array.isArray(given) ? given : []), middleware] };
}

/** Makes clients that are derived from a caller send the secrets too. */
const keptBy = (caller: Caller, middleware: Middleware): Caller => ({
  ...caller,
  withOptions: (changes) => keptBy(caller.withOptions(withInnermost(changes, middleware, false)), middleware),
});

/** A connection whose calls send the secrets of the option `credentials`, as the contract's security requires. */
export const secured =
  (security: Security, connect: Connect): Connect =>
  (definition, options, validator) => {
    if (!isObject(options)) return connect(definition, options, validator);
    const { credentials, ...others }: ClientOptions = own(options);
    const middleware = authorize(security, checkSecrets(credentials, security.places));
    return keptBy(connect(definition, withInnermost(others, middleware, true), validator), middleware);
  };
