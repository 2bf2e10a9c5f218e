import { builtin } from "./builtin.js";
import type { Clock } from "./clock.js";
import type { Credentials } from "./credentials.js";

/** What NAVER Cloud's signature version 2 is made from. */
export interface SignatureInput {
  /** HTTP method in upper case, as sent. */
  method: string;
  /** Path and query exactly as sent, without scheme and host. */
  target: string;
  /** Milliseconds since 1970-01-01T00:00:00 UTC, the same text as in the timestamp header. */
  timestamp: string;
  accessKey: string;
  secretKey: string;
}

/** What the client knows of the service's computed signature; from the contract. */
export interface SignatureDefinition {
  /** Names of the headers that carry its parts, in lower case. */
  readonly timestamp: string;
  readonly accessKey: string;
  readonly signature: string;
  /** Status and code of the answer to a signature that is wrong, such as `401 200`. */
  readonly refused: string | undefined;
}

/** The part of Node that is used here. */
interface Crypto {
  createHmac(algorithm: string, key: string): { update(text: string): { digest(encoding: "base64"): string } };
}

const encoder = new TextEncoder();
const algorithm = { name: "HMAC", hash: "SHA-256" };

/**
 * Makes the function that computes the NAVER Cloud API Gateway signature, version 2: Base64 of HMAC-SHA256, keyed with the
 * secret key as UTF-8 bytes, over `METHOD target\ntimestamp\naccessKey`. Uses Node's own module where there is one, since
 * WebCrypto signs in a thread, which takes longer than signing; else WebCrypto, and keeps the key of the last secret.
 *
 * @see https://api.ncloud-docs.com/docs/en/common-ncpapi
 */
export function createSigner(): (input: SignatureInput) => string | Promise<string> {
  const node = builtin<Crypto>("node:crypto");
  let secret: string | undefined;
  let key: ReturnType<typeof crypto.subtle.importKey>;
  const subtle = async (text: string, secretKey: string) => {
    if (secret !== secretKey) {
      secret = secretKey;
      key = crypto.subtle.importKey("raw", encoder.encode(secretKey), algorithm, false, ["sign"]);
    }
    const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", await key, encoder.encode(text)));
    return btoa(String.fromCharCode(...bytes));
  };
  return ({ method, target, timestamp, accessKey, secretKey }) => {
    const text = `${method} ${target}\n${timestamp}\n${accessKey}`;
    return node ? node.createHmac("sha256", secretKey).update(text).digest("base64") : subtle(text, secretKey);
  };
}

/** What was signed in one attempt, without the secret. */
export interface Signed {
  /** The request's headers with those of the signature. */
  readonly headers: Record<string, string>;
  readonly url: string;
  readonly method: string;
  readonly timestamp: string;
  readonly accessKey: string;
  /** Of the clock, in milliseconds. */
  readonly offset: number;
}

/** Signs a request to a URL that is sent as it is; at once where keys and signature are at hand. */
export type Sign = (method: string, url: string, headers: Readonly<Record<string, string>>) => Signed | Promise<Signed>;

/** `next` of a value: at once, unless the value is still to come. */
const after = <Value, Result>(value: Value | Promise<Value>, next: (value: Value) => Result | Promise<Result>) =>
  value instanceof Promise ? value.then(next) : next(value);

/** Makes the function that signs requests with the client's keys and clock. */
export function createSignature(
  names: SignatureDefinition,
  credentials: () => Credentials | Promise<Credentials>,
  clock: Clock,
): Sign {
  const sign = createSigner();
  return (method, url, given) =>
    after(credentials(), ({ accessKey, secretKey }) => {
      const { offset } = clock;
      const timestamp = String(clock.now());
      // No parser would change anything: base URL and values are encoded, and the contract's paths were looked at.
      const target = url.slice(url.indexOf("/", "https://".length));
      return after(sign({ method, target, timestamp, accessKey, secretKey }), (signature): Signed => {
        // Neither spread nor computed in a literal, which takes longer: this is made for each request.
        const headers: Record<string, string> = Object.assign({}, given);
        headers[names.timestamp] = timestamp;
        headers[names.accessKey] = accessKey;
        headers[names.signature] = signature;
        return { headers, url, method, timestamp, accessKey, offset };
      });
    });
}
