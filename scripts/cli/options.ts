import { InvalidArgumentError } from "commander";

/** Reads the value of a `--port` option. 0 lets the system choose. */
export function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535)
    throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
  return number;
}
