import { type Command, InvalidArgumentError, Option } from "commander";
import { readHost } from "./hosts.js";

/** The address that a command listens on, and the hosts that it responds to. */
export interface Address {
  port: number;
  host: string;
  allowHost: string[];
}

/** Reads the value of a `--port` option. 0 lets the system choose. */
function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535)
    throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
  return number;
}

/** Reads the value of an `--allow-host` option. */
function host(value: string): string {
  const read = readHost(value);
  if (read === undefined)
    throw new InvalidArgumentError("A host is a name or an address without scheme and port, such as mock.internal.");
  return read;
}

/** An option that may be given more than once; each value is parsed separately. */
export const repeatable = (flags: string, description: string, read = (value: string) => value): Option =>
  new Option(flags, `${description}; may be repeated`)
    .argParser((value: string, previous: string[]) => [...previous, read(value)])
    .default([], "none");

/** Reads the value of an option that is a whole number of at most nine digits. */
export const wholeNumber =
  (least: number) =>
  (value: string): number => {
    if (!/^\d{1,9}$/.test(value) || Number(value) < least)
      throw new InvalidArgumentError(`It has to be a whole number from ${least}.`);
    return Number(value);
  };

/** Adds the options for the address to a command. The default is loopback. */
export const withAddress = (command: Command, usual: number): Command =>
  command
    .option("--port <number>", "port to listen on; 0 takes a free one", port, usual)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .addOption(
      repeatable(
        "--allow-host <name>",
        "host to accept in addition to loopback and the address that it listens on",
        host,
      ),
    );
