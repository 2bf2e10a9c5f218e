import { ClientError, ValidationError } from "./errors.js";
import { cutQueries } from "./redact.js";

/** Receives one line of text for each event. `console` is a logger. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** An attempt that is about to be sent. */
export interface RequestEvent {
  /** `operationId` of the call; method and path in a call of `client.http`. */
  operationId: string;
  /** Number of the attempt within its call, from 1. */
  attempt: number;
  /** A copy of the request, without body and the headers of the signature. To change requests, use the option `fetch`. */
  request: Request;
}

/** An attempt that has ended, with either `response` or `error`. */
export interface ResponseEvent extends RequestEvent {
  /** Milliseconds from the attempt's start until the response's body is complete, or until the error. */
  durationMs: number;
  /** A copy of the response, without its body. */
  response?: Response | undefined;
  /** Why there is no response. */
  error?: ClientError | undefined;
  /** Milliseconds until the next attempt; undefined if the call ends. */
  retryInMs?: number | undefined;
}

/** An event that only the logger receives. */
export interface NoteEvent extends Pick<RequestEvent, "operationId" | "attempt"> {
  note: string;
}

/** Options to observe a client. */
export interface ObserverOptions {
  /**
   * Receives events as text: attempts as `debug`, responses and waits for a rate limit as `info`, retries as `warn`, failed
   * calls as `error`. The text never contains a key, a signature, a query or a body.
   * @default none
   */
  logger?: Logger | undefined;
  /** The lowest level that the logger receives; "error" and "off" silence the warnings of `client.http` too. @default "info" */
  logLevel?: "debug" | "info" | "warn" | "error" | "off" | undefined;
  /** Called before each attempt and awaited. An error that it throws ends the call. */
  onRequest?: ((event: RequestEvent) => void | Promise<void>) | undefined;
  /** Called after each attempt and awaited. An error that it throws ends the call. */
  onResponse?: ((event: ResponseEvent) => void | Promise<void>) | undefined;
}

/** Receives each attempt before it is sent and when it has ended, and notes for the logger. */
export type Observe = (event: RequestEvent | ResponseEvent | NoteEvent) => Promise<void>;

/** Warns once of a deprecated operation that is called through `client.http`, by its method and path. */
export type Warn = (call: string, options: ObserverOptions) => void;

const levels = ["debug", "info", "warn", "error", "off"] as const;

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

/** Makes the observer of the options; undefined if there are no hooks and no logger. */
export function createObserver(options: ObserverOptions): Observe | undefined {
  const { logger, logLevel = "info", onRequest, onResponse } = options;
  const lowest = levels.indexOf(logLevel);
  if (lowest < 0) throw new ValidationError(`logLevel must be one of ${levels.join(", ")}.`);
  const missing = logger && levels.slice(0, 4).find((level) => typeof logger[level as keyof Logger] !== "function");
  if (missing) throw new ValidationError(`logger has no function ${missing}.`);
  if (!logger && !onRequest && !onResponse) return undefined;
  return async (event) => {
    const [level, line] = lineOf(event);
    const hasEnded = "durationMs" in event;
    try {
      if (levels.indexOf(level) >= lowest) logger?.[level](line);
      if ("note" in event) return;
      await (hasEnded ? onResponse?.(event) : onRequest?.(event));
    } catch (cause) {
      const { operationId, attempt } = event;
      throw new ClientError(`The logger or ${hasEnded ? "onResponse" : "onRequest"} failed; the cause says why.`, {
        cause,
        operationId,
        attempts: hasEnded ? attempt : attempt - 1,
      });
    }
  };
}
