import { keyOf } from "../api/constraints.js";
import type { Schema } from "../api/schema.js";
import { atPointer } from "../contract/pointer.js";
import { withAt } from "../contract/with-at.js";
import { type AppliedConstraint, appliedConstraints } from "./applied-constraints.js";
import { candidates } from "./candidates.js";
import { enriched } from "./enriched.js";
import type { Validator } from "./validators.js";

/** A value that breaks one constraint and, if possible, satisfies all others. */
export interface Violation {
  constraint: AppliedConstraint;
  value: unknown;
  /** Other constraints that the value breaks as well, since no value was found that breaks only this one. */
  implied: string[];
}

const counted = ["contains", "minContains", "maxContains"];
const composed = [...counted, "oneOf", "anyOf", "propertyNames"];

/** The other errors that Ajv finds in a value; undefined if the value does not break this constraint. */
function otherFaults(validator: Validator, constraint: AppliedConstraint, value: unknown): string[] | undefined {
  const { keyword, property, at, root } = constraint;
  const within = at.slice(root.at.length);
  const faults = validator.faults(root.schema, atPointer(value, root.at));
  const owned = faults.filter((fault) => {
    if (fault.instancePath !== within) return false;
    if (counted.includes(keyword)) return fault.keyword === "contains";
    if (fault.keyword !== keyword) return false;
    if (keyword === "required") return fault.params.missingProperty === property;
    return keyword !== "dependentRequired" || fault.params.property === property;
  });
  if (owned.length === 0) return undefined;
  // The errors within an alternative, or within an item of `contains`, are part of this error.
  const isPart = (path: string): boolean => composed.includes(keyword) && path.startsWith(within);
  const others = faults.filter((fault) => !owned.includes(fault) && !isPart(fault.instancePath));
  return [...new Set(others.map(({ keyword: other, instancePath }) => `${other} at ${instancePath || "/"}`))];
}

/** The first value that breaks only this constraint, otherwise the first that breaks it. */
function violationOf(validator: Validator, constraint: AppliedConstraint, base: unknown): Violation | undefined {
  const violations = candidates(constraint, atPointer(base, constraint.at))
    .map((each) => withAt(base, constraint.at, each))
    .flatMap((value) => {
      const implied = otherFaults(validator, constraint, value);
      return implied === undefined ? [] : [{ constraint, value, implied }];
    });
  return violations.find(({ implied }) => implied.length === 0) ?? violations[0];
}

/** Maximum number of values that are broken, since each is searched for all constraints. */
const most = 1000;

/**
 * For each constraint that applies to one of the valid or enriched values, a value that breaks only this constraint.
 */
export function violationsOf(validator: Validator, schema: Schema, values: unknown[]): Violation[] {
  const found = new Map<string, Violation>();
  const richer = (bases: unknown[], limit: number) => {
    const found: unknown[] = [];
    for (const base of bases) if (found.length < limit) found.push(...enriched(validator, schema, base));
    return found;
  };
  const once = richer(values, most);
  const twice = richer(once, most - once.length);
  const seen = new Set<string>();
  for (const base of [...values, ...once, ...twice].slice(0, most)) {
    const text = JSON.stringify(base);
    if (seen.has(text)) continue;
    seen.add(text);
    for (const constraint of appliedConstraints(validator, schema, base)) {
      const key = keyOf(constraint);
      if (found.get(key)?.implied.length === 0) continue;
      const best = violationOf(validator, constraint, base);
      if (best !== undefined && (best.implied.length === 0 || !found.has(key))) found.set(key, best);
    }
  }
  return [...found.values()];
}
