export interface Image {
  format: string;
  /** Pixels; undefined when its first bytes do not have them. */
  width?: number;
  height?: number;
}

function readPng(bytes: Buffer): Image | undefined {
  if (bytes.length < 24 || bytes.readUInt32BE(0) !== 0x89504e47) return undefined;
  return { format: "png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function readJpg(bytes: Buffer): Image | undefined {
  if (bytes.length < 3 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    // SOF0 to SOF15, without the three markers of that range that begin other tables.
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { format: "jpg", height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    if (marker >> 8 !== 0xff) break;
  }
  return { format: "jpg" };
}

function readWebp(bytes: Buffer): Image | undefined {
  if (!/^RIFF.{4}WEBP/s.test(bytes.toString("latin1", 0, 12))) return undefined;
  const format = "webp";
  const chunk = bytes.toString("latin1", 12, 16);
  if (chunk === "VP8 " && bytes.length >= 30)
    return { format, width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (chunk === "VP8X" && bytes.length >= 30)
    return { format, width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
  if (chunk === "VP8L" && bytes.length >= 25) {
    const bits = bytes.readUInt32LE(21);
    return { format, width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  return { format };
}

/** Number of bytes of a HEIC file in which its sizes are searched: they precede the image data. */
const heicHead = 16 * 1024;

function readHeic(bytes: Buffer): Image | undefined {
  const head = bytes.toString("latin1", 0, heicHead);
  if (!/^.{4}ftyp(hei.|hev.|mif1|msf1)/s.test(head)) return undefined;
  // The image, its tiles and its thumbnail each have a size.
  const sizes = [...head.matchAll(/ispe.{12}/gs)].map(({ index }) => {
    return { width: bytes.readUInt32BE(index + 8), height: bytes.readUInt32BE(index + 12) };
  });
  const [largest] = sizes.sort((a, b) => b.width * b.height - a.width * a.height);
  return { format: "heic", ...largest };
}

/** Recognises PNG, JPEG, WebP and HEIC by their first bytes and measures them; undefined for anything else. */
export function readImage({ buffer, byteOffset, byteLength }: Uint8Array): Image | undefined {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return readPng(bytes) ?? readJpg(bytes) ?? readWebp(bytes) ?? readHeic(bytes);
}
