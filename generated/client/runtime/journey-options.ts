import type { Known } from "./journey-look.js";
import type { JourneyState } from "./journey-state.js";

/** Options of a journey. */
export interface JourneyOptions {
  /** Called with the name of each step before it begins, and awaited. */
  onStep?: ((step: string) => void | Promise<void>) | undefined;
  /**
   * Called with the state before each call that must not be repeated, and after the response to each call that changes something,
   * and awaited: keep it, and another process goes on from it with `resume`. What it throws ends the journey.
   */
  onState?: ((state: JourneyState) => void | Promise<void>) | undefined;
  /**
   * Stops the journey. A call that must not be repeated and is under way ends first.
   * @default none
   */
  signal?: AbortSignal | undefined;
  /** The state to go on from. @default from the beginning */
  resume?: JourneyState | undefined;
  /** Milliseconds between the first two polls of each wait at most, and before an unknown outcome is looked up. @default 1000 */
  interval?: number | undefined;
  /** Milliseconds until a wait is given up. @default 1800000 */
  timeout?: number | undefined;
  /** @internal */
  known?: Known | undefined;
}
