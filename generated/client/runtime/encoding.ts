import { ValidationError } from "./errors.js";

/**
 * Percent-encodes everything but the unreserved characters of RFC 3986 section 2.3, so that what is signed and what any
 * platform's URL parser sends are the same: a space is `%20`, and `!'()*` are encoded too.
 */
export function encode(value: string): string {
  try {
    return encodeURIComponent(value).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    throw new ValidationError("A value holds half of a surrogate pair and cannot be encoded as UTF-8.");
  }
}

function describe(value: unknown): string {
  if (value === null || typeof value === "number") return String(value);
  if (Array.isArray(value)) return "an array";
  if (value instanceof Date) return "a Date";
  return typeof value === "object" || typeof value === "undefined" ? `an ${typeof value}` : `a ${typeof value}`;
}

/**
 * A value of path, query or header as text.
 * @throws ValidationError for anything but text, a finite number or a boolean.
 */
export function scalar(name: string, value: unknown): string {
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "bigint" || Number.isFinite(value))
    return String(value);
  throw new ValidationError(
    `"${name}" must be text, a finite number or a boolean; it is ${describe(value)}.` +
      (value instanceof Date ? " Write the date as text, in the form that the parameter's description gives." : ""),
  );
}

/** Array styles of a query parameter: repeated (`a=1&a=2`, OpenAPI's default) or comma-separated (`a=1,2`). */
export type QueryStyle = "repeat" | "comma";

type Names = ReadonlyMap<string, string>;

/**
 * A query string without `?`, or `""` when nothing is set. `undefined` values are left out. `names` are what the caller
 * calls the parameters, where that differs.
 * @throws ValidationError for a value that has no query form, such as `null`, a `Date` or a nested object.
 */
export function encodeQuery(
  query: Readonly<Record<string, unknown>>,
  styles: Readonly<Record<string, QueryStyle>> = {},
  names: Names = new Map(),
): string {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => {
      const text = (item: unknown) => encode(scalar(names.get(name) ?? name, item));
      const values = Array.isArray(value) ? value.map(text) : [text(value)];
      if (styles[name] === "comma") return values.length === 0 ? [] : [`${encode(name)}=${values.join(",")}`];
      return values.map((item) => `${encode(name)}=${item}`);
    })
    .join("&");
}

/**
 * Fills the `{name}` places of a path template. `names` are what the caller calls the parameters, where that differs.
 * @throws ValidationError for a missing value, and for `""`, `.` and `..`, with which the URL would lead to another
 * operation.
 */
export function encodePath(
  template: string,
  values: Readonly<Record<string, unknown>>,
  names: Names = new Map(),
): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const given = Object.hasOwn(values, name) ? values[name] : undefined;
    const called = names.get(name) ?? name;
    if (given === undefined) throw new ValidationError(`The path parameter "${called}" is missing.`);
    const value = scalar(called, given);
    if (value === "" || value === "." || value === "..")
      throw new ValidationError(`The path parameter "${called}" must not be "${value}": the URL would lead elsewhere.`);
    return encode(value);
  });
}

/** Whether a media type is JSON. */
export const isJson = (type: string): boolean => /^[^;]*[/+]json\s*(;|$)/i.test(type);

/**
 * A body as JSON.
 * @throws ValidationError for what JSON cannot carry, and would drop or change in silence.
 */
export function encodeJson(body: unknown): string {
  const check = (name: string, value: unknown) => {
    if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint" || isUnreal(value))
      throw new ValidationError(`"${name || "body"}" has no form in JSON; it is ${describe(value)}.`);
    return value;
  };
  try {
    return JSON.stringify(body, check);
  } catch (cause) {
    if (cause instanceof ValidationError) throw cause;
    throw new ValidationError("The body cannot be written as JSON; the cause says why.", { cause });
  }
}

const isUnreal = (value: unknown): boolean => typeof value === "number" && !Number.isFinite(value);
