import { isNode, type Node } from "./node.js";
import { atPointer, under } from "./pointer.js";

/** The parts of a bundled OpenAPI 3.x document that the toolchain reads. */

export interface Reference {
  $ref: string;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  default?: unknown;
  description?: string;
  deprecated?: boolean;
  [keyword: string]: unknown;
}

export interface Example {
  summary?: string;
  value?: unknown;
}

export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  description?: string;
  deprecated?: boolean;
  schema?: Schema;
  example?: unknown;
  style?: string;
  explode?: boolean;
}

export interface RequestBody {
  required?: boolean;
  description?: string;
  content: Record<string, MediaType>;
}

export interface Response {
  description?: string;
  content?: Record<string, MediaType>;
}

/** How an operation pages: documented in `openapi/README.md` under `x-pagination`. */
export interface Pagination {
  request: { page: string; size?: string };
  response: { items: string; totalCount?: string; totalPage?: string; pageNo?: string; pageSize?: string };
}

/** How a file is sent to the URL that an operation gives: documented in `openapi/README.md` under `x-upload`. */
export interface Upload {
  readonly method: string;
  /** Property of the request body that has the file's name. */
  readonly fileName: string;
  /** JSON pointers into the body of a success; `expiresIn` leads to seconds. */
  readonly url: string;
  readonly key: string;
  readonly expiresIn?: string;
  readonly complete: {
    readonly operation: string;
    /** Property of its request body that takes the key. */
    readonly key: string;
    /** JSON pointers into the body of its success. */
    readonly status: string;
    readonly reason?: string;
    readonly success: readonly string[];
    readonly failure: readonly string[];
  };
}

/** Where it is seen whether a call has happened: documented in `openapi/README.md` under `x-lookup`. */
export interface Lookup {
  readonly operation: string;
  /** JSON pointer to the list in the body of its success. */
  readonly items: string;
  /** Property of an item by which items are told apart. */
  readonly id: string;
  /** Properties that an item has from the request body. */
  readonly match: readonly string[];
}

/** What ends waiting for a status: documented in `openapi/README.md` under `x-wait`. */
export interface Wait {
  method: string;
  status: string;
  pending: string[];
  success: string[];
  failure: string[];
  /** Which status may follow which. */
  transitions?: Record<string, string[]>;
  startedBy?: string[];
  cancelledBy?: string;
}

/** How often an operation may be called: documented in `openapi/README.md` under `x-rate-limit`. */
export interface RateLimit {
  requests: number;
  per: "second" | "minute";
}

export interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  deprecated?: boolean;
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
  responses?: Record<string, Response | Reference>;
  security?: Record<string, string[]>[];
  externalDocs?: { url: string; description?: string };
  "x-source"?: { page: string; read: string; edition?: string };
  "x-pagination"?: Pagination;
  "x-wait"?: Wait;
  "x-upload"?: Upload;
  "x-lookup"?: Lookup;
  "x-repeatable"?: boolean;
  "x-rate-limit"?: RateLimit;
  "x-removal"?: { date: string; replacedBy: string };
  "x-codeSamples"?: { lang: string; label: string; source: string }[];
}

export interface SecurityScheme {
  type: string;
  in?: string;
  name?: string;
  "x-signature"?: { algorithm: string; part: "timestamp" | "access-key" | "signature" };
}

export interface CatalogueEntry {
  status: number;
  /** Name of the example under `components/examples` that is the body of this error. */
  example: string;
  meaning: string;
  remedy: string;
  busy?: boolean;
}

/** What people do through several operations, as a workflow beside the contract tells it. */
export interface Journey {
  summary?: string;
  description?: string;
  /** By their names, in order. */
  steps: Record<string, { operationId?: string; description?: string }>;
}

export interface Document {
  openapi: string;
  jsonSchemaDialect?: string;
  info: {
    title: string;
    version: string;
    summary?: string;
    description?: string;
    "x-client"?: { name: string; package: string };
  };
  servers?: { url: string; description?: string }[];
  security?: Record<string, string[]>[];
  tags?: { name: string; description?: string; "x-displayName"?: string }[];
  paths?: Record<string, Record<string, unknown>>;
  components?: {
    schemas?: Record<string, Schema>;
    examples?: Record<string, Example>;
    securitySchemes?: Record<string, SecurityScheme | Reference>;
    [kind: string]: Record<string, unknown> | undefined;
  };
  "x-envelope"?: { code: string; message: string; data: string; success: string };
  "x-request-headers"?: Record<string, string>;
  "x-request-id-headers"?: { names: string[] };
  "x-error-catalogue"?: Record<string, Record<string, CatalogueEntry>>;
  /** Stands in what the docs are made from only, put there from the workflows, so that an Overlay can translate it. */
  "x-journeys"?: Record<string, Journey>;
}

/** One operation with where it stands and its references followed. */
export interface OperationEntry {
  id: string;
  method: string;
  path: string;
  /** JSON pointer of the operation object in the document. */
  pointer: string;
  operation: Operation;
  /** Path-level and operation-level parameters; the latter win. */
  parameters: Parameter[];
  requestBody?: RequestBody;
  responses: Record<string, Response>;
}

/** Whether an operation is no deprecated one. */
export const isCurrent = ({ operation }: OperationEntry): boolean => operation.deprecated !== true;

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** The pointer that the references at a pointer lead to. */
export function followed(document: Document, pointer: string): string {
  const node = atPointer(document, pointer);
  return isNode(node) && typeof node.$ref === "string" ? followed(document, node.$ref) : pointer;
}

/** What the reference of a value leads to, one step on; undefined where the value is no reference. */
export function referred(document: Document, value: unknown): Node | undefined {
  const target = isNode(value) && typeof value.$ref === "string" ? atPointer(document, value.$ref) : undefined;
  return isNode(target) ? target : undefined;
}

/** Follows local references until a value that is not one. Throws where a reference leads nowhere. */
export function follow<T extends object>(document: Document, value: T | Reference): T {
  let node: T | Reference = value;
  const seen = new Set<string>();
  while ("$ref" in node && typeof node.$ref === "string") {
    const target = atPointer(document, node.$ref);
    if (typeof target !== "object" || target === null || seen.has(node.$ref))
      throw new Error(`The reference ${node.$ref} leads nowhere.`);
    seen.add(node.$ref);
    node = target as T | Reference;
  }
  return node as T;
}

/** Every operation of the document, in document order. */
export function operationsOf(document: Document): OperationEntry[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) => {
    const shared = (item.parameters ?? []) as (Parameter | Reference)[];
    return methods.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      if (operation === undefined) return [];
      const merged = new Map<string, Parameter>();
      for (const parameter of [...shared, ...(operation.parameters ?? [])].map((p) => follow(document, p)))
        merged.set(`${parameter.in} ${parameter.name}`, parameter);
      const entry: OperationEntry = {
        id: operation.operationId ?? `${method} ${path}`,
        method: method.toUpperCase(),
        path,
        pointer: under("#/paths", path, method),
        operation,
        parameters: [...merged.values()],
        responses: Object.fromEntries(
          Object.entries(operation.responses ?? {}).map(([status, response]) => [status, follow(document, response)]),
        ),
      };
      if (operation.requestBody !== undefined) entry.requestBody = follow(document, operation.requestBody);
      return [entry];
    });
  });
}
