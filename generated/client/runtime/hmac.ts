import type { Bytes } from "./body.js";
import { ClientError } from "./errors.js";
import { builtin, probe } from "./platform.js";

interface Crypto {
  hash?: {
    (algorithm: string, data: Bytes, encoding: "buffer"): Bytes;
    (algorithm: string, data: Bytes, encoding: "base64"): string;
  };
}

/** HMAC-SHA256 of a text in UTF-8 with a fixed key, as Base64. */
export type Hmac = (text: string) => string | Promise<string>;

const encoder = new TextEncoder();
/** Node's name of SHA-256, the only one that Deno supports. */
const digest = "sha256";
const algorithm = { name: "HMAC", hash: "SHA-256" };

/** Node's one-shot hash; undefined if there is none, or only a stub that throws. */
const oneShotHash = (): Crypto["hash"] =>
  probe(() => {
    const hash = builtin<Crypto>("node:crypto")?.hash;
    hash?.(digest, new Uint8Array(), "buffer");
    return hash;
  });

/**
 * Follows the steps of RFC 2104 in reused memory: collecting an object for each text, as Node's `createHmac` makes it, takes
 * longer than both hashes.
 */
function hmacFromHash(hash: NonNullable<Crypto["hash"]>, key: Bytes): Hmac {
  const padded = (pad: number, size: number) => new Uint8Array(size).map((_, index) => pad ^ (key[index] ?? 0));
  const outer = padded(0x5c, 64 + 32);
  let inner = padded(0x36, 64);
  return (text) => {
    // UTF-8 has at most three bytes for each UTF-16 unit.
    const maxBytes = 64 + 3 * text.length;
    if (inner.length < maxBytes) inner = padded(0x36, maxBytes);
    const { written } = encoder.encodeInto(text, inner.subarray(64));
    outer.set(hash(digest, inner.subarray(0, 64 + written), "buffer"), 64);
    return hash(digest, outer, "base64");
  };
}

function hmacFromWebCrypto(key: Bytes): Hmac {
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
 * Makes the HMAC-SHA256 of a key in UTF-8. It uses Node's own hash if there is one, since WebCrypto signs in a thread, which
 * takes longer than signing. It uses WebCrypto for a key longer than SHA-256's block, which has to be hashed first.
 * @throws ClientError if there is neither.
 */
export function createHmac(key: string): Hmac {
  const hash = oneShotHash();
  const bytes = encoder.encode(key);
  return hash && bytes.length <= 64 ? hmacFromHash(hash, bytes) : hmacFromWebCrypto(bytes);
}
