import { hmac } from "@noble/hashes/hmac.js";
import { sha256 as hash } from "@noble/hashes/sha2.js";
import { builtin } from "../runtime/platform.js";

interface Digest {
  update: (text: string) => Digest;
  digest: () => Uint8Array;
}

/** The function of Node's crypto module that is used. It is four times as fast as WebCrypto. */
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

/** One character for each byte. Only for short texts, since each byte is passed as an argument. */
export const binaryText = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

export const base64 = (bytes: Uint8Array): string => btoa(binaryText(bytes));
