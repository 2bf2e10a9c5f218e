/** The format and the size of an image. */
export interface Image {
  format: string;
  /** Pixels; undefined when its first bytes do not have them. */
  width?: number;
  height?: number;
}

function readPng(view: DataView): Image | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
  return { format: "png", width: view.getUint32(16), height: view.getUint32(20) };
}

function readJpg(view: DataView): Image | undefined {
  if (view.byteLength < 3 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    // SOF0 to SOF15, without the three markers of that range that begin other tables.
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { format: "jpg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker >> 8 !== 0xff) break;
  }
  return { format: "jpg" };
}

const textAt = (view: DataView, at: number, length: number): string =>
  view.byteLength < at + length
    ? ""
    : String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));

function readWebp(view: DataView): Image | undefined {
  if (textAt(view, 0, 4) !== "RIFF" || textAt(view, 8, 4) !== "WEBP") return undefined;
  const short = (at: number) => view.getUint16(at, true);
  if (textAt(view, 12, 4) === "VP8 " && view.byteLength >= 30)
    return { format: "webp", width: short(26) & 0x3fff, height: short(28) & 0x3fff };
  if (textAt(view, 12, 4) === "VP8X" && view.byteLength >= 30)
    return {
      format: "webp",
      width: 1 + (view.getUint32(24, true) & 0xffffff),
      height: 1 + (short(27) | (view.getUint8(29) << 16)),
    };
  if (textAt(view, 12, 4) === "VP8L" && view.byteLength >= 25) {
    const bits = view.getUint32(21, true);
    return { format: "webp", width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  return { format: "webp" };
}

/** How far into a HEIC file its sizes are searched, in bytes: they precede the image data. */
const heicHead = 16 * 1024;

function readHeic(view: DataView): Image | undefined {
  if (textAt(view, 4, 4) !== "ftyp" || !/^(hei|hev|mif1|msf1)/.test(textAt(view, 8, 4))) return undefined;
  const head = textAt(view, 0, Math.min(view.byteLength, heicHead));
  // The image, its tiles and its thumbnail each have a size.
  const sizes = [...head.matchAll(/ispe.{12}/gs)].map(({ index }) => {
    return { width: view.getUint32(index + 8), height: view.getUint32(index + 12) };
  });
  const [largest] = sizes.sort((a, b) => b.width * b.height - a.width * a.height);
  return { format: "heic", ...largest };
}

/** Recognises PNG, JPEG, WebP and HEIC by their first bytes and measures them; undefined for anything else. */
export function readImage(bytes: Uint8Array): Image | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readPng(view) ?? readJpg(view) ?? readWebp(view) ?? readHeic(view);
}
