import { abortError, onAbort, pause, unlessAborted } from "./abort.js";
import { ApiError, brand, ClientError, TimeoutError } from "./errors.js";
import type { WaitOperation } from "./operation.js";
import { type CallOptions, checkCallOptions, checkTime } from "./options.js";
import { valueAt } from "./path.js";
import { mayRetryError, mayRetryStatus } from "./retry.js";
import { own } from "./values.js";

/** Options of a waiter: those of a call, which apply to each poll, and those of the wait itself. */
export interface WaitOptions<Status extends string = string, Answer = unknown> extends Omit<CallOptions, "timeout"> {
  /**
   * Milliseconds after which the whole wait fails, also while polls fail temporarily: by a connection, a time-out, HTTP 429 or
   * HTTP 5xx. Each poll has the client's own `timeout`.
   * @default 1800000
   */
  timeout?: number | undefined;
  /**
   * Maximum milliseconds between the first two polls. Each pause is random, from half of the maximum to the maximum, which
   * doubles from poll to poll up to 30 s.
   * @default 1000
   */
  interval?: number | undefined;
  /** Called with the status and the whole result of every poll, including the last one, and awaited. An error that it throws ends the wait. */
  onProgress?: ((status: Status, answer: Answer) => void | Promise<void>) | undefined;
}

/** The state of a wait after its last poll. */
interface Seen {
  operationId: string;
  /** Undefined if the result has none. */
  status: string | undefined;
  answer: unknown;
  /** The error of the last poll; undefined if it succeeded. */
  error: unknown;
}

/** The awaited operation failed or was cancelled: the contract declares the status as a failure. */
export class WaitFailedError extends ClientError {
  /** `operationId` of the polls, such as `widgets.getStatus`. */
  declare readonly operationId: string;
  /** The status that ended the wait. */
  readonly status: string;
  readonly #answer: unknown;

  constructor(operationId: string, status: string, answer: unknown) {
    super(`${operationId}: the status is ${status}, which is final. The job did not succeed.`, { operationId });
    this.status = status;
    this.#answer = answer;
  }

  /** The result with the status. It may hold presigned URLs, so logs of the error do not show it. */
  get answer(): unknown {
    return this.#answer;
  }
}

/**
 * The wait took longer than its `timeout`. The awaited operation may still succeed: call the waiter again to go on waiting. If
 * the last poll failed, `cause` is its error.
 */
export class WaitTimeoutError extends TimeoutError {
  /** `operationId` of the polls, such as `widgets.getStatus`. */
  declare readonly operationId: string;
  /** The last status; undefined if no response came in time. */
  readonly status: string | undefined;
  readonly #answer: unknown;

  constructor(timeout: number, { operationId, status, answer, error }: Seen) {
    const failed = error === undefined ? "" : " The last poll failed; its error is the cause.";
    const found = `the status is still ${status ?? "missing"} after ${timeout} ms.${failed} Give the wait a longer timeout, or wait again.`;
    super(
      `${operationId}: ${answer === undefined ? `no response within the ${timeout} ms of the wait.${failed}` : found}`,
      { operationId, ...(error !== undefined && { cause: error }) },
    );
    this.status = status;
    this.#answer = answer;
  }

  /** The last result; undefined if there is none. It may hold presigned URLs, so logs of the error do not show it. */
  get answer(): unknown {
    return this.#answer;
  }
}

brand({ WaitFailedError, WaitTimeoutError });

/** Maximum milliseconds between two polls. */
const maxInterval = 30_000;

/** Whether a poll failed temporarily, so that the next one may succeed. */
const isTemporary = (error: unknown): boolean =>
  error instanceof ApiError
    ? mayRetryStatus(error.status, true)
    : error instanceof ClientError && mayRetryError(error, true);

/**
 * Polls, at increasing intervals, until the status ends the wait. After a status that the contract does not declare, or a poll
 * that fails temporarily, it goes on until the time-out.
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
  // Not AbortSignal.any: the garbage collector of Node 20 can lose a signal that depends on others.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeout);
  const forget = onAbort(signal, () => stop.abort(signal?.reason));
  const stoppable = { ...call, signal: stop.signal };
  try {
    for (let max = interval; ; max = Math.min(2 * max, Math.max(interval, maxInterval))) {
      try {
        seen.answer = await poll({ ...rest, signal: stop.signal });
        seen.error = undefined;
        const status = valueAt(seen.answer, wait.status);
        seen.status = typeof status === "string" ? status : undefined;
      } catch (error) {
        if (!isTemporary(error)) throw error;
        seen.error = error;
      }
      if (seen.status !== undefined && seen.error === undefined) {
        // The contract types status and result; nothing can check that at run time.
        const progress = onProgress?.(seen.status as never, seen.answer as never);
        await unlessAborted(Promise.resolve(progress), stoppable);
        if (wait.success.includes(seen.status)) return seen.answer as Answer;
        if (wait.failure.includes(seen.status)) throw new WaitFailedError(id, seen.status, seen.answer);
      }
      await pause(max * (0.5 + Math.random() / 2), stoppable);
    }
  } catch (error) {
    if (!stop.signal.aborted || error instanceof WaitFailedError) throw error;
    throw signal?.aborted ? abortError(call) : new WaitTimeoutError(timeout, seen);
  } finally {
    clearTimeout(timer);
    forget();
  }
}
