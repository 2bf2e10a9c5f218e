import type { Control } from "../run-data.js";

/** A limit that a value exceeds: the key of the message, and the value in it. */
export type Problem = [key: string, ...shown: unknown[]];

/** For each keyword, whether a value exceeds the limit. */
const limits: Record<string, (value: unknown, limit: number) => boolean> = {
  minimum: (value, limit) => Number(value) < limit,
  maximum: (value, limit) => Number(value) > limit,
  exclusiveMinimum: (value, limit) => Number(value) <= limit,
  exclusiveMaximum: (value, limit) => Number(value) >= limit,
  minLength: (value, limit) => [...String(value)].length < limit,
  maxLength: (value, limit) => [...String(value)].length > limit,
  minItems: (value, limit) => Array.isArray(value) && value.length < limit,
  maxItems: (value, limit) => Array.isArray(value) && value.length > limit,
};

const exceeded = (control: Control, value: unknown): Problem | undefined =>
  Object.entries(control)
    .filter(([keyword, limit]) => typeof limit === "number" && limits[keyword]?.(value, limit))
    .map(([keyword, limit]): Problem => [keyword, limit])[0];

function matches(pattern: string, value: unknown): boolean {
  try {
    return new RegExp(pattern, "u").test(String(value));
  } catch {
    // The mock checks patterns that this browser does not support.
    return true;
  }
}

/** The problem of a value itself, without the problems of values in it. */
export function problemOf(control: Control, required: boolean, value: unknown): Problem | undefined {
  if (value === undefined || (value === "" && required)) return required ? ["missing"] : undefined;
  if (value === null && "nullable" in control) return undefined;
  if (control.kind === "number") {
    if (typeof value !== "number") return ["number"];
    if (control.whole && !Number.isInteger(value)) return ["integer"];
  }
  if (control.kind === "list" && control.unique === true && Array.isArray(value))
    if (new Set(value.map((item) => JSON.stringify(item))).size < value.length) return ["unique"];
  if (control.kind === "text" && control.pattern !== undefined && !matches(control.pattern, value))
    return ["pattern", control.pattern];
  return exceeded(control, value);
}

/** How much a value differs from the values of a control: 0 if it matches. */
export function misfit(control: Control, value: unknown): number {
  if (control.kind === "object") {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return 100;
    const given = new Map(Object.entries(value));
    const own = control.fields.map(({ name, required, control: inner }) => {
      const field = given.get(name);
      given.delete(name);
      if (field === undefined) return required ? 1 : 0;
      return misfit(inner, field);
    });
    return own.reduce((sum, one) => sum + one, given.size);
  }
  if (control.kind === "oneOf") return Math.min(...control.options.map((option) => misfit(option.control, value)));
  if (control.kind === "list") {
    if (!Array.isArray(value)) return 100;
    return value.reduce((sum: number, item) => sum + misfit(control.item, item), 0);
  }
  if (control.kind === "choice") return control.values.includes(value) ? 0 : 1;
  return control.kind !== "json" && problemOf(control, true, value) !== undefined ? 1 : 0;
}
