import { abortError, onAbort, pause, unlessAborted } from "./abort.js";
import { ApiError, brand, ClientError, TimeoutError } from "./errors.js";
import type { WaitOperation } from "./operation.js";
import { type CallOptions, checkCallOptions, checkTime } from "./options.js";
import { valueAt } from "./path.js";
import { mayRetryError, mayRetryStatus } from "./retry.js";
import { own } from "./values.js";

/** Options of a waiter: those of a call, which go to each of its polls, and those of the wait itself. */
export interface WaitOptions<Status extends string = string, Answer = unknown> extends Omit<CallOptions, "timeout"> {
  /**
   * Milliseconds until the whole wait is given up, also while polls fail for the moment: by a connection or a time-out, or
   * with HTTP 429 or 5xx. A poll keeps to the client's own `timeout`.
   * @default 1800000
   */
  timeout?: number | undefined;
  /**
   * Milliseconds between the first two polls at most: each pause is between half of that and the whole, at random. It
   * doubles from poll to poll, up to 30 s.
   * @default 1000
   */
  interval?: number | undefined;
  /** Called with the status and the whole answer of every poll, the last one included, and awaited. What it throws ends the wait. */
  onProgress?: ((status: Status, answer: Answer) => void | Promise<void>) | undefined;
}

/** What a wait last saw. */
interface Seen {
  operationId: string;
  /** Undefined where the answer had none. */
  status: string | undefined;
  answer: unknown;
  /** Why the last poll failed; undefined where it did not. */
  error: unknown;
}

/** What was waited for has failed or was cancelled: the status is one that the contract counts as a failure. */
export class WaitFailedError extends ClientError {
  /** `operationId` of the polls, such as `assets.getImportStatus`. */
  declare readonly operationId: string;
  /** The status that ended the wait. */
  readonly status: string;
  readonly #answer: unknown;

  constructor(operationId: string, status: string, answer: unknown) {
    super(`${operationId}: the status is ${status}. It will not become what was waited for.`, { operationId });
    this.status = status;
    this.#answer = answer;
  }

  /** The answer that had the status. It may hold presigned URLs, so that no log shows it of itself. */
  get answer(): unknown {
    return this.#answer;
  }
}

/**
 * The wait took longer than its `timeout`. What was waited for may still happen: the same call goes on waiting. Where the last
 * poll failed, `cause` is its error.
 */
export class WaitTimeoutError extends TimeoutError {
  /** `operationId` of the polls, such as `assets.getImportStatus`. */
  declare readonly operationId: string;
  /** The last status that was seen; undefined when no answer came in time. */
  readonly status: string | undefined;
  readonly #answer: unknown;

  constructor(timeout: number, { operationId, status, answer, error }: Seen) {
    const failed = error === undefined ? "" : " The last poll failed; its error is the cause.";
    super(
      answer === undefined
        ? `${operationId}: no answer within the ${timeout} ms of the wait.${failed}`
        : `${operationId}: the status is still ${status ?? "missing"} after ${timeout} ms.${failed} Give the wait a longer timeout, or wait again.`,
      { operationId, ...(error !== undefined && { cause: error }) },
    );
    this.status = status;
    this.#answer = answer;
  }

  /** The last answer that came; undefined when none did. It may hold presigned URLs, so that no log shows it of itself. */
  get answer(): unknown {
    return this.#answer;
  }
}

brand(WaitFailedError, "WaitFailedError");
brand(WaitTimeoutError, "WaitTimeoutError");

/** Milliseconds between two polls, at most. */
const longestInterval = 30_000;

/** Whether a poll failed in a way that passes: the next one may work. */
const isPassing = (error: unknown): boolean =>
  error instanceof ApiError
    ? mayRetryStatus(error.status, true)
    : error instanceof ClientError && mayRetryError(error, true);

/**
 * Polls, at once and then ever more seldom, until the status is one that ends the wait. A status that the contract does
 * not know is waited on like a pending one, and so is a poll that fails for the moment: the time-out ends that too.
 */
export async function waitFor<Answer>(
  operation: WaitOperation,
  given: WaitOptions<never, never>,
  poll: (options: CallOptions) => PromiseLike<unknown>,
): Promise<Answer> {
  const { id, wait } = own(operation);
  const options = checkCallOptions(id, given, { interval: "", onProgress: "function" });
  const { timeout = 1_800_000, interval = 1_000, onProgress, signal, ...rest } = options;
  checkTime("timeout", timeout);
  checkTime("interval", interval);
  const call = { operationId: id, signal };
  if (signal?.aborted) throw abortError(call);
  const seen: Seen = { operationId: id, status: undefined, answer: undefined, error: undefined };
  // Not AbortSignal.any: a signal that depends on others can be lost to the garbage collector of Node 20.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeout);
  const forget = onAbort(signal, () => stop.abort(signal?.reason));
  const stoppable = { ...call, signal: stop.signal };
  try {
    for (let longest = interval; ; longest = Math.min(2 * longest, Math.max(interval, longestInterval))) {
      try {
        seen.answer = await poll({ ...rest, signal: stop.signal });
        seen.error = undefined;
        const status = valueAt(seen.answer, wait.status);
        seen.status = typeof status === "string" ? status : undefined;
      } catch (error) {
        if (!isPassing(error)) throw error;
        seen.error = error;
      }
      if (seen.status !== undefined && seen.error === undefined) {
        // The contract types status and answer; nothing at run time can.
        const told = onProgress?.(seen.status as never, seen.answer as never);
        await unlessAborted(Promise.resolve(told), stoppable);
        if (wait.success.includes(seen.status)) return seen.answer as Answer;
        if (wait.failure.includes(seen.status)) throw new WaitFailedError(id, seen.status, seen.answer);
      }
      await pause(longest * (0.5 + Math.random() / 2), stoppable);
    }
  } catch (error) {
    if (!stop.signal.aborted || error instanceof WaitFailedError) throw error;
    throw signal?.aborted ? abortError(call) : new WaitTimeoutError(timeout, seen);
  } finally {
    clearTimeout(timer);
    forget();
  }
}
