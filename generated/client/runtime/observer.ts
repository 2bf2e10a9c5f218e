import { ClientError, type ErrorDetails, ValidationError } from "./errors.js";
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
  response?: Response;
  /** Why there is no answer. */
  error?: ClientError;
  /** Milliseconds until the next attempt; undefined where there will be none. */
  retryInMs?: number;
}

/** What can be seen of a client from outside. */
export interface ObserverOptions {
  /**
   * Takes what happens as text: attempts as `debug`, answers as `info`, retries as `warn`, calls that fail as `error`.
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

/** What the transport tells of its attempts. */
export interface Observer {
  request(event: RequestEvent): Promise<void>;
  response(event: ResponseEvent): Promise<void>;
}

const levels = ["debug", "info", "warn", "error", "off"] as const;

async function run<Event extends RequestEvent>(
  name: string,
  hook: ((event: Event) => void | Promise<void>) | undefined,
  event: Event,
  attempts: number,
): Promise<void> {
  try {
    await hook?.(event);
  } catch (cause) {
    const details: ErrorDetails = { cause, operationId: event.operationId, attempts };
    throw new ClientError(`The hook ${name} failed; its error is the cause.`, details);
  }
}

/** The observer that the options ask for; undefined where nobody looks, so that it costs nothing. */
export function createObserver({
  logger,
  logLevel = "info",
  onRequest,
  onResponse,
}: ObserverOptions): Observer | undefined {
  if (!levels.includes(logLevel)) throw new ValidationError(`logLevel must be one of ${levels.join(", ")}.`);
  const missing = logger && levels.slice(0, 4).find((level) => typeof logger[level as keyof Logger] !== "function");
  if (missing !== undefined) throw new ValidationError(`logger has no function ${missing}.`);
  if (!logger && !onRequest && !onResponse) return undefined;
  const log = (level: keyof Logger, { operationId, attempt, request }: RequestEvent, what: string) => {
    if (levels.indexOf(level) >= levels.indexOf(logLevel))
      logger?.[level](`${operationId}: ${request.method} ${cutQueries(request.url)}, attempt ${attempt}${what}`);
  };
  return {
    async request(event) {
      log("debug", event, "");
      // Not sent yet.
      await run("onRequest", onRequest, event, event.attempt - 1);
    },
    async response(event) {
      const { response, error, retryInMs, durationMs } = event;
      const ended = `: ${response ? `HTTP ${response.status}` : error} after ${Math.round(durationMs)} ms`;
      if (retryInMs !== undefined) log("warn", event, `${ended}; next attempt in ${Math.round(retryInMs)} ms`);
      else log(response?.ok ? "info" : "error", event, ended);
      await run("onResponse", onResponse, event, event.attempt);
    },
  };
}
