import type { Node } from "../../contract/node.js";
import { BodyTooLarge } from "../body.js";
import type { MockRequest, MockResponse } from "../exchange.js";
import { splitTarget } from "../target.js";
import { readImage } from "./image-size.js";
import type { Collection, Model } from "./model.js";
import type { Item, Store, Upload } from "./store.js";

export const uploadPath = "/__mock/uploads/";

/**
 * The origin of presigned URLs of a mock without a socket. The host cannot exist, so no file reaches a real host. If
 * another `fetch` fails for it, its name shows what to do.
 */
export const inProcessOrigin = "https://send-it-with-mock-fetch.invalid";

/** Maximum size of a file that is read if the contract has no limit, in bytes. */
const largestFile = 10 * 1024 * 1024;

export const uploadUrl = (origin: string, { rule }: Collection, { token }: Upload): string =>
  `${origin}${uploadPath}${token}?expires=${rule.upload?.seconds}`;

/** Whether the expiry of a presigned URL has passed. */
const isPastExpiry = ({ expires }: Upload, now: number): boolean => now >= expires;

/** The key that operations accept for a file: the key of the converted file, if the file was converted. */
export const usableKey = ({ rule }: Collection, { data, upload }: Item): unknown => upload?.file?.key ?? data[rule.key];

function faultOf({ rule, limits }: Collection, file: Upload["file"], now: number) {
  const { keptSeconds = Infinity } = rule.upload ?? {};
  if (file === undefined || now >= (file.at ?? now) + keptSeconds * 1000) return "missing";
  if (file.tooLarge) return "tooLarge";
  const { width = Infinity, height = Infinity } = file;
  return Math.min(width, height) < (limits?.minPixels ?? 0) ? "tooSmall" : undefined;
}

/** The result of an upload, with the status and message of the collection's rule. */
export function verdictOn(collection: Collection, upload: Upload | undefined, now: number): Node {
  const { statuses, messages } = collection.rule.upload ?? {};
  const fault = faultOf(collection, upload?.file, now);
  if (fault === undefined) return { complete: true, status: statuses?.complete };
  return { complete: false, status: statuses?.failed, message: messages?.[fault] };
}

const plainText = (status: number, text: string): MockResponse => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: `${text}\n`,
  ...(status >= 400 && { reason: text }),
});

async function receive(request: MockRequest, limit: number): Promise<{ bytes: Uint8Array; tooLarge: boolean }> {
  try {
    return { bytes: await request.readBody(limit), tooLarge: false };
  } catch (error) {
    if (error instanceof BodyTooLarge) return { bytes: new Uint8Array(), tooLarge: true };
    throw error;
  }
}

/** Receives a file that is sent to a presigned URL. Resolves to undefined for any other target. */
export async function receiveUpload(
  model: Model,
  store: Store,
  request: MockRequest,
  now: number,
): Promise<MockResponse | undefined> {
  const { path } = splitTarget(request.target);
  if (!path.startsWith(uploadPath)) return undefined;
  if (request.method !== "PUT") return plainText(405, "A file is sent to this URL with PUT.");
  const found = [...model.collections.values()]
    .flatMap((collection) => store.all(collection).map((item) => ({ collection, item, upload: item.upload })))
    .find(({ collection, upload }) => upload !== undefined && uploadUrl("", collection, upload) === request.target);
  if (found?.upload === undefined) return plainText(403, "This URL was not issued, or it was changed.");
  const { collection, item, upload } = found;
  if (isPastExpiry(upload, now)) return plainText(403, "This URL has expired.");
  const used = plainText(403, "This URL was used already.");
  if (upload.file !== undefined) return used;
  const { formats = [], maxBytes = largestFile } = collection.limits ?? {};
  const { bytes, tooLarge } = await receive(request, maxBytes);
  // Another request may have been completed while this body was read.
  if (upload.file !== undefined) return used;
  const received = plainText(200, "Received.");
  if (tooLarge) {
    upload.file = { at: now, tooLarge };
    return received;
  }
  const image = readImage(bytes);
  if (image === undefined || !formats.includes(image.format))
    return plainText(415, `The file is not an image in one of these formats: ${formats.join(", ")}.`);
  const { format, ...size } = image;
  upload.file = { at: now, tooLarge, ...size };
  const { key, upload: { converted = {} } = {} } = collection.rule;
  const extension = converted[format];
  if (extension !== undefined) upload.file.key = String(item.data[key]).replace(/\.[^./]+$/, `.${extension}`);
  return received;
}
