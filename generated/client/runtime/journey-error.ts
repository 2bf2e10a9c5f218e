import { ApiError, brand, ClientError, ConnectionError, CredentialsError, ValidationError } from "./errors.js";
import type { JourneyState } from "./journey-state.js";
import { mayRetryError } from "./retry.js";

/** The outcome of a failed call: the service did not receive it, refused it, or may have carried it out. */
export type Outcome = "not sent" | "refused" | "unknown";

/** The outcome of a call that failed with this error. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof JourneyError) return error.outcome;
  if (error instanceof ApiError) {
    // A 2xx response without a failure code is one that could not be read.
    const isRefusal = error.status < 400 ? error.code !== undefined : error.status < 500;
    return isRefusal ? "refused" : "unknown";
  }
  if (error instanceof ValidationError || error instanceof CredentialsError) return "not sent";
  if (error instanceof ClientError && error.attempts === 0) return "not sent";
  // If an error allows a retry even for calls that must not be repeated, the request never reached the service.
  return error instanceof ConnectionError && mayRetryError(error, false) ? "not sent" : "unknown";
}

/** A step of a journey failed; `cause` says why. To continue the journey, pass `state` as the option `resume`. */
export class JourneyError extends ClientError {
  /** Name of the journey, such as `indexAnAsset`. */
  readonly journey: string;
  /** Name of the failed step. */
  readonly step: string;
  /** Outcome of the step's call. */
  readonly outcome: Outcome;
  readonly #state: JourneyState;

  constructor(state: JourneyState, step: string, cause: unknown, outcome: Outcome, advice = "") {
    const { message, operationId, attempts } = cause instanceof ClientError ? cause : new ClientError(String(cause));
    super(`${state.journey}, step ${step}: ${message}${advice}`, { cause, operationId, attempts });
    this.journey = state.journey;
    this.step = step;
    this.outcome = outcome;
    this.#state = state;
  }

  /** How far the journey has come. It holds inputs and results, so logs of the error do not show it. */
  get state(): JourneyState {
    return this.#state;
  }
}

brand({ JourneyError });
