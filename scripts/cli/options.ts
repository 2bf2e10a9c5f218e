import { type Command, InvalidArgumentError } from "commander";

/** Where a command listens. */
export interface Address {
  port: number;
  host: string;
}

/** Reads the value of a `--port` option. 0 lets the system choose. */
function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535)
    throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
  return number;
}

/** A command with the options that say where it listens: on loopback, unless told otherwise. */
export const withAddress = (command: Command, usual: number): Command =>
  command
    .option("--port <number>", "port to listen on; 0 takes a free one", port, usual)
    .option("--host <address>", "address to listen on", "127.0.0.1");
