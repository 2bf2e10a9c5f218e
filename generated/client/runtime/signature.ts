import { builtin } from "./builtin.js";
import type { Clock } from "./clock.js";
import type { Credentials } from "./credentials.js";
import { parseHttpDate } from "./http-date.js";
import { maskKey } from "./redact.js";

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
export function createSigner(): (input: SignatureInput) => Promise<string> {
  const node = builtin<Crypto>("node:crypto");
  let secret: string | undefined;
  let key: Promise<CryptoKey>;
  return async ({ method, target, timestamp, accessKey, secretKey }) => {
    const text = `${method} ${target}\n${timestamp}\n${accessKey}`;
    if (node) return node.createHmac("sha256", secretKey).update(text).digest("base64");
    if (secret !== secretKey) {
      secret = secretKey;
      key = crypto.subtle.importKey("raw", encoder.encode(secretKey), algorithm, false, ["sign"]);
    }
    const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", await key, encoder.encode(text)));
    return btoa(String.fromCharCode(...bytes));
  };
}

/** What was signed in one attempt, without the secret. */
export interface Signed {
  readonly url: URL;
  readonly method: string;
  readonly timestamp: string;
  /** Masked. */
  readonly accessKey: string;
  /** Of the clock, in milliseconds. */
  readonly offset: number;
}

/** Gives the headers of the signature for a URL as it is really sent, and what was signed. */
export type Sign = (method: string, url: string) => Promise<{ headers: Record<string, string>; signed: Signed }>;

/** Makes the function that signs requests with the client's keys and clock. */
export function createSignature(
  names: SignatureDefinition,
  credentials: () => Promise<Credentials>,
  clock: Clock,
): Sign {
  const sign = createSigner();
  return async (method, href) => {
    const { accessKey, secretKey } = await credentials();
    const url = new URL(href);
    const { offset } = clock;
    const timestamp = String(clock.now());
    const target = url.pathname + url.search;
    return {
      headers: {
        [names.timestamp]: timestamp,
        [names.accessKey]: accessKey,
        [names.signature]: await sign({ method, target, timestamp, accessKey, secretKey }),
      },
      signed: { url, method, timestamp, accessKey: maskKey(accessKey), offset },
    };
  };
}

/** What to compare when a signature is refused. */
export function signatureHint({ url, method, timestamp, accessKey }: Signed, date: string | null): string {
  const ahead = Math.round((Number(timestamp) - parseHttpDate(date)) / 1000);
  const clock = Number.isNaN(ahead)
    ? "the answer has no Date to compare it with"
    : `${Math.abs(ahead)} s ${ahead < 0 ? "behind" : "ahead of"} the server's`;
  return (
    `Signed: "${method} ${url.pathname}${url.search}\\n${timestamp}\\n${accessKey}"; a proxy must not change method, path or query. ` +
    `Zone: the key must be valid at ${url.host}. Clock: ${clock}.`
  );
}
