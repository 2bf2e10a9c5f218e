import { CredentialsError, ValidationError } from "../errors.js";
import { describe, isObject, own } from "../values.js";

/** An API key or a token, or a function that returns it; it is called for each attempt. */
export type Secret = string | (() => string | Promise<string>);

/** A user with a password. */
export interface Login {
  username: string;
  password: string;
}

/** A user with a password, or a function that returns them; it is called for each attempt. */
export type LoginSource = Login | (() => Login | Promise<Login>);

/** Where a request has the secret of a security scheme, and the name there; of `Authorization`, the scheme of HTTP. */
export type SecretPlace = readonly [place: "header" | "query" | "cookie" | "authorization", name: string];

/** What a header can carry. */
const headerText = /^[!-~]([ -~]*[!-~])?$/;
/** What a cookie can carry, from RFC 6265. */
const cookieText = /^[!#-+\--:<-[\]-~]+$/;

const encodeBase64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** @throws CredentialsError for a login that HTTP cannot carry. The message does not show it. */
function basicOf(label: string, given: unknown): string {
  if (!isObject(given))
    throw new CredentialsError(`${label} must be { username, password }; it is ${describe(given)}.`);
  const { username, password } = own(given);
  if (typeof username !== "string" || typeof password !== "string" || username.includes(":"))
    throw new CredentialsError(`${label} must be { username, password }, both text, and no ":" in the username.`);
  return encodeBase64(`${username}:${password}`);
}

/** @throws CredentialsError for a value that the place cannot carry. The message does not show it. */
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
 * The text of a secret as its place carries it.
 * @throws CredentialsError for a secret that cannot be sent, and if its function failed.
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

/** @throws ValidationError for credentials that are no object of known names. The message does not show them. */
export function checkSecrets(given: unknown, places: Readonly<Record<string, SecretPlace>>): Record<string, unknown> {
  if (given === undefined) return {};
  const known = Object.keys(places).join(", ");
  if (!isObject(given))
    throw new ValidationError(`The option credentials must be an object of ${known}; it is ${describe(given)}.`);
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(places, name));
  if (unknown !== undefined) throw new ValidationError(`credentials has no "${unknown}". It takes: ${known}.`);
  return own(given);
}
