import type { Bytes } from "./body.js";
import { builtin } from "./builtin.js";
import { ClientError } from "./errors.js";

/** The part of Node that is used here. */
interface Crypto {
  hash?: {
    (algorithm: string, data: Bytes, encoding: "buffer"): Bytes;
    (algorithm: string, data: Bytes, encoding: "base64"): string;
  };
}

/** HMAC-SHA256 of a text in UTF-8, as Base64; its key is within. */
export type Hmac = (text: string) => string | Promise<string>;

const encoder = new TextEncoder();
/** As Node calls it: Deno's hash knows no other name. */
const digest = "sha256";
const algorithm = { name: "HMAC", hash: "SHA-256" };

/**
 * By the steps of RFC 2104, in memory that is used again: an object for each text, as Node's `createHmac` makes it, costs the
 * collector more than both hashes take.
 */
function ofHashes(hash: NonNullable<Crypto["hash"]>, key: Bytes): Hmac {
  const padded = (pad: number, size: number) => new Uint8Array(size).map((_, index) => pad ^ (key[index] ?? 0));
  const outer = padded(0x5c, 64 + 32);
  let inner = padded(0x36, 64);
  return (text) => {
    // UTF-8 has three bytes at most for each of a string's units.
    const most = 64 + 3 * text.length;
    if (inner.length < most) inner = padded(0x36, most);
    const { written } = encoder.encodeInto(text, inner.subarray(64));
    outer.set(hash(digest, inner.subarray(0, 64 + written), "buffer"), 64);
    return hash(digest, outer, "base64");
  };
}

function ofWebCrypto(key: Bytes): Hmac {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle)
    throw new ClientError(
      "Signing needs WebCrypto, which a browser has only in pages from https or localhost. Serve the page from there.",
    );
  const imported = subtle.importKey("raw", key, algorithm, false, ["sign"]);
  return async (text) =>
    btoa(String.fromCharCode(...new Uint8Array(await subtle.sign(algorithm, await imported, encoder.encode(text)))));
}

/**
 * Makes an HMAC-SHA256 with a key, as UTF-8. Uses Node's own module where there is one, since WebCrypto signs in a thread,
 * which takes longer than signing; else WebCrypto, and for a key beyond SHA-256's block, which would be hashed first.
 * @throws ClientError where there is neither.
 */
export function createHmac(key: string): Hmac {
  const hash = builtin<Crypto>("node:crypto")?.hash;
  const bytes = encoder.encode(key);
  return hash && bytes.length <= 64 ? ofHashes(hash, bytes) : ofWebCrypto(bytes);
}
