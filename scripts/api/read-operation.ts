import type { Document, SecurityRequirement } from "../contract/document.js";
import { methods } from "../contract/methods.js";
import { isNode, type Node } from "../contract/node.js";
import { under } from "../contract/pointer.js";
import type { Lookup, Pagination, RateLimit, Removal, Requirement, Source, Upload, Wait } from "./extensions.js";
import { keptOperations } from "./kept-reading.js";
import type { Operation, Parameter, RequestBody, Response, ResponseHeader } from "./operation.js";
import { createContentReader, textOf } from "./read-content.js";
import type { SchemaReader } from "./read-schema.js";
import { alternativesOf, isSigned, sentByCredentials } from "./security.js";
import { serversIn } from "./servers.js";

/** Header parameters that OpenAPI ignores. */
const ignoredHeaders = ["accept", "content-type", "authorization"];

/** Whether a parameter has one of the places of OpenAPI 3.1. OpenAPI 3.2 has `querystring` as well. */
const isPlace = (place: string): boolean => ["path", "query", "header", "cookie"].includes(place);

/** The parts of an operation in the document that are copied unchanged. */
interface Declared extends Node, Partial<Pick<Operation, "summary" | "description" | "deprecated">> {
  operationId?: string;
  tags?: string[];
  security?: SecurityRequirement[];
  externalDocs?: Operation["docs"];
  "x-source"?: Source;
  "x-pagination"?: Pagination;
  "x-wait"?: Wait;
  "x-upload"?: Upload;
  "x-lookup"?: Lookup;
  "x-rate-limit"?: RateLimit;
  "x-removal"?: Removal;
  "x-requires"?: Requirement[];
  "x-repeatable"?: boolean;
  "x-retry-effect"?: "duplicate" | "refused" | "rerun";
}

/** All `x-` keys of an object, unchanged. */
export const extensionsOf = (node: Node): Node =>
  Object.fromEntries(Object.entries(node).filter(([key]) => key.startsWith("x-")));

/** Creates the functions that read the parts of operations, with references resolved. */
function createPartReader(reader: ReturnType<typeof createContentReader>) {
  const { nodeAt, followed, examples, schema, content } = reader;

  function parameter(declared: string): Parameter {
    const pointer = followed(declared);
    // Lint has checked the types, so the casts here and below are safe.
    const node = nodeAt(pointer) as Node & Pick<Parameter, "name" | "in">;
    const named = examples(pointer);
    const style = textOf(node.style) ?? (["query", "cookie"].includes(node.in) ? "form" : "simple");
    return {
      pointer,
      name: node.name,
      in: node.in,
      required: node.required === true,
      description: textOf(node.description),
      deprecated: node.deprecated === true,
      schema: schema(pointer),
      content: content(pointer)[0],
      style,
      explode: typeof node.explode === "boolean" ? node.explode : style === "form",
      allowReserved: node.allowReserved === true,
      allowEmptyValue: node.allowEmptyValue === true,
      example: node.example === undefined ? named[0]?.value : node.example,
      examples: named,
    };
  }

  function parameters(
    item: string,
    pointer: string,
    credentials: ReadonlySet<string>,
  ): Pick<Operation, "parameters" | "ignoredParameters"> {
    const found = new Map<string, Parameter>();
    for (const list of [under(item, "parameters"), under(pointer, "parameters")])
      for (const index of Object.keys(nodeAt(list))) {
        const read = parameter(under(list, index));
        found.set(`${read.in} ${read.name}`, read);
      }
    const isIgnored = (each: Parameter) =>
      !isPlace(each.in) ||
      credentials.has(`${each.in} ${each.name}`) ||
      (each.in === "header" && ignoredHeaders.includes(each.name.toLowerCase()));
    const all = [...found.values()];
    return { parameters: all.filter((each) => !isIgnored(each)), ignoredParameters: all.filter(isIgnored) };
  }

  function body(declared: string): RequestBody {
    const pointer = followed(declared);
    const { required, description } = nodeAt(pointer);
    return { pointer, required: required === true, description: textOf(description), content: content(pointer) };
  }

  function header(name: string, declared: string): ResponseHeader {
    const pointer = followed(declared);
    const { required, description } = nodeAt(pointer);
    return {
      pointer,
      name,
      required: required === true,
      description: textOf(description),
      schema: schema(pointer),
      content: content(pointer)[0],
    };
  }

  function response(status: string, declared: string): Response {
    const pointer = followed(declared);
    const { description, headers } = nodeAt(pointer);
    return {
      status,
      pointer,
      description: textOf(description),
      content: content(pointer),
      headers: Object.keys(Object(headers)).map((name) => header(name, under(pointer, "headers", name))),
    };
  }

  return { parameters, body, response };
}

