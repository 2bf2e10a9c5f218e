/** Values by their names. */
export type Values = Record<string, unknown>;

/** Whether a value is an object that is no list. */
export const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value in an error's words: what it is, without what text or objects hold. */
export function describe(value: unknown): string {
  if (value === null || typeof value === "number") return String(value);
  if (value instanceof Date) return "a Date";
  return Array.isArray(value) ? "an array" : `of type ${typeof value}`;
}
