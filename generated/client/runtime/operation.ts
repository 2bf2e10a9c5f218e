import type { RawBody } from "./body.js";
import type { RateLimit } from "./call.js";
import { encodeBody, encodeStep, scalar, withPair } from "./encoding.js";
import { ValidationError } from "./errors.js";
import { isMultipart } from "./media-type.js";
import { checkHeaders, checkNames } from "./options.js";
import type { Path } from "./path.js";
import type { ReadResponse } from "./readers.js";
import type { Values } from "./values.js";

/** The place of an input field in the request, its name there, and how a list is written. */
export type Field = readonly [place: "path" | "query" | "header" | "body", name?: string, style?: "comma"];

/** An operation, generated from the contract. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** Path template. */
  readonly path: string;
  /** Input fields by their name in the call. The name in the request is omitted if it is the same. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Names of the required fields, besides those of the path. */
  readonly required?: readonly string[];
  /** Media type of the request body; absent if there is no body. */
  readonly contentType?: string;
  /** The field that is the whole body; absent if the properties of the body are fields. */
  readonly wholeBody?: string;
  /** Reads a response that is not JSON. */
  readonly read?: ReadResponse;
  /** True for a POST or PATCH that the contract declares idempotent. */
  readonly repeatable?: boolean;
  readonly rateLimit?: RateLimit;
  /** Whether the operation needs no signature. */
  readonly unsigned?: boolean;
}

export interface PagedOperation extends Operation {
  readonly pagination: Pagination;
}

export interface WaitOperation extends Operation {
  readonly wait: Wait;
}

/** The pagination of an operation; from the contract's `x-pagination`. */
export interface Pagination {
  /** Input field of the page number. */
  readonly page: string;
  /** All following members are paths in the body of a success. */
  readonly items: Path;
  readonly totalCount?: Path;
  readonly totalPage?: Path;
  readonly pageNo?: Path;
  readonly pageSize?: Path;
}

/** The statuses that end a wait; from the contract's `x-wait`. */
export interface Wait {
  /** Path to the status in the result of the call. */
  readonly status: Path;
  readonly success: readonly string[];
  readonly failure: readonly string[];
}

/** The encoded parts of a request. */
export interface RequestParts {
  /** Path and query. */
  target: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: RawBody | undefined;
}

/**
 * Distributes a call's flat input to path, query, headers and body. Adds its headers to `headers`.
 * @throws ValidationError if the input is not an object, or a field is unknown, missing or unusable.
 */
export function requestParts(operation: Operation, input: unknown, headers: Record<string, string>): RequestParts {
  const { id, fields, required, contentType, wholeBody } = operation;
  checkNames(id, "input", input, fields);
  // The order is the contract's, so that equal inputs make equal requests.
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
  const target = path + (query && `?${query}`);
  if (contentType === undefined) return { target, headers, body: undefined };
  headers["content-type"] = contentType;
  // The platform sets the type, with the boundary in it.
  if (isMultipart(contentType)) delete headers["content-type"];
  return {
    target,
    headers,
    body: encodeBody(contentType, wholeBody === undefined ? properties : properties[wholeBody]),
  };
}
