import { describe, expect, test } from "vitest";
import { clockTolerance, isFresh, sign, verify } from "../../scripts/mock/signature.js";
import { vectors } from "../helpers/client/signature-vectors.js";

describe("signature v2", () => {
  test.each(vectors)("makes and accepts vector $name", ({ url: target, secretKey, signature, ...rest }) => {
    expect(sign({ target, ...rest }, secretKey)).toBe(signature);
    expect(verify({ target, ...rest }, secretKey, signature)).toBe(true);
  });

  test.each(vectors)(
    "rejects vector $name if anything is changed",
    ({ url: target, secretKey, signature, ...rest }) => {
      const signed = { target, ...rest };
      expect(verify({ ...signed, method: "DELETE" }, secretKey, signature)).toBe(false);
      expect(verify({ ...signed, target: `${target}x` }, secretKey, signature)).toBe(false);
      expect(verify({ ...signed, timestamp: "1" }, secretKey, signature)).toBe(false);
      expect(verify({ ...signed, accessKey: "x" }, secretKey, signature)).toBe(false);
      expect(verify(signed, "x", signature)).toBe(false);
      for (const wrong of ["", "=", signature.slice(1), `${signature}=`, signature.toLowerCase()])
        expect(verify(signed, secretKey, wrong)).toBe(false);
    },
  );

  test("accepts a timestamp less than five minutes off, in either direction", () => {
    const now = 1_700_000_000_000;
    for (const sense of [-1, 1]) {
      expect(isFresh(String(now + sense * (clockTolerance - 1)), now)).toBe(true);
      expect(isFresh(String(now + sense * clockTolerance), now)).toBe(false);
    }
  });

  test.each(["", "1.7e12", "0x18bcfe56800", " 1700000000000", "-1", "NaN", "1700000000000.0"])(
    "rejects a timestamp written as %j",
    (text) => expect(isFresh(text, 1_700_000_000_000)).toBe(false),
  );
});
