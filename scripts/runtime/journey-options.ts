import type { RequestedLists } from "./journey-lookup.js";
import type { JourneyState } from "./journey-state.js";

/** Options of a journey. */
export interface JourneyOptions {
  /** Called with the name of each step before it starts, and awaited. */
  onStep?: ((step: string) => void | Promise<void>) | undefined;
  /**
   * Called with the state, and awaited, before each call that must not be repeated and after each call that changes
   * something. Save the state, so that another process can continue the journey with `resume`. An error that it throws
   * ends the journey.
   */
  onState?: ((state: JourneyState) => void | Promise<void>) | undefined;
  /**
   * Stops the journey. A running call that must not be repeated is completed first.
   * @default none
   */
  signal?: AbortSignal | undefined;
  /** The state to continue from. @default the journey starts at its first step */
  resume?: JourneyState | undefined;
  /**
   * Maximum milliseconds between the first two polls of each wait, and before an unknown outcome is looked up. @default
   * 1000
   */
  interval?: number | undefined;
  /** Milliseconds after which each wait fails. @default 1800000 */
  timeout?: number | undefined;
  /** @internal */
  lists?: RequestedLists | undefined;
}
