import type { IHttpRequest } from "@stoplight/prism-http";
import type { Operation } from "../api/operation.js";
import { memoized } from "../contract/memoized.js";
import { methods } from "../contract/methods.js";
import { bare } from "./bare.js";
import { binaryText } from "./digest.js";
import { allowsEmpty } from "./empty-values.js";
import type { Exchange } from "./exchange.js";

/**
 * The names of the headers that are passed to Prism: those that the operation declares, and the content type. Not
 * `accept`: every response has one media type, and Prism would respond with 406 or another code than the preferred.
 */
const headerNamesOf = memoized(({ parameters }: Operation): string[] => {
  const declared = parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name);
  return [...declared, "content-type"].map((name) => name.toLowerCase()).filter((name) => name !== "accept");
});

/**
 * Builds the path for Prism from the template. Prism compares literal parts as sent, but letters may be
 * percent-encoded.
 */
const pathOf = ({ operation, pathParameters }: Exchange): string =>
  operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(pathParameters[name] ?? ""));

/** Builds the request for Prism. It uses only the parts of the exchange that `requestKey` contains. */
export function toPrismRequest(exchange: Exchange): IHttpRequest {
  const { request, operation, query, body, bytes } = exchange;
  const parameters = operation.parameters.filter((parameter) => parameter.in === "query");
  // Prism ignores the case of query parameter names; the service does not.
  const isMisspelt = (name: string) =>
    !parameters.some((other) => other.name === name) &&
    parameters.some((other) => other.name.toLowerCase() === name.toLowerCase());
  const names = [...new Set(query.keys())].filter((name) => !isMisspelt(name));
  // Prism treats an empty value as a missing parameter, but validates a list of one empty value.
  const isEmpty = (name: string, value: string) =>
    value === "" && parameters.some((parameter) => parameter.name === name && !allowsEmpty(parameter));
  const sent = names.map((name): [string, string | string[]] => {
    const values = query.getAll(name);
    const [first = ""] = values;
    return [name, values.length === 1 && !isEmpty(name, first) ? first : values];
  });
  const headers = headerNamesOf(operation).flatMap((name) => {
    const value = request.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return {
    method: methods.find((method) => method === operation.method.toLowerCase()) ?? "get",
    url: { path: pathOf(exchange), query: Object.fromEntries(sent) },
    headers: { ...Object.fromEntries(headers), "content-length": String(bytes.byteLength) },
    body: bare(body),
  };
}

/** Maximum length of a request that gets a key, in characters. */
const longest = 4096;

/**
 * A key of everything that Prism gets of a request: operation, target, headers and body, byte by byte. Requests with
 * the same key are the same for Prism. Undefined if the request is too long.
 */
export function requestKey(exchange: Exchange): string | undefined {
  const { request, operation, bytes } = exchange;
  if (request.target.length + bytes.byteLength > longest) return undefined;
  const key = JSON.stringify([
    operation.pointer,
    request.target,
    ...headerNamesOf(operation).map((name) => request.headers.get(name)),
    binaryText(bytes),
  ]);
  return key.length > 2 * longest ? undefined : key;
}
