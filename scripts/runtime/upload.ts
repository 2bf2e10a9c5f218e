import { abortError, unlessAborted } from "./abort.js";
import type { CallResponse } from "./call.js";
import type { Caller } from "./connect.js";
import { ClientError, ValidationError } from "./errors.js";
import type { Operation } from "./operation.js";
import { type CallOptions, checkCallOptions, checkNames, limitsOf } from "./options.js";
import { type Path, valueAt } from "./path.js";
import { UploadFailedError } from "./upload-error.js";
import { checkFile, type FileLimits, readFile } from "./upload-file.js";
import type { Values } from "./values.js";

/** A request of an upload that is about to be sent: for the URL, of the file, and to say that the file is there. */
export type UploadStep = "createUrl" | "put" | "complete";

/**
 * Options of an upload: those of a call, which hold for each of its requests. `totalTimeout` holds for all together, from
 * when the file is read; `headers` and `repeatable` do not concern the request that sends the file.
 */
export interface UploadOptions extends CallOptions {
  /** Called before each request of the upload, and awaited. What it throws ends the upload. */
  onProgress?: ((step: UploadStep) => void | Promise<void>) | undefined;
}

/** What the client knows of an upload; from the contract's `x-upload`. */
export interface Upload {
  /** The client's call, such as `search.uploadImage`. */
  readonly id: string;
  /** Gives the URL. */
  readonly create: Operation;
  /** Inputs of `create` that can have one value only. */
  readonly fixed?: Readonly<Values>;
  /** Input of `create` that has the file's name. */
  readonly fileName: string;
  /** Paths in what `create` resolves to; the last one leads to seconds. */
  readonly url: Path;
  readonly key: Path;
  readonly expiresIn?: Path;
  /** Says that the file is there. */
  readonly complete: Operation;
  /** Input of `complete` that takes the key. */
  readonly completeKey: string;
  /** Paths in what `complete` resolves to. */
  readonly status: Path;
  readonly reason?: Path;
  readonly success: readonly string[];
  readonly limits: readonly FileLimits[];
}

/** Those of the values that an operation takes. */
const inputOf = ({ fields }: Operation, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(fields, name)));

/** The URL to send a file to: encrypted, unless the service itself is not. */
function targetOf({ id, create }: Upload, url: unknown, { baseURL }: Caller): URL {
  const target = typeof url === "string" && URL.canParse(url) ? new URL(url) : undefined;
  const isSafe = target?.protocol === "https:" || (target?.protocol === "http:" && baseURL.startsWith("http:"));
  if (target && isSafe && !target.username && !target.password) return target;
  throw new ClientError(
    `${id}: the response of ${create.id} has no URL that a file can be sent to. It must be https, without a user.`,
    { operationId: id },
  );
}

/**
 * Requests a URL, sends a file to it with PUT, and completes the upload. The file goes to the URL's host alone, without a
 * signature of the client, and is retried and timed like a call, as long as the URL is valid.
 * @throws ValidationError for a wrong input, or a file that the service would not accept: nothing was sent.
 * @throws UploadFailedError where the service did not accept the file that was sent.
 */
export async function upload<Output>(
  caller: Caller,
  definition: Upload,
  input: object,
  given: UploadOptions,
): Promise<Output> {
  const { id, create, complete, fixed, fileName, completeKey, status, limits } = definition;
  const { onProgress, ...options } = checkCallOptions(id, given, { onProgress: "function" });
  const { signal } = options;
  const callLimits = limitsOf(options, caller.limits);
  const filled: Values = { ...fixed, [completeKey]: true };
  const fields = { ...create.fields, ...complete.fields, file: ["body"] };
  const known = Object.fromEntries(
    Object.entries(fields).filter(
      ([name, [place]]) =>
        !Object.hasOwn(filled, name) && !(place === "path" && Object.hasOwn(caller.inputs ?? {}, name)),
    ),
  );
  checkNames(id, "input", input, known);
  const { file, ...values } = input;
  const missing = [...(create.required ?? []), ...(complete.required ?? []), "file"].filter(
    (name) => Object.hasOwn(known, name) && input[name] === undefined,
  );
  if (missing.length > 0) throw new ValidationError(`${id} needs the input ${missing.join(", ")}.`);
  const call = { operationId: id, signal };
  if (signal?.aborted) throw abortError(call, 0);
  const longest = Math.max(0, ...limits.map(({ maxBytes = Infinity }) => maxBytes)) || Infinity;
  const bytes = await unlessAborted(readFile(id, file, longest), call, 0);
  checkFile(id, values[fileName], bytes, limits);

  const end = performance.now() + callLimits.totalTimeout;
  const left = () => Math.max(1, end - performance.now());
  const callOptions = () => ({ ...options, totalTimeout: end === Infinity ? undefined : Math.ceil(left()) });
  const begin = async (step: UploadStep) => {
    await unlessAborted(Promise.resolve(onProgress?.(step)), call);
  };

  await begin("createUrl");
  const issued = await caller.call(create, { ...inputOf(create, values), ...fixed }, callOptions());
  const { href } = targetOf(definition, valueAt(issued, definition.url), caller);
  const key = valueAt(issued, definition.key);
  const seconds = Number(definition.expiresIn && valueAt(issued, definition.expiresIn));

  await begin("put");
  const type = file instanceof Blob ? file.type : "";
  const sent: CallResponse = await caller.send({
    ...call,
    method: "PUT",
    url: href,
    isPresigned: true,
    headers: type ? { "content-type": type } : {},
    body: bytes,
    signed: false,
    retrySafe: true,
    rateLimit: undefined,
    limits: { ...callLimits, totalTimeout: Math.min(left(), seconds > 0 ? seconds * 1000 : Infinity) },
  });
  const refused = sent.response.ok ? undefined : await caller.failure(id, sent);
  // A URL takes one file: a retry is refused where an attempt arrived whose response was lost. Completing tells.
  if (refused && sent.attempts === 1) throw refused;

  await begin("complete");
  const ended = await caller.call(complete, { ...inputOf(complete, values), [completeKey]: key }, callOptions());
  const found = valueAt(ended, status);
  if (!definition.success.includes(String(found)))
    throw (
      refused ??
      new UploadFailedError(complete.id, found, definition.reason && valueAt(ended, definition.reason), ended)
    );
  // The contract types the result; nothing at run time can.
  return { [definition.key.at(-1) ?? ""]: key, ...Object(ended) } as Output;
}
