import type { Lookup } from "./credentials.js";
import { CredentialsError } from "./errors.js";
import { isObject } from "./values.js";

const defaultEndpoint = "http://169.254.169.254";
const endpointVariables = ["NCLOUD_METADATA_API_ENDPOINT", "NCLOUD_METADATA_ENDPOINT"] as const;
const rolePath = "/latest/meta-data/iam/security-credentials";
/** Milliseconds after which a machine that does not respond counts as one without metadata. */
const timeout = 3000;
/** Requested lifetime of a metadata token, in seconds. */
const tokenLifetime = 21_600;

type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** Requests a token of metadata version 2; undefined if the server has version 1 only. */
async function token(send: Send): Promise<string | undefined> {
  const response = await send("/latest/api/token", {
    method: "PUT",
    headers: { "X-NCP-METADATA-TOKEN-TTL-SECONDS": String(tokenLifetime) },
  });
  const text = (await response.text()).trim();
  return response.ok && text !== "" ? text : undefined;
}

function expirationOf(value: unknown): number {
  // Some responses omit the colon in the zone, which ISO 8601's extended form requires.
  return typeof value === "string" ? Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, "$1:$2")) : NaN;
}

/**
 * Requests the temporary pair of the server's role from the machine's metadata service: version 2, which needs a token, else
 * version 1.
 * @throws CredentialsError if the machine has a role but returns no usable pair for it.
 */
export async function fromServerRole(env: Readonly<Record<string, string | undefined>>): Promise<Lookup> {
  const variable = endpointVariables.find((name) => env[name]);
  const endpoint = (variable === undefined ? defaultEndpoint : (env[variable] ?? "")).replace(/([^/])\/+$/, "$1");
  if (!URL.canParse(endpoint))
    throw new CredentialsError(`${variable} is not a URL. Write something like ${defaultEndpoint}.`);
  const where = `the server role at ${endpoint}`;
  const signal = AbortSignal.timeout(timeout);
  const send: Send = (path, init) => fetch(endpoint + path, { ...init, redirect: "error", signal });

  let headers: Record<string, string>;
  let role: Response;
  let roleId: string;
  try {
    const received = await token(send);
    headers = received === undefined ? {} : { "X-NCP-METADATA-TOKEN": received };
    role = await send(rolePath, { headers });
    roleId = (await role.text()).trim();
  } catch {
    return { nothing: `${where} (no response)` };
  }
  if (role.status === 404 || (role.ok && roleId === "")) return { nothing: `${where} (this server has none)` };
  if (!role.ok) return { nothing: `${where} (HTTP ${role.status})` };

  const fail = (reason: string, cause?: unknown) =>
    new CredentialsError(`${where} gave no key pair: ${reason}.`, cause === undefined ? {} : { cause });
  let found: Record<string, unknown>;
  try {
    const response = await send(`${rolePath}/${encodeURIComponent(roleId)}`, { headers });
    if (!response.ok) throw fail(`HTTP ${response.status}`);
    const body: unknown = await response.json();
    found = isObject(body) ? body : {};
  } catch (error) {
    // The parser's error is no cause: it quotes the text, which may hold a key.
    throw error instanceof CredentialsError
      ? error
      : fail(error instanceof SyntaxError ? "its response is not JSON" : "no response");
  }
  const { AccessKeyId: accessKey, SecretAccessKey: secretKey, Expiration, Code, Message } = found;
  if (typeof accessKey !== "string" || typeof secretKey !== "string")
    throw fail([Code, Message].filter((part) => typeof part === "string").join(": ") || "it has no keys");
  const expiration = expirationOf(Expiration);
  if (Number.isNaN(expiration)) throw fail("its Expiration is no date");
  return { pair: { accessKey, secretKey, expiration }, source: where };
}
