import { type Document, isNode, type OperationEntry } from "../../contract/document.js";
import { propertiesOf } from "../../contract/resolve-schema.js";
import { extensionOf } from "./expression.js";

/** What the contract's `x-media-limits` says about one kind of file. */
export interface MediaLimits {
  formats?: string[];
  minPixels?: number;
  maxBytes?: number;
}

type LimitsByKind = Record<string, MediaLimits>;

function* limitsIn(value: unknown): Generator<LimitsByKind> {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value) && isNode(value["x-media-limits"])) yield value["x-media-limits"] as LimitsByKind; // linted so
  for (const part of Object.values(value)) yield* limitsIn(part);
}

/** Tells the kind of a file by its extension, as all media limits of the document have them. */
export function kindsOf(document: Document): (name: string) => string | undefined {
  const kinds = new Map<string, string>();
  for (const limits of limitsIn(document.components?.schemas))
    for (const [kind, { formats = [] }] of Object.entries(limits))
      for (const format of formats) kinds.set(format, kind);
  return (name) => kinds.get(extensionOf(name));
}

/** The property of a request body that names an image to upload, with its limits. */
export function declaredLimits(document: Document, entry: OperationEntry) {
  const schema = Object.values(entry.requestBody?.content ?? {})[0]?.schema;
  for (const [property, value] of Object.entries(propertiesOf(document, schema))) {
    const image = (value["x-media-limits"] as LimitsByKind | undefined)?.image;
    if (image !== undefined) return { image, property };
  }
  return undefined;
}

/** An image as its first bytes tell. */
export interface Image {
  format: string;
  /** Pixels; absent where the format hides them deeper. */
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
    // The frame headers SOF0 to SOF15 without the three that are other tables.
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

/** How far into a HEIC its sizes are looked for, in bytes: they stand before the picture. */
const heicHead = 16 * 1024;

function readHeic(view: DataView): Image | undefined {
  if (textAt(view, 4, 4) !== "ftyp" || !/^(hei|hev|mif1|msf1)/.test(textAt(view, 8, 4))) return undefined;
  const head = textAt(view, 0, Math.min(view.byteLength, heicHead));
  // The whole picture, its tiles and its thumbnail have a size each.
  const sizes = [...head.matchAll(/ispe.{12}/gs)].map(({ index }) => ({
    ...{ width: view.getUint32(index + 8), height: view.getUint32(index + 12) },
  }));
  const [largest] = sizes.sort((a, b) => b.width * b.height - a.width * a.height);
  return { format: "heic", ...largest };
}

/** Recognises PNG, JPEG, WebP and HEIC by their first bytes; undefined for anything else. */
export function readImage(bytes: Uint8Array): Image | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readPng(view) ?? readJpg(view) ?? readWebp(view) ?? readHeic(view);
}
