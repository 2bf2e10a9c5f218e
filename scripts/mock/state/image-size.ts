export interface Image {
  format: string;
  /** In pixels; undefined if the first bytes do not contain it. */
  width?: number;
  height?: number;
}

const latin1 = new TextDecoder("latin1");

/** One character for each byte from `start` to `end`. */
const textAt = ({ buffer, byteOffset, byteLength }: DataView, start: number, end: number): string =>
  latin1.decode(new Uint8Array(buffer, byteOffset, byteLength).subarray(start, end));

/** A little-endian number of three bytes. */
const uint24At = (bytes: DataView, at: number): number => bytes.getUint16(at, true) | (bytes.getUint8(at + 2) << 16);

function readPng(bytes: DataView): Image | undefined {
  if (bytes.byteLength < 24 || bytes.getUint32(0) !== 0x89504e47) return undefined;
  return { format: "png", width: bytes.getUint32(16), height: bytes.getUint32(20) };
}

function readJpg(bytes: DataView): Image | undefined {
  if (bytes.byteLength < 3 || bytes.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < bytes.byteLength; at += 2 + bytes.getUint16(at + 2)) {
    const marker = bytes.getUint16(at);
    // SOF0 to SOF15, except the three markers in that range that start other tables.
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { format: "jpg", height: bytes.getUint16(at + 5), width: bytes.getUint16(at + 7) };
    if (marker >> 8 !== 0xff) break;
  }
  return { format: "jpg" };
}

function readWebp(bytes: DataView): Image | undefined {
  if (!/^RIFF.{4}WEBP/s.test(textAt(bytes, 0, 12))) return undefined;
  const format = "webp";
  const chunk = textAt(bytes, 12, 16);
  if (chunk === "VP8 " && bytes.byteLength >= 30)
    return { format, width: bytes.getUint16(26, true) & 0x3fff, height: bytes.getUint16(28, true) & 0x3fff };
  if (chunk === "VP8X" && bytes.byteLength >= 30)
    return { format, width: 1 + uint24At(bytes, 24), height: 1 + uint24At(bytes, 27) };
  if (chunk === "VP8L" && bytes.byteLength >= 25) {
    const bits = bytes.getUint32(21, true);
    return { format, width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  return { format };
}

/** Number of bytes of a HEIC file that are searched for sizes, which precede the image data. */
const heicHead = 16 * 1024;

function readHeic(bytes: DataView): Image | undefined {
  const head = textAt(bytes, 0, heicHead);
  if (!/^.{4}ftyp(hei.|hev.|mif1|msf1)/s.test(head)) return undefined;
  // The image, its tiles and its thumbnail each have a size.
  const sizes = [...head.matchAll(/ispe.{12}/gs)].map(({ index }) => {
    return { width: bytes.getUint32(index + 8), height: bytes.getUint32(index + 12) };
  });
  const [largest] = sizes.sort((a, b) => b.width * b.height - a.width * a.height);
  return { format: "heic", ...largest };
}

/** Recognises PNG, JPEG, WebP and HEIC by their first bytes and reads their size. Undefined for any other file. */
export function readImage({ buffer, byteOffset, byteLength }: Uint8Array): Image | undefined {
  const bytes = new DataView(buffer, byteOffset, byteLength);
  return readPng(bytes) ?? readJpg(bytes) ?? readWebp(bytes) ?? readHeic(bytes);
}
