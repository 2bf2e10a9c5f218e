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

const encoder = new TextEncoder();

/**
 * NAVER Cloud API Gateway signature, version 2: Base64 of HMAC-SHA256, keyed with the secret key as UTF-8 bytes, over
 * `METHOD target\ntimestamp\naccessKey`. Uses WebCrypto.
 *
 * @see https://api.ncloud-docs.com/docs/en/common-ncpapi
 */
export async function sign({ method, target, timestamp, accessKey, secretKey }: SignatureInput): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secretKey), algorithm, false, ["sign"]);
  const message = encoder.encode(`${method} ${target}\n${timestamp}\n${accessKey}`);
  const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", key, message));
  return btoa(String.fromCharCode(...bytes));
}
