import { hmac } from "@noble/hashes/hmac.js";
import { sha256 as hash } from "@noble/hashes/sha2.js";
import { builtin } from "../runtime/platform.js";

interface Digest {
  update: (text: string) => Digest;
  digest: () => Uint8Array;
}

/** The part of Node's module that is used: it takes a quarter of the time. */
interface NodeCrypto {
  createHash: (algorithm: "sha256") => Digest;
  createHmac: (algorithm: "sha256", key: string) => Digest;
}

const node = builtin<NodeCrypto>("node:crypto");
const encoder = new TextEncoder();

export const sha256 = (text: string): Uint8Array =>
  node === undefined ? hash(encoder.encode(text)) : node.createHash("sha256").update(text).digest();

export const hmacSha256 = (key: string, text: string): Uint8Array =>
  node === undefined
    ? hmac(hash, encoder.encode(key), encoder.encode(text))
    : node.createHmac("sha256", key).update(text).digest();

/** A character for each byte. Only for short texts: each byte is an argument. */
export const binaryText = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

export const base64 = (bytes: Uint8Array): string => btoa(binaryText(bytes));
