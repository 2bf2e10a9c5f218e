import { ValidationError } from "./errors.js";
import { parseHttpDate } from "./http-date.js";
import { describe } from "./values.js";

/** The clock skew in milliseconds from which the gateway rejects a timestamp. */
const tolerance = 5 * 60 * 1000;

/** The clock for signatures: the local clock, corrected for clock skew once the server has rejected its time. */
export interface Clock {
  /** Milliseconds to add to the local clock. */
  readonly offset: number;
  /** Milliseconds since 1970 UTC, whole. */
  now(): number;
  /**
   * Adopts the server's `Date` if the local clock plus `offset`, with which the attempt was signed, is too far from it.
   * Returns whether it did.
   */
  correct(date: string | null, offset: number): boolean;
}

/**
 * Checks each value of the option `now`.
 * @throws ValidationError when it is called and `now` throws or returns no finite number.
 */
export const checkedNow = (now: () => number) => (): number => {
  let time: unknown;
  try {
    time = now();
  } catch (cause) {
    throw new ValidationError(
      "The option now failed; its error is the cause. It must give milliseconds since 1970 UTC.",
      { cause },
    );
  }
  if (typeof time === "number" && Number.isFinite(time)) return time;
  throw new ValidationError(`The option now must give milliseconds since 1970 UTC; it gave a value ${describe(time)}.`);
};

export function createClock(now: () => number): Clock {
  const clock = {
    offset: 0,
    now: () => Math.trunc(now() + clock.offset),
    correct(date: string | null, signedWith: number) {
      const difference = parseHttpDate(date) - now();
      // Another call may have corrected `clock.offset` since this attempt was signed.
      if (!(Math.abs(difference - signedWith) >= tolerance)) return false;
      clock.offset = difference;
      return true;
    },
  };
  return clock;
}
