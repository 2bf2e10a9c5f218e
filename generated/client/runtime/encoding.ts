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

function scalar(name: string, value: unknown): string {
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  const found =
    value === null ? "null" : value instanceof Date ? "a Date" : typeof value === "number" ? value : typeof value;
  throw new ValidationError(
    `"${name}" must be text, a finite number or a boolean; it is ${found}.` +
      (value instanceof Date ? " Write the date as text, in the form that the parameter's description gives." : ""),
  );
}

/** Array styles of a query parameter: repeated (`a=1&a=2`, OpenAPI's default) or comma-separated (`a=1,2`). */
export type QueryStyle = "repeat" | "comma";

/**
 * A query string without `?`, or `""` when nothing is set. `undefined` values are left out.
 * @throws ValidationError for a value that has no query form, such as `null`, a `Date` or a nested object.
 */
export function encodeQuery(query: Record<string, unknown>, styles: Record<string, QueryStyle> = {}): string {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => {
      const values = Array.isArray(value)
        ? value.map((item) => encode(scalar(name, item)))
        : [encode(scalar(name, value))];
      if (styles[name] === "comma") return values.length === 0 ? [] : [`${encode(name)}=${values.join(",")}`];
      return values.map((item) => `${encode(name)}=${item}`);
    })
    .join("&");
}

/**
 * Fills the `{name}` places of a path template.
 * @throws ValidationError for a missing value, and for `""`, `.` and `..`, with which the URL would lead to another
 * operation.
 */
export function encodePath(template: string, values: Record<string, unknown>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    if (values[name] === undefined) throw new ValidationError(`The path parameter "${name}" is missing.`);
    const value = scalar(name, values[name]);
    if (value === "" || value === "." || value === "..")
      throw new ValidationError(`The path parameter "${name}" must not be "${value}": the URL would lead elsewhere.`);
    return encode(value);
  });
}
