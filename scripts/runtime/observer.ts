import { ClientError, ValidationError } from "./errors.js";
import { cutQueries } from "./redact.js";

/** Takes one line of text for each thing that happens; `console` is one. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** One attempt that is about to be sent. */
export interface RequestEvent {
  /** `operationId` of the call; method and path in a call of `client.http`. */
  operationId: string;
  /** Number of the attempt within its call, from 1. */
  attempt: number;
  /**
   * A copy of what is sent, without the body and the headers of the signature. To change what is sent use the option
   * `fetch`.
   */
  request: Request;
}

/** One attempt that has ended: either with `response` or with `error`. */
export interface ResponseEvent extends RequestEvent {
  /** Milliseconds from the attempt's start to its end, with the answer's body. */
  durationMs: number;
  /** A copy of the answer, without its body. */
  response?: Response | undefined;
  /** Why there is no answer. */
  error?: ClientError | undefined;
  /** Milliseconds until the next attempt; undefined where there will be none. */
  retryInMs?: number | undefined;
}

/** What a logger alone gets, besides the attempts. */
export interface NoteEvent extends Pick<RequestEvent, "operationId" | "attempt"> {
  note: string;
}

/** What can be seen of a client from outside. */
export interface ObserverOptions {
  /**
   * Takes what happens as text: attempts as `debug`, answers and waits for a rate limit as `info`, retries as `warn`, calls
   * that fail as `error`.
   * It never gets a key, a signature, a query or a body.
   * @default none
   */
  logger?: Logger | undefined;
  /** The least that the logger gets. @default "info" */
  logLevel?: "debug" | "info" | "warn" | "error" | "off" | undefined;
  /** Called before each attempt and awaited. An error that it throws ends the call. */
  onRequest?: ((event: RequestEvent) => void | Promise<void>) | undefined;
  /** Called after each attempt and awaited. An error that it throws ends the call. */
  onResponse?: ((event: ResponseEvent) => void | Promise<void>) | undefined;
}

/** Told of each attempt before it is sent and when it has ended, and of what else a log should say. */
export type Observe = (event: RequestEvent | ResponseEvent | NoteEvent) => Promise<void>;

/** Warns once of a call of `client.http`, by its method and path, where that is superseded. */
export type Warn = (call: string, options: ObserverOptions) => void;

const levels = ["debug", "info", "warn", "error", "off"] as const;

/** What the log says of an event, and at which level. */
function lineOf(event: RequestEvent | ResponseEvent | NoteEvent): [level: keyof Logger, line: string] {
  if ("note" in event) return ["info", `${event.operationId}: attempt ${event.attempt} ${event.note}`];
  const { operationId, request, attempt } = event;
  const line = `${operationId}: ${request.method} ${cutQueries(request.url)}, attempt ${attempt}`;
  if (!("durationMs" in event)) return ["debug", line];
  const { response, error, retryInMs, durationMs } = event;
  const ended = `${line}: ${response ? `HTTP ${response.status}` : error} after ${Math.round(durationMs)} ms`;
  if (retryInMs !== undefined) return ["warn", `${ended}; next attempt in ${Math.round(retryInMs)} ms`];
  return [response?.ok ? "info" : "error", ended];
}

/** The observer that the options ask for; undefined where nobody looks, so that it costs nothing. */
export function createObserver({
  logger,
  logLevel = "info",
  onRequest,
  onResponse,
}: ObserverOptions): Observe | undefined {
  const least = levels.indexOf(logLevel);
  if (least < 0) throw new ValidationError(`logLevel must be one of ${levels.join(", ")}.`);
  const missing = logger && levels.slice(0, 4).find((level) => typeof logger[level as keyof Logger] !== "function");
  if (missing) throw new ValidationError(`logger has no function ${missing}.`);
  if (!logger && !onRequest && !onResponse) return undefined;
  return async (event) => {
    const [level, line] = lineOf(event);
    const hasEnded = "durationMs" in event;
    try {
      if (levels.indexOf(level) >= least) logger?.[level](line);
      if ("note" in event) return;
      await (hasEnded ? onResponse?.(event) : onRequest?.(event));
    } catch (cause) {
      const { operationId, attempt } = event;
      throw new ClientError(`The logger or ${hasEnded ? "onResponse" : "onRequest"} failed; the cause says why.`, {
        cause,
        operationId,
        // Not sent yet.
        attempts: hasEnded ? attempt : attempt - 1,
      });
    }
  };
}
