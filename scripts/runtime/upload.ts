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

/**
 * A request of an upload that is about to be sent: the one that creates the URL, the one that sends the file, or the
 * one that completes the upload.
 */
export type UploadStep = "createUrl" | "put" | "complete";

/**
 * Options of an upload: those of a call, which apply to each of its requests. `totalTimeout` applies to all requests
 * together and starts when the file is read. `headers` and `repeatable` do not apply to the request that sends the
 * file.
 */
export interface UploadOptions extends CallOptions {
  /** Called before each request of the upload, and awaited. An error that it throws ends the upload. */
  onProgress?: ((step: UploadStep) => void | Promise<void>) | undefined;
}

/** The description of an upload; from the contract's `x-upload`. */
export interface Upload {
  /** Name of the client's method, such as `widgets.uploadPicture`. */
  readonly id: string;
  /** The operation that creates the URL. */
  readonly create: Operation;
  /** Inputs of `create` that have only one possible value. */
  readonly fixed?: Readonly<Values>;
  /** Name of the input of `create` that takes the file name. */
  readonly fileName: string;
  /** Paths in the result of `create`. The value at `expiresIn` is in seconds. */
  readonly url: Path;
  readonly key: Path;
  readonly expiresIn?: Path;
  /** The operation that completes the upload. */
  readonly complete: Operation;
  /** Name of the input of `complete` that takes the key. */
  readonly completeKey: string;
  /** Paths in the result of `complete`. */
  readonly status: Path;
  readonly reason?: Path;
  readonly success: readonly string[];
  readonly limits: readonly FileLimits[];
}

/** The values that are inputs of an operation. */
const inputOf = ({ fields }: Operation, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(fields, name)));

/** The URL to which the file is sent. It must be https, unless the base URL of the service is http. */
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
 * The inputs of a call. The caller cannot give those that the upload or `client.in()` fills in.
 * @throws ValidationError if an input is unknown or missing.
 */
function checkedInput(
  { id, create, complete, fixed, completeKey }: Upload,
  input: object,
  { inputs = {} }: Caller,
): Values {
  const filled: Values = { ...fixed, [completeKey]: true };
  const fields = { ...create.fields, ...complete.fields, file: ["body"] };
  const allowed = Object.fromEntries(
    Object.entries(fields).filter(
      ([name, [place]]) => !Object.hasOwn(filled, name) && !(place === "path" && Object.hasOwn(inputs, name)),
    ),
  );
  checkNames(id, "input", input, allowed);
  const missing = [...(create.required ?? []), ...(complete.required ?? []), "file"].filter(
    (name) => Object.hasOwn(allowed, name) && input[name] === undefined,
  );
  if (missing.length > 0) throw new ValidationError(`${id} needs the input ${missing.join(", ")}.`);
  return input;
}

/**
 * Requests a URL, sends a file to it with PUT, and completes the upload. The file is sent only to the host of the URL
 * and without the client's signature. Its request has the time-outs and retries of a call while the URL is valid.
 * @throws ValidationError if an input is invalid or the service would not accept the file. Nothing was sent then.
 * @throws UploadFailedError if the service did not accept the uploaded file.
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
  const { file, ...values } = checkedInput(definition, input, caller);
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
  // A URL accepts one file. If the response to an attempt was lost, the service refuses the retry although it has the
  // file. Completing the upload shows whether it has.
  if (refused && sent.attempts === 1) throw refused;

  await begin("complete");
  const ended = await caller.call(complete, { ...inputOf(complete, values), [completeKey]: key }, callOptions());
  const found = valueAt(ended, status);
  if (!definition.success.includes(String(found)))
    throw (
      refused ??
      new UploadFailedError(complete.id, found, definition.reason && valueAt(ended, definition.reason), ended)
    );
  // The contract types the result; nothing can check that at run time.
  return { [definition.key.at(-1) ?? ""]: key, ...Object(ended) } as Output;
}
