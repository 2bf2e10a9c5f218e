import { ApiError, brand, ClientError, ConnectionError, CredentialsError, ValidationError } from "./errors.js";
import type { JourneyState } from "./journey-state.js";
import { mayRetryError } from "./retry.js";

/**
 * What is known of a call that failed: the service did not get it, it refused it, or it may have carried it out.
 */
export type Outcome = "not sent" | "refused" | "unknown";

/** What is known of the outcome of a call that failed with this error. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof JourneyError) return error.outcome;
  if (error instanceof ApiError) {
    // A success without a code of the service is a response that could not be read.
    const isRefusal = error.status < 400 ? error.code !== undefined : error.status < 500;
    return isRefusal ? "refused" : "unknown";
  }
  if (error instanceof ValidationError || error instanceof CredentialsError) return "not sent";
  if (error instanceof ClientError && error.attempts === 0) return "not sent";
  // What may be retried although it must not be repeated never reached the service.
  return error instanceof ConnectionError && mayRetryError(error, false) ? "not sent" : "unknown";
}

/** A step of a journey failed; `cause` says why. With `state` the journey goes on from there, as the option `resume`. */
export class JourneyError extends ClientError {
  /** The journey, such as `indexAnAsset`. */
  readonly journey: string;
  /** The step that failed. */
  readonly step: string;
  /** What is known of the call of that step. */
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

  /** How far the journey came. It holds inputs and results, so that no log shows it of itself. */
  get state(): JourneyState {
    return this.#state;
  }
}

brand({ JourneyError });
