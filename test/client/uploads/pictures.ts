/** The first bytes of pictures, as far as they distinguish the formats. */
const text = (value: string) => new Uint8Array(Array.from(value, (character) => character.charCodeAt(0)));

const heads = {
  png: "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x2c\0\0\x01\x2c",
  jpg: "\xff\xd8\xff\xe0\0\x04\0\0\xff\xc0\0\x0b\x08\x01\x2c\x01\x2c\x01\x01\x11\0",
  webp: "RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\xff\x01\0\xff\x01\0",
  heic: "\0\0\0\x18ftypheic\0\0\0\0",
  gif: "GIF89a\x01\0\x01\0\0\0\0",
};

export type Format = keyof typeof heads;

/** A picture of a format, padded to a number of bytes. */
export function picture(format: Format, size = 64): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  bytes.set(text(heads[format]));
  return bytes;
}
