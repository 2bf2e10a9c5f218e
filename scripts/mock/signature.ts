import { createHmac, timingSafeEqual } from "node:crypto";
import type { Document } from "../contract/document.js";
import { signatureHeaders } from "../contract/signature-headers.js";
import type { KeyPair } from "./package/types.js";

/** What signature v2 covers. */
export interface Signed {
  method: string;
  /** Path and query exactly as sent. */
  target: string;
  timestamp: string;
  accessKey: string;
}

/** Requests whose time is this far or farther from the gateway's clock are refused. */
export const clockTolerance = 5 * 60 * 1000;

/** Signature v2: Base64 of the HMAC-SHA256 over method, target, timestamp and access key. */
export function sign({ method, target, timestamp, accessKey }: Signed, secretKey: string): string {
  return createHmac("sha256", secretKey).update(`${method} ${target}\n${timestamp}\n${accessKey}`).digest("base64");
}

/** The headers of a signature made now; none where the document has no signature. */
export function signedHeaders(
  document: Document,
  { method, target }: Pick<Signed, "method" | "target">,
  { accessKey, secretKey }: KeyPair,
): Record<string, string> {
  const names = signatureHeaders(document);
  if (names === undefined) return {};
  const timestamp = String(Date.now());
  const signature = sign({ method, target, timestamp, accessKey }, secretKey);
  return { [names.timestamp]: timestamp, [names.accessKey]: accessKey, [names.signature]: signature };
}

/** Whether `signature` is the one that `secretKey` makes, in a time that does not tell how much of it is right. */
export function verify(signed: Signed, secretKey: string, signature: string): boolean {
  const expected = Buffer.from(sign(signed, secretKey));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Whether a timestamp in decimal milliseconds is near enough to the clock. */
export function isFresh(timestamp: string, now: number): boolean {
  return /^\d{1,15}$/.test(timestamp) && Math.abs(now - Number(timestamp)) < clockTolerance;
}
