import semver from "semver";
import { type Impact, strongest } from "./change.js";

/** Below this version, a break needs only a new minor version. */
const first = "1.0.0";

/**
 * The lowest version that changes ask for; undefined if there is none, or if the base has no semantic version.
 */
export function askedVersion(base: string, changes: readonly { impact: Impact }[]): string | undefined {
  const impact = strongest(changes.map((change) => change.impact));
  if (impact === undefined || semver.valid(base) === null) return undefined;
  const steps = semver.lt(base, first)
    ? ({ break: "minor", addition: "patch", note: "patch" } as const)
    : ({ break: "major", addition: "minor", note: "patch" } as const);
  return semver.inc(base, steps[impact]) ?? undefined;
}

/** Whether a version is at least the one that is asked for. */
export const isEnough = (version: string, asked: string | undefined): boolean =>
  asked === undefined || (semver.valid(version) !== null && semver.gte(version, asked));
