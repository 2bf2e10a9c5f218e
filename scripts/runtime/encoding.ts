import type { RawBody } from "./body.js";
import { ValidationError } from "./errors.js";
import { isJson } from "./media-type.js";
import { valueAt } from "./path.js";
import { describe, isObject, kindOf, type Values } from "./values.js";

/**
 * Percent-encodes everything but the unreserved characters of RFC 3986 section 2.3, so that what is signed and what any
 * platform's URL parser sends are the same: a space is `%20`, and `!'()*` are encoded too. `called` is what the caller calls
 * the value.
 * @throws ValidationError for half of a surrogate pair.
 */
export function encode(value: string, called = value): string {
  if (!/[^\w.~-]/.test(value)) return value;
  try {
    return encodeURIComponent(value).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    throw new ValidationError(`"${called}" holds half of a surrogate pair.`);
  }
}

const isPlain = (value: unknown) => typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);

/**
 * A value of path, query or header as text.
 * @throws ValidationError for anything but text, a finite number or a boolean.
 */
export function scalar(name: string, value: unknown): string {
  if (isPlain(value) || typeof value === "bigint") return String(value);
  throw new ValidationError(`"${name}" must be text, a finite number or a boolean; it is ${describe(value)}.`);
}

/**
 * A query with one more parameter in it. A list is repeated (`a=1&a=2`, OpenAPI's default) or, with `style`,
 * comma-separated (`a=1,2`); an empty one adds nothing. `called` is what the caller calls the parameter.
 * @throws ValidationError for a value that has no query form, such as `null`, a `Date` or a nested object.
 */
export function withPair(query: string, name: string, value: unknown, style?: "comma", called = name): string {
  const text = (item: unknown) => encode(scalar(called, item), called);
  const add = (all: string, one: string) => `${all && `${all}&`}${encode(name)}=${one}`;
  if (!Array.isArray(value)) return add(query, text(value));
  if (style === undefined) return value.map(text).reduce(add, query);
  return value.length === 0 ? query : add(query, value.map(text).join(","));
}

/** A query string without `?`, or `""` when nothing is set. `undefined` values are left out. */
export const encodeQuery = (query: Readonly<Values>): string =>
  Object.entries(query).reduce((all, [name, value]) => (value === undefined ? all : withPair(all, name, value)), "");

/**
 * A path parameter's value, encoded. `called` is what the caller calls the parameter.
 * @throws ValidationError for what is no text, number or boolean, and for `""`, `.` and `..`, with which the URL would lead
 * to another operation.
 */
export function encodeStep(called: string, given: unknown): string {
  const value = scalar(called, given);
  if (value === "" || value === "." || value === "..")
    throw new ValidationError(`The path parameter "${called}" must not be "${value}": the URL would lead elsewhere.`);
  return encode(value, called);
}

/**
 * Fills the `{name}` places of a path template.
 * @throws ValidationError for a value that is missing, or that `encodeStep` refuses.
 */
export const encodePath = (template: string, values: Readonly<Values>): string =>
  template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = valueAt(values, [name]);
    if (value === undefined) throw new ValidationError(`The path parameter "${name}" is missing.`);
    return encodeStep(name, value);
  });

/** Whether JSON carries an object: those of the platform's own, such as a `Blob`, it would write as `{}`. */
const isCarried = (value: unknown) => isObject(value) && (kindOf(value) === "Object" || Object.keys(value).length > 0);

/**
 * A body as JSON; undefined for none.
 * @throws ValidationError for what JSON cannot carry, and would drop or change in silence.
 */
export function encodeJson(body: unknown): string | undefined {
  const check = (name: string, value: unknown) => {
    const isList = Array.isArray(value);
    // A Map or a Blob would be `{}`, and undefined in a list null.
    if (value == null || isPlain(value) || (isList ? !value.includes(undefined) : isCarried(value))) return value;
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
 * A body as its media type says: JSON is written here, anything else is sent as the platform takes it.
 * @throws ValidationError for what JSON cannot carry, and for an object of named values or a list under another type, which
 * the platform would send as `[object Object]`.
 */
export function encodeBody(type: string, body: unknown): RawBody | undefined {
  if (isJson(type)) return encodeJson(body);
  if (/^(Object|Array)$/.test(kindOf(body)))
    throw new ValidationError(`"body" is sent as ${type} and must be text, a form or bytes; it is ${describe(body)}.`);
  return body as RawBody | undefined;
}
