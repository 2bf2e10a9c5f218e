import type { Node } from "../../contract/document.js";
import { BodyTooLarge } from "../body.js";
import type { MockRequest, MockResponse } from "../exchange.js";
import { splitTarget } from "../target.js";
import { readImage } from "./image-size.js";
import type { MediaLimits } from "./media-limits.js";
import type { Collection, Model } from "./model.js";
import type { Item, Store, Upload } from "./store.js";

/** Where presigned URLs point, below the mock's origin. */
export const uploadPath = "/__mock/uploads/";

/**
 * Where the presigned URLs of a mock without a socket point: a host that cannot exist, so that nothing is sent to a real
 * one. Whatever sends a file there in another way fails by this name.
 */
export const inProcessOrigin = "https://send-it-with-mock-fetch.invalid";

/** The largest file that is read where the contract has no limit, in bytes. */
const largestFile = 10 * 1024 * 1024;

/** The URL to send a file to. */
export const uploadUrl = (origin: string, { rule }: Collection, { token }: Upload): string =>
  `${origin}${uploadPath}${token}?expires=${rule.upload?.seconds}`;

/** The key to use a file by: where it was converted, that of what it became. */
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

const say = (status: number, text: string): MockResponse => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: `${text}\n`,
  ...(status >= 400 && { reason: text }),
});

/** Reads the file, or as much as tells that it is too large. */
async function receive(request: MockRequest, limit: number): Promise<{ bytes: Uint8Array; tooLarge: boolean }> {
  try {
    return { bytes: await request.readBody(limit), tooLarge: false };
  } catch (error) {
    if (error instanceof BodyTooLarge) return { bytes: new Uint8Array(), tooLarge: true };
    throw error;
  }
}

/** Takes a file that is sent to a presigned URL; undefined where the target is none. */
export async function receiveUpload(
  model: Model,
  store: Store,
  request: MockRequest,
  now: number,
): Promise<MockResponse | undefined> {
  const { path, query } = splitTarget(request.target);
  if (!path.startsWith(uploadPath)) return undefined;
  if (request.method !== "PUT") return say(405, "A file is sent to this URL with PUT.");
  const found = [...model.collections.values()]
    .filter(({ rule }) => rule.upload !== undefined)
    .flatMap((collection) => store.all(collection).map((item): [Collection, Item] => [collection, item]))
    .find(([one, { upload }]) => upload !== undefined && uploadUrl("", one, upload) === `${path}?${query}`);
  const [collection, item] = found ?? [];
  const upload = item?.upload;
  if (collection === undefined || item === undefined || upload === undefined)
    return say(403, "This URL was not issued, or it was changed.");
  if (now >= upload.expires) return say(403, "This URL has expired.");
  if (upload.file !== undefined) return say(403, "This URL was used already.");
  const { formats = [], maxBytes = largestFile } = collection.limits?.image ?? {};
  const { bytes, tooLarge } = await receive(request, maxBytes);
  // Read while the body came: another request may have been faster.
  if (upload.file !== undefined) return say(403, "This URL was used already.");
  if (tooLarge) {
    upload.file = { at: now, tooLarge };
    return say(200, "Received.");
  }
  const image = readImage(bytes);
  if (image === undefined || !formats.includes(image.format))
    return say(415, `The file is no image of these formats: ${formats.join(", ")}.`);
  const { format, ...size } = image;
  const { key, upload: { converted = {} } = {} } = collection.rule;
  const became = converted[format];
  upload.file = {
    at: now,
    tooLarge,
    ...size,
    ...(became !== undefined && { key: String(item.data[key]).replace(/\.[^./]+$/, `.${became}`) }),
  };
  return say(200, "Received.");
}