/** Creates the functions that read operations, with references resolved. */
export function createOperationReader(document: Document, schemaAt: SchemaReader) {
  const contents = createContentReader(document, schemaAt);
  const { nodeAt, followed, example } = contents;
  const { parameters, body, response } = createPartReader(contents);

  /** The operations of a path item. */
  const operationsAt = (path: string, item: string, hasCallbacks = true): Operation[] =>
    methods
      .filter((method) => isNode(nodeAt(item)[method]))
      .map((method) => operation(path, method, item, hasCallbacks));

  /** The requests of the service in a map of path items, by their names. */
  const requestsAt = (pointer: string): Map<string, Operation[]> =>
    new Map(
      Object.keys(nodeAt(pointer)).map((name) => [name, operationsAt(name, followed(under(pointer, name)), false)]),
    );

  /** The requests of callbacks, each of which has path items by the URL to which it goes. */
  const callbacksAt = (pointer: string): Map<string, Operation[]> =>
    new Map(
      Object.keys(nodeAt(pointer)).map((name) => {
        const callback = followed(under(pointer, name));
        return [name, [...requestsAt(callback).values()].flat()];
      }),
    );

  function operation(path: string, method: string, item: string, hasCallbacks: boolean): Operation {
    const pointer = under(item, method);
    const declared = nodeAt(pointer) as Declared;
    const security = declared.security ?? document.security ?? [];
    return {
      id: declared.operationId ?? `${method} ${path}`,
      hasId: declared.operationId !== undefined,
      method: method.toUpperCase(),
      path,
      servers: serversIn(declared) ?? serversIn(nodeAt(item)) ?? serversIn(document) ?? [],
      pointer,
      summary: declared.summary,
      description: declared.description,
      tag: declared.tags?.[0],
      deprecated: declared.deprecated === true,
      ...parameters(item, pointer, sentByCredentials(document, security)),
      body: declared.requestBody === undefined ? undefined : body(under(pointer, "requestBody")),
      responses: Object.keys(Object(declared.responses))
        .filter((status) => !status.startsWith("x-"))
        .map((status) => response(status, under(pointer, "responses", status))),
      // A callback of a callback could be the callback itself.
      callbacks: hasCallbacks ? callbacksAt(under(pointer, "callbacks")) : new Map(),
      signed: isSigned(document, security),
      security: alternativesOf(security),
      docs: declared.externalDocs,
      source: declared["x-source"],
      pagination: declared["x-pagination"],
      wait: declared["x-wait"],
      upload: declared["x-upload"],
      lookup: declared["x-lookup"],
      rateLimit: declared["x-rate-limit"],
      removal: declared["x-removal"],
      requires: declared["x-requires"] ?? [],
      retrySafe: declared["x-repeatable"],
      extensions: extensionsOf(declared),
    };
  }

  return {
    example,
    /** All operations, in document order. */
    operations: (): Operation[] =>
      Object.keys(document.paths ?? {}).flatMap((path) => {
        const item = under("#/paths", path);
        return keptOperations(document, item, () => operationsAt(path, item));
      }),
    /** The requests that the service sends by itself, by the name of the webhook. */
    webhooks: (): Map<string, Operation[]> => requestsAt("#/webhooks"),
  };
}
