import type { Clock } from "./clock.js";
import type { Credentials } from "./credentials.js";
import { createHmac, type Hmac } from "./hmac.js";

/** What the client knows of the service's computed signature; from the contract. */
export interface SignatureDefinition {
  /** Names of the headers that carry its parts, in lower case. */
  readonly timestamp: string;
  readonly accessKey: string;
  readonly signature: string;
  /** Status and code of the answer to a signature that is wrong, such as `401 200`. */
  readonly refused: string | undefined;
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

/**
 * Makes the function that signs requests with the client's keys and clock, as NAVER Cloud's API Gateway asks for in
 * version 2: Base64 of HMAC-SHA256, keyed with the secret key as UTF-8 bytes, over `METHOD target\ntimestamp\naccessKey`.
 *
 * @see https://api.ncloud-docs.com/docs/en/common-ncpapi
 */
export function createSignature(
  names: SignatureDefinition,
  credentials: () => Credentials | Promise<Credentials>,
  clock: Clock,
): Sign {
  let secret: string | undefined;
  let hmac: Hmac;
  return (method, url, given) =>
    after(credentials(), ({ accessKey, secretKey }) => {
      const { offset } = clock;
      const timestamp = String(clock.now());
      // No parser would change anything: base URL and values are encoded, and the contract's paths were looked at.
      const target = url.slice(url.indexOf("/", "https://".length));
      if (secret !== secretKey) {
        hmac = createHmac(secretKey);
        secret = secretKey;
      }
      return after(hmac(`${method} ${target}\n${timestamp}\n${accessKey}`), (signature): Signed => {
        // Neither spread nor computed in a literal, which takes longer: this is made for each request.
        const headers: Record<string, string> = Object.assign({}, given);
        headers[names.timestamp] = timestamp;
        headers[names.accessKey] = accessKey;
        headers[names.signature] = signature;
        return { headers, url, method, timestamp, accessKey, offset };
      });
    });
}
