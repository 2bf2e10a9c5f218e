import { type BinaryLike, createHash, createHmac as nodeHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createHmac } from "../../scripts/runtime/hmac.js";
import { character } from "../helpers/client/character.js";

/** As Deno, which has only one name for each algorithm. */
function hash(algorithm: string, data: BinaryLike, encoding: "buffer" | "base64") {
  if (algorithm !== "sha256") throw new Error(`Digest method not supported: ${algorithm}`);
  const digest = createHash(algorithm).update(data);
  return encoding === "buffer" ? digest.digest() : digest.digest(encoding);
}

const platforms = {
  "Node's hashes": undefined,
  "Deno's hashes": { getBuiltinModule: () => ({ hash }) },
  "WebCrypto in Node, Bun or Deno without them": { getBuiltinModule: () => ({}) },
  "WebCrypto elsewhere": {},
};

test.each(Object.entries(platforms))(
  "an HMAC by %s is correct for keys and texts of any length",
  async (_, process) => {
    if (process) vi.stubGlobal("process", process);
    const text = fc.string({ unit: character, maxLength: 300 });
    const key = fc.string({ unit: character, minLength: 1, maxLength: 100 });
    try {
      await fc.assert(
        // Several texts with one key, since the state of one must not affect the next.
        fc.asyncProperty(key, fc.array(text, { maxLength: 4 }), async (secret, texts) => {
          const hmac = createHmac(secret);
          const expected = texts.map((each) => nodeHmac("sha256", secret).update(each).digest("base64"));
          expect(await Promise.all(texts.map((each) => hmac(each)))).toEqual(expected);
        }),
      );
    } finally {
      vi.unstubAllGlobals();
    }
  },
);
