import type { Clock } from "./clock.js";
import type { Credentials } from "./credentials.js";
import { createHmac, type Hmac } from "./hmac.js";

/** The service's computed signature, as the contract describes it. */
export interface SignatureDefinition {
  /** Names of the headers of timestamp, access key and signature, in lower case. */
  readonly timestamp: string;
  readonly accessKey: string;
  readonly signature: string;
  /** Status and code of the response to a wrong signature, such as `401 200`. */
  readonly refused: string | undefined;
}

/** The signed request of one attempt, without the secret. */
export interface Signed {
  /** The request's headers, including those of the signature. */
  readonly headers: Record<string, string>;
  readonly url: string;
  readonly method: string;
  readonly timestamp: string;
  readonly accessKey: string;
  /** The clock's offset in milliseconds. */
  readonly offset: number;
}

/** Signs a request; synchronously if keys and HMAC are available, since an unneeded wait costs time in each call. */
export type Sign = (method: string, url: string, headers: Readonly<Record<string, string>>) => Signed | Promise<Signed>;

/** The text that is signed: method, path and query as sent, epoch milliseconds, and access key. */
export const messageToSign = (method: string, target: string, timestamp: string, accessKey: string): string =>
  `${method} ${target}\n${timestamp}\n${accessKey}`;

/** Calls `next` with a value, synchronously unless the value is a promise. */
const after = <Value, Result>(value: Value | Promise<Value>, next: (value: Value) => Result | Promise<Result>) =>
  value instanceof Promise ? value.then(next) : next(value);

/**
 * Makes the function that signs requests with the client's keys and clock, as version 2 of NAVER Cloud's API Gateway requires:
 * Base64 of the HMAC-SHA256 with the secret key's UTF-8 bytes over `METHOD target\ntimestamp\naccessKey`.
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
      // No URL parser is needed: base URL and values are encoded, and the contract's paths are checked.
      const target = url.slice(url.indexOf("/", "https://".length));
      if (secret !== secretKey) {
        hmac = createHmac(secretKey);
        secret = secretKey;
      }
      return after(hmac(messageToSign(method, target, timestamp, accessKey)), (signature): Signed => {
        // Assignments are faster here than a spread or computed keys.
        const headers: Record<string, string> = Object.assign({}, given);
        headers[names.timestamp] = timestamp;
        headers[names.accessKey] = accessKey;
        headers[names.signature] = signature;
        return { headers, url, method, timestamp, accessKey, offset };
      });
    });
}
