import type { RawBody } from "./body.js";
import { ValidationError } from "./errors.js";
import { isJson } from "./media-type.js";
import { valueAt } from "./path.js";
import { describe, isObject, kindOf, type Values } from "./values.js";

/**
 * Percent-encodes everything but the unreserved characters of RFC 3986 section 2.3, so that URL parsers leave the signed
 * target unchanged: a space is `%20`, and `!'()*` are encoded too. Errors call the value `label`.
 * @throws ValidationError for half of a surrogate pair.
 */
export function encode(value: string, label = value): string {
  if (!/[^\w.~-]/.test(value)) return value;
  try {
    return encodeURIComponent(value).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    throw new ValidationError(`"${label}" contains half of a surrogate pair.`);
  }
}

const isPlain = (value: unknown) => typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);

/** @throws ValidationError for anything but text, a finite number or a boolean. */
export function scalar(name: string, value: unknown): string {
  if (isPlain(value) || typeof value === "bigint") return String(value);
  throw new ValidationError(`"${name}" must be text, a finite number or a boolean; it is ${describe(value)}.`);
}

/**
 * Adds a parameter to a query. A list is repeated (`a=1&a=2`, OpenAPI's default) or, with `style`, comma-separated (`a=1,2`);
 * an empty list adds nothing. Errors call the parameter `label`.
 * @throws ValidationError for a value that has no query form, such as `null`, a `Date` or a nested object.
 */
export function withPair(query: string, name: string, value: unknown, style?: "comma", label = name): string {
  const text = (item: unknown) => encode(scalar(label, item), label);
  const add = (all: string, one: string) => `${all && `${all}&`}${encode(name)}=${one}`;
  if (!Array.isArray(value)) return add(query, text(value));
  if (style === undefined) return value.map(text).reduce(add, query);
  return value.length === 0 ? query : add(query, value.map(text).join(","));
}

/** A query string without `?`; `""` if no value is set. `undefined` values are left out. */
export const encodeQuery = (query: Readonly<Values>): string =>
  Object.entries(query).reduce((all, [name, value]) => (value === undefined ? all : withPair(all, name, value)), "");

/**
 * Encodes the value of a path parameter, which errors call `label`.
 * @throws ValidationError for a value that `scalar` rejects, and for `""`, `.` and `..`, which would change the URL to
 * that of another operation.
 */
export function encodeStep(label: string, given: unknown): string {
  const value = scalar(label, given);
  if (value === "" || value === "." || value === "..")
    throw new ValidationError(
      `The path parameter "${label}" must not be "${value}": the URL would address another resource.`,
    );
  return encode(value, label);
}

/**
 * Fills the `{name}` placeholders of a path template.
 * @throws ValidationError for a value that is missing, or that `encodeStep` rejects.
 */
export const encodePath = (template: string, values: Readonly<Values>): string =>
  template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = valueAt(values, [name]);
    if (value === undefined) throw new ValidationError(`The path parameter "${name}" is missing.`);
    return encodeStep(name, value);
  });

/** Whether an object has a form in JSON. `JSON.stringify` would write the platform's own objects, such as a `Blob`, as `{}`. */
const hasJsonForm = (value: unknown) =>
  isObject(value) && (kindOf(value) === "Object" || Object.keys(value).length > 0);

/**
 * A body as JSON; undefined if there is none.
 * @throws ValidationError for a value that JSON would drop or change silently.
 */
export function encodeJson(body: unknown): string | undefined {
  const check = (name: string, value: unknown) => {
    const isList = Array.isArray(value);
    // JSON.stringify writes a Map or a Blob as `{}`, and undefined in a list as null.
    if (value == null || isPlain(value) || (isList ? !value.includes(undefined) : hasJsonForm(value))) return value;
    throw new ValidationError(
      `"${name || "body"}" has no form in JSON; it ${isList ? "holds undefined" : `is ${describe(value)}`}.`,
    );
  };
  try {
    return JSON.stringify(body, check);
  } catch (cause) {
    if (cause instanceof ValidationError) throw cause;
    throw new ValidationError("The body has no form in JSON; the cause says why.", { cause });
  }
}

/**
 * Encodes a body by its media type: JSON is written here, and the platform encodes any other.
 * @throws ValidationError for a value that JSON would change silently, and for a plain object or a list of another type, which
 * the platform would send as `[object Object]`.
 */
export function encodeBody(type: string, body: unknown): RawBody | undefined {
  if (isJson(type)) return encodeJson(body);
  if (/^(Object|Array)$/.test(kindOf(body)))
    throw new ValidationError(`"body" is sent as ${type} and must be text, a form or bytes; it is ${describe(body)}.`);
  return body as RawBody | undefined;
}
