import { type Bytes, joined, readInto } from "./body.js";
import { ClientError, ValidationError } from "./errors.js";
import { describe } from "./values.js";

/**
 * A file to upload: a `Blob` or `File`, bytes, or a stream of bytes, which is read completely before the first request
 * is sent.
 */
export type UploadFile = Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** The limits of one kind of file; from the contract's `x-media-limits`. */
export interface FileLimits {
  /** File extensions. */
  readonly formats?: readonly string[];
  readonly maxBytes?: number;
}

/** The first bytes of each format, by file extension. Other formats are not checked. */
const signatures: Readonly<Record<string, RegExp>> = {
  jpg: /^\xff\xd8\xff/,
  png: /^\x89PNG\r\n/,
  webp: /^RIFF.{4}WEBP/s,
  heic: /^.{4}ftyp(hei|hev|mif1|msf1)/s,
};

const bytesOf = (value: ArrayBuffer | ArrayBufferView): Bytes =>
  // The cast is safe: no `fetch` sends bytes in shared memory, but their type is the same.
  (ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value)) as Bytes;

const isBinary = (value: unknown): value is ArrayBuffer | ArrayBufferView =>
  value instanceof ArrayBuffer || ArrayBuffer.isView(value);

// Checks the members, since the pages of test runners have a `Blob` class of their own.
const isBlob = (value: object): value is Blob => "size" in value && "arrayBuffer" in value;

const tooLarge = (id: string, limit: number) =>
  new ValidationError(`${id}: the file is larger than the ${limit} bytes that the service accepts.`);

/** Reads a stream until its end or until it exceeds the limit. */
async function readStream(id: string, stream: object, limit: number): Promise<Bytes> {
  const chunks: Bytes[] = [];
  if ("getReader" in stream) {
    // The cast is safe: an object with a reader is a stream of the platform or of a polyfill.
    if (await readInto(chunks, (stream as ReadableStream<Bytes>).getReader(), limit)) throw tooLarge(id, limit);
    return joined(chunks);
  }
  let size = 0;
  for await (const chunk of stream as AsyncIterable<unknown>) {
    if (!isBinary(chunk))
      throw new ValidationError(`${id}: the stream of the file gave a chunk ${describe(chunk)}; it must give bytes.`);
    chunks.push(bytesOf(chunk));
    size += chunk.byteLength;
    // The throw leaves the loop, which closes the stream.
    if (size > limit) throw tooLarge(id, limit);
  }
  return joined(chunks);
}

/**
 * Reads the bytes of a file, up to the limit.
 * @throws ValidationError if the value is not a file, or the file is too large.
 * @throws ClientError if the file cannot be read.
 */
export async function readFile(id: string, file: unknown, limit: number): Promise<Bytes> {
  try {
    if (isBinary(file)) {
      if (file.byteLength > limit) throw tooLarge(id, limit);
      return bytesOf(file);
    }
    if (typeof file === "object" && file !== null) {
      if (isBlob(file)) {
        if (file.size > limit) throw tooLarge(id, limit);
        return new Uint8Array(await file.arrayBuffer());
      }
      if ("getReader" in file || Symbol.asyncIterator in file) return await readStream(id, file, limit);
    }
  } catch (cause) {
    if (cause instanceof ClientError) throw cause;
    throw new ClientError(`${id}: the file could not be read; the cause says why.`, {
      cause,
      operationId: id,
      attempts: 0,
    });
  }
  throw new ValidationError(
    `${id}: the input file must be a Blob, bytes or a stream of bytes; it is ${describe(file)}. For a path there is openAsBlob of node:fs.`,
  );
}

/**
 * Checks a file's first bytes, name and size against the limits of its kind.
 * @throws ValidationError if the service does not accept the format, the content does not match the file extension, or
 * the file is too large.
 */
export function checkFile(id: string, name: unknown, bytes: Bytes, limits: readonly FileLimits[]): void {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const found = Object.keys(signatures).find((format) => signatures[format]?.test(head));
  const all = limits.flatMap(({ formats = [] }) => formats);
  const isKnown = found !== undefined || all.every((format) => Object.hasOwn(signatures, format));
  if (all.length > 0 && isKnown && !(found && all.includes(found)))
    throw new ValidationError(
      `${id}: by its first bytes the file is ${found ?? "of no known format"}; the service accepts ${all.join(", ")}.`,
    );
  const extension = String(name).toLowerCase().split(".").at(-1)?.replace("jpeg", "jpg") ?? "";
  if (found !== undefined && found !== extension && Object.hasOwn(signatures, extension))
    throw new ValidationError(
      `${id}: by its first bytes the file is ${found}, but its name ends in .${extension}. Correct the extension.`,
    );
  const { maxBytes = Infinity } = limits.find(({ formats }) => found && formats?.includes(found)) ?? {};
  if (bytes.length > maxBytes) throw tooLarge(id, maxBytes);
}
