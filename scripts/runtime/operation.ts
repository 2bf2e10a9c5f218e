import type { RawBody } from "./body.js";
import type { RateLimit } from "./call.js";
import { encodeBody, encodeStep, scalar, withPair } from "./encoding.js";
import { ValidationError } from "./errors.js";
import { isMultipart } from "./media-type.js";
import { checkHeaders, checkNames } from "./options.js";
import type { Path } from "./path.js";
import type { ReadResponse } from "./readers.js";
import type { Values } from "./values.js";

/** Where an input field goes: its place in the request and its name there. */
export type Field = readonly [place: "path" | "query" | "header" | "body", name?: string, style?: "comma"];

/** What the client knows of an operation; generated from the contract. */
export interface Operation {
  /** `operationId`. */
  readonly id: string;
  readonly method: string;
  /** Path template. */
  readonly path: string;
  /** Input fields by their name in the call. The name in the request is left out where it is the same. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Names of the fields that must be given, besides those of the path. */
  readonly required?: readonly string[];
  /** Media type of the request body, where the operation has one. */
  readonly contentType?: string;
  /** The field that is the whole body, where the body has no properties of its own to spread. */
  readonly wholeBody?: string;
  /** Reads the response where it is not JSON. */
  readonly read?: ReadResponse;
  /** True for a POST or PATCH that the contract declares safe to retry. */
  readonly repeatable?: boolean;
  /** Where the operation has one. */
  readonly rateLimit?: RateLimit;
  /** Whether the operation asks for no signature. */
  readonly unsigned?: boolean;
}

/** An operation that pages. */
export interface PagedOperation extends Operation {
  readonly pagination: Pagination;
}

/** An operation whose result has a status to wait for. */
export interface WaitOperation extends Operation {
  readonly wait: Wait;
}

/** How an operation pages; from the contract's `x-pagination`. */
export interface Pagination {
  /** Input field of the page number. */
  readonly page: string;
  /** Paths in the body of a success. */
  readonly items: Path;
  readonly totalCount?: Path;
  readonly totalPage?: Path;
  readonly pageNo?: Path;
  readonly pageSize?: Path;
}

/** What ends waiting for a status; from the contract's `x-wait`. */
export interface Wait {
  /** The path to the status in what the call resolves to. */
  readonly status: Path;
  readonly success: readonly string[];
  readonly failure: readonly string[];
}

/** The parts of a request, sorted by place and encoded. */
export interface RequestParts {
  /** Path and query. */
  target: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: RawBody | undefined;
}

/**
 * Sorts a call's flat input into path, query, headers and body; its headers are added to those given.
 * @throws ValidationError when the input is no object, or a field is unknown, missing or unusable.
 */
export function requestParts(operation: Operation, input: unknown, headers: Record<string, string>): RequestParts {
  const { id, fields, required, contentType, wholeBody } = operation;
  checkNames(id, "input", input, fields);
  // In the contract's order, so that equal inputs make equal requests.
  let { path } = operation;
  let query = "";
  const properties: Values = Object.create(null);
  const missing: string[] = [];
  for (const [key, [place, name = key, style]] of Object.entries(fields)) {
    const value = Object.hasOwn(input, key) ? input[key] : undefined;
    if (value === undefined) {
      if (place === "path" || required?.includes(key)) missing.push(key);
      continue;
    }
    switch (place) {
      case "path":
        path = path.replaceAll(`{${name}}`, () => encodeStep(key, value));
        break;
      case "query":
        query = withPair(query, name, value, style, key);
        break;
      case "header":
        Object.assign(headers, checkHeaders({ [name]: scalar(key, value) }));
        break;
      case "body":
        properties[name] = value;
    }
  }
  if (missing.length > 0) throw new ValidationError(`${id} needs the input ${missing.join(", ")}.`);
  if (contentType !== undefined) headers["content-type"] = contentType;
  // The platform writes the type with the boundary in it.
  if (contentType !== undefined && isMultipart(contentType)) delete headers["content-type"];
  const body = wholeBody === undefined ? properties : properties[wholeBody];
  return {
    target: path + (query && `?${query}`),
    headers,
    body: contentType === undefined ? undefined : encodeBody(contentType, body),
  };
}
