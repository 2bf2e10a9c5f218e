import { encodeQuery, type QueryStyle } from "./encoding.js";
import { ValidationError } from "./errors.js";

/** Where an input field goes: its place in the request and its name there. */
export type Field = readonly [place: "path" | "query" | "header" | "body", name: string, style?: QueryStyle];

/** What the client knows of an operation; generated from the contract. */
export interface Operation {
  /** `operationId`. */
  readonly id: string;
  readonly method: string;
  /** Path template. */
  readonly path: string;
  /** Input fields by their name in the call. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Names of the fields that must be given. */
  readonly required: readonly string[];
  /** Media type of the request body, where the operation has one. */
  readonly contentType?: string;
  /** The field that is the whole body, where the body has no properties of its own to spread. */
  readonly wholeBody?: string;
  /** How the answer is read. */
  readonly answer: "json" | "text" | "blob" | "none";
  /** How the operation pages: the query parameter of the page number, and JSON pointers into the answer. */
  readonly pagination?: Pagination;
  /** What ends waiting for the status that the operation answers. */
  readonly wait?: Wait;
  /** False where the operation asks for no signature. */
  readonly signed: boolean;
}

/** How an operation pages; from the contract's `x-pagination`. */
export interface Pagination {
  /** Input field of the page number. */
  readonly page: string;
  /** JSON pointers into the answer. */
  readonly items: string;
  readonly totalCount?: string;
  readonly totalPage?: string;
  readonly pageNo?: string;
  readonly pageSize?: string;
}

/** What ends waiting for a status; from the contract's `x-wait`. */
export interface Wait {
  /** JSON pointer to the status in what the call resolves to. */
  readonly status: string;
  readonly success: readonly string[];
  readonly failure: readonly string[];
}

/** The parts of a request, sorted by place. */
export interface RequestParts {
  path: Record<string, unknown>;
  /** The encoded query string, without `?`. */
  search: string;
  headers: Record<string, string>;
  body: unknown;
}

/**
 * Sorts a call's flat input into path, query, headers and body.
 * @throws ValidationError when the input is no object, or a field is unknown or missing.
 */
export function requestParts(operation: Operation, input: object): RequestParts {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw new ValidationError(`${operation.id} takes one object of named inputs.`);
  const values = input as Record<string, unknown>;
  const isGiven = (name: string) => values[name] !== undefined;
  const known = Object.keys(operation.fields);
  const unknown = Object.keys(values).find((name) => isGiven(name) && !known.includes(name));
  if (unknown !== undefined)
    throw new ValidationError(
      `${operation.id} has no input "${unknown}". ${known.length === 0 ? "It takes none." : `It takes: ${known.join(", ")}.`}`,
    );
  const missing = operation.required.filter((name) => !isGiven(name));
  if (missing.length > 0) throw new ValidationError(`${operation.id} needs the input ${missing.join(", ")}.`);

  // In the contract's order, so that equal inputs make equal requests.
  const places: Record<Field[0], Record<string, unknown>> = { path: {}, query: {}, header: {}, body: {} };
  const styles: Record<string, QueryStyle> = {};
  for (const [key, [place, name, style]] of Object.entries(operation.fields)) {
    if (!isGiven(key)) continue;
    places[place][name] = values[key];
    if (style !== undefined) styles[name] = style;
  }
  return {
    path: places.path,
    search: encodeQuery(places.query, styles),
    headers: Object.fromEntries(Object.entries(places.header).map(([name, value]) => [name, String(value)])),
    body:
      operation.contentType === undefined
        ? undefined
        : operation.wholeBody === undefined
          ? places.body
          : places.body[operation.wholeBody],
  };
}
