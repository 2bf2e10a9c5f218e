import { InvalidArgumentError } from "commander";

/** Today in UTC, as `YYYY-MM-DD`. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Reads an option that is a day. */
export function day(value: string): string {
  const date = new Date(value);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError("A day is written YYYY-MM-DD.");
  return value;
}
