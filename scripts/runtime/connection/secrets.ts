import { CredentialsError, ValidationError } from "../errors.js";
import { describe, isObject, own } from "../values.js";

/** An API key or a token, or a function that returns it. The function is called for each attempt. */
export type Secret = string | (() => string | Promise<string>);

/** A user name and a password. */
export interface Login {
  username: string;
  password: string;
}

/** A user name and a password, or a function that returns them. The function is called for each attempt. */
export type LoginSource = Login | (() => Login | Promise<Login>);

/**
 * Where a security scheme sends its secret and under which name. For `Authorization`, the name is that of the HTTP
 * scheme.
 */
export type SecretPlace = readonly [place: "header" | "query" | "cookie" | "authorization", name: string];

/** Characters that a header value may have. */
const headerText = /^[!-~]([ -~]*[!-~])?$/;
/** Characters that a cookie value may have (RFC 6265). */
const cookieText = /^[!#-+\--:<-[\]-~]+$/;

const encodeBase64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** @throws CredentialsError if HTTP cannot carry the user name or password. The message does not show them. */
function basicOf(label: string, given: unknown): string {
  if (!isObject(given))
    throw new CredentialsError(`${label} must be { username, password }; it is ${describe(given)}.`);
  const { username, password } = own(given);
  if (typeof username !== "string" || typeof password !== "string" || username.includes(":"))
    throw new CredentialsError(`${label} must be { username, password }, both text, and no ":" in the username.`);
  return encodeBase64(`${username}:${password}`);
}

/** @throws CredentialsError if the value cannot be sent in this place. The message does not show the value. */
function textOf(label: string, [place]: SecretPlace, value: unknown): string {
  if (typeof value !== "string" || value === "")
    throw new CredentialsError(
      `${label} must be text that is not empty; it is ${value === "" ? "empty" : describe(value)}.`,
    );
  if (place !== "query" && !(place === "cookie" ? cookieText : headerText).test(value))
    throw new CredentialsError(
      `${label} cannot be sent: it holds a line end, a space at an end, or a character beyond ASCII${place === "cookie" ? ", a quote, a comma or a semicolon" : ""}. Copy it anew.`,
    );
  return value;
}

/**
 * The text of a secret in the form that its place requires.
 * @throws CredentialsError if the secret cannot be sent, or its function failed.
 */
export async function secretText(label: string, place: SecretPlace, source: unknown): Promise<string> {
  let value = source;
  if (typeof source === "function")
    try {
      value = await source();
    } catch (cause) {
      throw new CredentialsError(`The function of ${label} failed; its error is the cause.`, { cause });
    }
  if (place[0] !== "authorization") return textOf(label, place, value);
  const [, scheme] = place;
  return `${scheme} ${scheme === "Basic" ? basicOf(label, value) : textOf(label, place, value)}`;
}

/**
 * @throws ValidationError if the credentials are not an object, or have an unknown name. The message does not show
 * them.
 */
export function checkSecrets(given: unknown, places: Readonly<Record<string, SecretPlace>>): Record<string, unknown> {
  if (given === undefined) return {};
  const known = Object.keys(places).join(", ");
  if (!isObject(given))
    throw new ValidationError(`The option credentials must be an object of ${known}; it is ${describe(given)}.`);
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(places, name));
  if (unknown !== undefined) throw new ValidationError(`credentials has no "${unknown}". It takes: ${known}.`);
  return own(given);
}
