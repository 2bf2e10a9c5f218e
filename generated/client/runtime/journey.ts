import { ClientError } from "./errors.js";
import type { JourneyOptions } from "./journey-options.js";
import { copyOf, firstState, type JourneyState } from "./journey-state.js";
import type { Steps } from "./journey-steps.js";
import { checkOptions, checkTime } from "./options.js";

/** A running journey: a promise of its outputs, with its state. */
export interface JourneyRun<Outputs> extends Promise<Outputs> {
  /** The current state as JSON. */
  readonly state: JourneyState;
}

/**
 * Returns a value of a response that a later step needs.
 * @throws ClientError if the value is missing.
 */
export function needed<Value>(value: Value, name: string): NonNullable<Value> {
  if (value === undefined || value === null)
    throw new ClientError(`the response has no ${name}, which a later step needs.`);
  return value;
}

/**
 * Runs a journey. The module of the steps is loaded when a journey runs.
 *
 * @param busy status and code of each temporary refusal, such as `400 10023`
 */
export function runJourney<Outputs>(
  name: string,
  inputs: object,
  given: JourneyOptions,
  busy: readonly string[],
  run: (steps: Steps) => Promise<Outputs>,
): JourneyRun<Outputs> {
  const kept: { state: JourneyState } = { state: { journey: name, inputs: {}, steps: {} } };

  async function start(): Promise<Outputs> {
    const { interval = 1_000, ...options } = checkOptions(name, given, {
      onStep: "function",
      onState: "function",
      signal: "AbortSignal",
      resume: "",
      interval: "",
      timeout: "",
      lists: "",
    });
    checkTime("interval", interval);
    kept.state = firstState(name, inputs, options.resume);
    const { createSteps } = await import("./journey-steps.js");
    return run(createSteps({ ...options, name, interval, kept, busy }));
  }

  return Object.defineProperty(start(), "state", { get: () => copyOf(kept.state) }) as JourneyRun<Outputs>;
}
