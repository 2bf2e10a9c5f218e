import { ValidationError } from "./errors.js";
import { parseHttpDate } from "./http-date.js";
import { describe } from "./values.js";

/** A gateway refuses what was signed this many milliseconds or more away from its own clock. */
const tolerance = 5 * 60 * 1000;

/** The clock that is signed: the local one, and how far the server's is from it, once that was seen to matter. */
export interface Clock {
  /** Milliseconds to add to the local clock. */
  readonly offset: number;
  /** Milliseconds since 1970 UTC, whole. */
  now(): number;
  /** Follows the server's `Date` where it is too far from the clock as it was with `offset`. Tells whether it was. */
  correct(date: string | null, offset: number): boolean;
}

/**
 * The caller's own clock, held to what one gives.
 * @throws ValidationError when it is read, where it throws or gives no finite number.
 */
export const checkedNow = (now: () => number) => (): number => {
  let time: unknown;
  try {
    time = now();
  } catch (cause) {
    throw new ValidationError(
      "The option now failed; its error is the cause. It must give milliseconds since 1970 UTC.",
      {
        cause,
      },
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
      // Compared with what this attempt was signed with: another call may have corrected the clock meanwhile.
      if (!(Math.abs(difference - signedWith) >= tolerance)) return false;
      clock.offset = difference;
      return true;
    },
  };
  return clock;
}
