import type { Node } from "../../contract/node.js";
import { BodyTooLarge } from "../body.js";
import type { MockRequest, MockResponse } from "../exchange.js";
import { splitTarget } from "../target.js";
import { readImage } from "./image-size.js";
import type { MediaLimits } from "./media-limits.js";
import type { Collection, Model } from "./model.js";
import type { Item, Store, Upload } from "./store.js";

/** The path of presigned URLs. */
export const uploadPath = "/__mock/uploads/";

/**
 * The origin of the presigned URLs of a mock without a socket: a host that cannot exist, so that no file reaches a real
 * one. Its name tells what to do when another `fetch` fails there.
 */
export const inProcessOrigin = "https://send-it-with-mock-fetch.invalid";

/** The largest file that is read when the contract has no limit, in bytes. */
const largestFile = 10 * 1024 * 1024;

/** The URL to send a file to. */
export const uploadUrl = (origin: string, { rule }: Collection, { token }: Upload): string =>
  `${origin}${uploadPath}${token}?expires=${rule.upload?.seconds}`;

/** The key by which a file is used: that of the converted file, if it was converted. */
export const usableKey = ({ rule }: Collection, { data, upload }: Item): unknown => upload?.file?.key ?? data[rule.key];

const tooSmall = ({ width, height }: NonNullable<Upload["file"]>, { minPixels = 0 }: MediaLimits): boolean =>
  (width !== undefined && width < minPixels) || (height !== undefined && height < minPixels);

function faultOf({ rule, limits }: Collection, file: Upload["file"], now: number) {
  const { keptSeconds = Infinity } = rule.upload ?? {};
  if (file === undefined || now >= (file.at ?? now) + keptSeconds * 1000) return "missing";
  if (file.tooLarge) return "tooLarge";
  return limits !== undefined && tooSmall(file, limits.image) ? "tooSmall" : undefined;
}

/** How an upload ended, in the words of the collection's rule; with a message if it failed. */
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

/** Reads a file, unless it is too large. */
async function receive(request: MockRequest, limit: number): Promise<{ bytes: Uint8Array; tooLarge: boolean }> {
  try {
    return { bytes: await request.readBody(limit), tooLarge: false };
  } catch (error) {
    if (error instanceof BodyTooLarge) return { bytes: new Uint8Array(), tooLarge: true };
    throw error;
  }
}

/** Receives a file that is sent to a presigned URL; undefined for any other target. */
export async function receiveUpload(
  model: Model,
  store: Store,
  request: MockRequest,
  now: number,
): Promise<MockResponse | undefined> {
  const { path, query } = splitTarget(request.target);
  if (!path.startsWith(uploadPath)) return undefined;
  if (request.method !== "PUT") return plainText(405, "A file is sent to this URL with PUT.");
  const found = [...model.collections.values()]
    .filter(({ rule }) => rule.upload !== undefined)
    .flatMap((collection) => store.all(collection).map((item): [Collection, Item] => [collection, item]))
    .find(([one, { upload }]) => upload !== undefined && uploadUrl("", one, upload) === `${path}?${query}`);
  const [collection, item] = found ?? [];
  const upload = item?.upload;
  if (collection === undefined || item === undefined || upload === undefined)
    return plainText(403, "This URL was not issued, or it was changed.");
  if (now >= upload.expires) return plainText(403, "This URL has expired.");
  if (upload.file !== undefined) return plainText(403, "This URL was used already.");
  const { formats = [], maxBytes = largestFile } = collection.limits?.image ?? {};
  const { bytes, tooLarge } = await receive(request, maxBytes);
  // Another request may have completed while the body was read.
  if (upload.file !== undefined) return plainText(403, "This URL was used already.");
  if (tooLarge) {
    upload.file = { at: now, tooLarge };
    return plainText(200, "Received.");
  }
  const image = readImage(bytes);
  if (image === undefined || !formats.includes(image.format))
    return plainText(415, `The file is no image of these formats: ${formats.join(", ")}.`);
  const { format, ...size } = image;
  const { key, upload: { converted = {} } = {} } = collection.rule;
  const became = converted[format];
  upload.file = {
    at: now,
    tooLarge,
    ...size,
    ...(became !== undefined && { key: String(item.data[key]).replace(/\.[^./]+$/, `.${became}`) }),
  };
  return plainText(200, "Received.");
}
