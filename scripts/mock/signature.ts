import type { Document } from "../contract/document.js";
import { apiOf } from "./api-of.js";
import { base64, hmacSha256 } from "./digest.js";
import type { KeyPair } from "./package/types.js";

/** The parts of a request that signature v2 signs. */
export interface Signed {
  method: string;
  /** Path and query exactly as sent. */
  target: string;
  timestamp: string;
  accessKey: string;
}

/**
 * Clock tolerance in milliseconds: requests whose timestamp differs from the gateway's clock by this or more are
 * rejected.
 */
export const clockTolerance = 5 * 60 * 1000;

/** Signature v2: Base64 of the HMAC-SHA256 over method, target, timestamp and access key. */
export function sign({ method, target, timestamp, accessKey }: Signed, secretKey: string): string {
  return base64(hmacSha256(secretKey, `${method} ${target}\n${timestamp}\n${accessKey}`));
}

/** The headers of a signature that is made now. Empty for a document without a signature. */
export function signedHeaders(
  document: Document,
  { method, target }: Pick<Signed, "method" | "target">,
  { accessKey, secretKey }: KeyPair,
): Record<string, string> {
  const names = apiOf(document).signature;
  if (names === undefined) return {};
  const timestamp = String(Date.now());
  const signature = sign({ method, target, timestamp, accessKey }, secretKey);
  return { [names.timestamp]: timestamp, [names.accessKey]: accessKey, [names.signature]: signature };
}

/** Whether `signature` is valid for `secretKey`. Compares in constant time. */
export function verify(signed: Signed, secretKey: string, signature: string): boolean {
  const expected = sign(signed, secretKey);
  if (signature.length !== expected.length) return false;
  let difference = 0;
  for (let at = 0; at < expected.length; at++) difference |= expected.charCodeAt(at) ^ signature.charCodeAt(at);
  return difference === 0;
}

/** Whether a timestamp, as decimal milliseconds, is within the clock tolerance. */
export function isFresh(timestamp: string, now: number): boolean {
  return /^\d{1,15}$/.test(timestamp) && Math.abs(now - Number(timestamp)) < clockTolerance;
}
