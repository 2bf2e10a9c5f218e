import { expect, test } from "vitest";
import { bytesOf, makePacked, packed } from "../../scripts/generate/packed.js";
import { hash } from "../../scripts/generate/toolchain.js";

const line = "한국어 and English\n";
const large = line.repeat(100_000);

test("a large text and one in pieces are compressed, and their bytes and hashes are those of the text with LF line ends", async () => {
  function* pieces() {
    for (let n = 0; n < 100_000; n++) yield line.replace("\n", "\r\n");
  }
  const files = await makePacked({ large: () => large.replaceAll("\n", "\r"), pieces, small: () => "a\r\nb" });
  for (const text of [files.large, files.pieces]) {
    if (text === undefined || typeof text === "string") throw new Error("It is not compressed.");
    expect(text.parts.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(large.length / 10);
    expect(bytesOf(text).equals(Buffer.from(large))).toBe(true);
    expect(text.hash).toBe(hash(large));
  }
  expect(files.small).toBe("a\nb");
  expect(packed(files)).toEqual(files);
});
