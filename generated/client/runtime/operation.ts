import { encodeJson, encodePath, encodeQuery, isJson, type QueryStyle, scalar } from "./encoding.js";
import { ValidationError } from "./errors.js";
import { checkHeaders } from "./options.js";

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
  /** True for a POST or PATCH that the contract says may be sent twice. */
  readonly repeatable?: boolean;
  /** False where the operation asks for no signature. */
  readonly signed: boolean;
}

/** How an operation pages; from the contract's `x-pagination`. */
export interface Pagination {
  /** Input field of the page number. */
  readonly page: string;
  /** JSON pointers into the answer. */
  readonly items: string;
  readonly totalCount: string;
  readonly totalPage: string;
  readonly pageNo: string;
  readonly pageSize: string;
}

/** The parts of a request, sorted by place and encoded. */
export interface RequestParts {
  /** Path and query. */
  target: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Whether the platform writes the body's type, with a multipart boundary in it. */
  isMultipart: boolean;
  body: BodyInit | undefined;
}

/**
 * Sorts a call's flat input into path, query, headers and body.
 * @throws ValidationError when the input is no object, or a field is unknown, missing or unusable.
 */
export function requestParts(operation: Operation, input: object): RequestParts {
  const { id, fields, contentType, wholeBody } = operation;
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw new ValidationError(`${id} takes one object of named inputs.`);
  const values = input as Record<string, unknown>;
  const isGiven = (name: string) => values[name] !== undefined;
  const unknown = Object.keys(values).find((name) => isGiven(name) && !Object.hasOwn(fields, name));
  if (unknown !== undefined) {
    const known = Object.keys(fields);
    const taken = known.length === 0 ? "It takes none." : `It takes: ${known.join(", ")}.`;
    throw new ValidationError(`${id} has no input "${unknown}". ${taken}`);
  }
  const missing = operation.required.filter((name) => !isGiven(name));
  if (missing.length > 0) throw new ValidationError(`${id} needs the input ${missing.join(", ")}.`);

  // In the contract's order, so that equal inputs make equal requests.
  const places: Record<Field[0], Record<string, unknown>> = { path: {}, query: {}, header: {}, body: {} };
  const styles: Record<string, QueryStyle> = {};
  const names = new Map<string, string>();
  for (const [key, [place, name, style]] of Object.entries(fields)) {
    if (!isGiven(key)) continue;
    places[place][name] = place === "header" ? scalar(key, values[key]) : values[key];
    if (place !== "body") names.set(name, key);
    if (style !== undefined) styles[name] = style;
  }
  const isMultipart = contentType?.startsWith("multipart/") ?? false;
  const search = encodeQuery(places.query, styles, names);
  const body = wholeBody === undefined ? places.body : places.body[wholeBody];
  return {
    target: `${encodePath(operation.path, places.path, names)}${search && `?${search}`}`,
    headers: {
      ...checkHeaders(places.header),
      ...(contentType !== undefined && !isMultipart && { "content-type": contentType }),
    },
    isMultipart,
    // A body of another type is given as the platform takes it.
    body:
      contentType === undefined || body === undefined
        ? undefined
        : isJson(contentType)
          ? encodeJson(body)
          : (body as BodyInit),
  };
}
