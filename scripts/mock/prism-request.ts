import type { IHttpRequest } from "@stoplight/prism-http";
import { type Document, follow, type OperationEntry, type Schema } from "../contract/document.js";
import { bare } from "./bare.js";
import type { Exchange } from "./types.js";

const methods: readonly IHttpRequest["method"][] = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
];

/** Whether a query parameter may be there without a value. */
function mayBeEmpty(document: Document, declared: Schema | undefined): boolean {
  const schema = typeof declared?.$ref === "string" ? follow<Schema>(document, { $ref: declared.$ref }) : declared;
  if (schema?.type === undefined) return true;
  return schema.type === "string" && schema.enum === undefined && !(Number(schema.minLength) > 0);
}

const headerNames = new WeakMap<OperationEntry, string[]>();

/**
 * The names of the headers that Prism is told: those that the operation declares, and the content type. Not `accept`:
 * every answer has one media type, and Prism would answer 406 or another code than the preferred.
 */
function headersOf(entry: OperationEntry): string[] {
  const known = headerNames.get(entry);
  if (known !== undefined) return known;
  const declared = entry.parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name);
  const names = [...declared, "content-type"].map((name) => name.toLowerCase()).filter((name) => name !== "accept");
  headerNames.set(entry, names);
  return names;
}

/** The path as Prism takes it: it compares the literal parts as they are sent, in which letters may be encoded. */
const pathOf = ({ entry, pathParameters }: Exchange): string =>
  entry.path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(pathParameters[name] ?? ""));

/** The request as Prism takes it. It follows from what `requestKey` has of the exchange, and from nothing else. */
export function toPrismRequest(document: Document, exchange: Exchange): IHttpRequest {
  const { request, entry, query, body, bytes } = exchange;
  const parameters = entry.parameters.filter((parameter) => parameter.in === "query");
  // Prism compares the names of query parameters without regard to case; the service does not.
  const lookAlike = (name: string) =>
    !parameters.some((other) => other.name === name) &&
    parameters.some((other) => other.name.toLowerCase() === name.toLowerCase());
  const names = [...new Set(query.keys())].filter((name) => !lookAlike(name));
  // Prism takes an empty value for an absent parameter; a list of one it looks at.
  const refused = (name: string, value: string) =>
    value === "" && parameters.some((parameter) => parameter.name === name && !mayBeEmpty(document, parameter.schema));
  const headers = headersOf(entry).flatMap((name) => {
    const value = request.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return {
    method: methods.find((method) => method === entry.method.toLowerCase()) ?? "get",
    url: {
      path: pathOf(exchange),
      query: Object.fromEntries(
        names.map((name) => {
          const values = query.getAll(name);
          const [first = ""] = values;
          return [name, values.length === 1 && !refused(name, first) ? first : values];
        }),
      ),
    },
    headers: { ...Object.fromEntries(headers), "content-length": String(bytes.byteLength) },
    body: bare(body),
  };
}

/** The longest request that has a key, in characters. */
const longest = 4096;

/**
 * All that Prism is told of a request, as one text: operation, target, headers and body as sent, byte by byte. Two
 * requests with the same key are the same to it. Undefined for one that is too long to be remembered.
 */
export function requestKey(exchange: Exchange): string | undefined {
  const { request, entry, bytes } = exchange;
  if (request.target.length + bytes.byteLength > longest) return undefined;
  const key = JSON.stringify([
    ...[entry.pointer, request.target, ...headersOf(entry).map((name) => request.headers.get(name))],
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"),
  ]);
  return key.length > 2 * longest ? undefined : key;
}
