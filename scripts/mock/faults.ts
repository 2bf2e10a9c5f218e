import type { Operation } from "../api/operation.js";
import { UserError } from "../cli/errors.js";
import { sha256 } from "./digest.js";
import type { Faults } from "./package/types.js";
import { choose } from "./prefer.js";

export interface Fault {
  /** Milliseconds. */
  delay: number;
  status?: string;
  damage?: Damage;
  /** Whether the connection breaks before the mock handles the request. */
  isLost?: boolean;
}

export type Damage = "drop" | "truncate";

export class FaultSyntaxError extends Error {
  override name = "FaultSyntaxError";
}

const refuse = (text: string): never => {
  throw new FaultSyntaxError(
    `"${text}" is not a fault. Write latency=MS, jitter=MS, drop=RATE, dropRequest=RATE, truncate=RATE or status=CODE:RATE; a rate is from 0 to 1, and 1 by default.`,
  );
};

function readNumber(text: string, value: string, largest: number): number {
  const number = Number(value);
  return /^\d+(\.\d+)?$/.test(value) && number <= largest ? number : refuse(text);
}

/**
 * Parses faults: `latency=200`, `jitter=100`, `drop=0.05`, `dropRequest=0.05`, `truncate`, `status=503:0.1`. A later
 * value overrides an earlier one.
 * @throws FaultSyntaxError
 */
export function parseFaults(texts: readonly string[]): Faults {
  const faults: Faults = {};
  const status: Record<string, number> = {};
  for (const text of texts) {
    const [, name = "", value] = /^\s*(\w+)(?:=(\S+))?\s*$/.exec(text) ?? [];
    const [, code, rate = "1"] = /^([2-5]\d\d)(?::(.+))?$/.exec(value ?? "") ?? [];
    if (name === "latency" || name === "jitter") faults[name] = readNumber(text, value ?? "", 3_600_000);
    else if (name === "drop" || name === "dropRequest" || name === "truncate")
      faults[name] = readNumber(text, value ?? "1", 1);
    else if (name === "status" && code !== undefined) status[code] = readNumber(text, rate, 1);
    else refuse(text);
  }
  return Object.keys(status).length === 0 ? faults : { ...faults, status };
}

/** @throws UserError if no operation declares the status of a fault, or the rates add up to more than 1 */
export function checkFaults(operations: readonly Operation[], { status = {} }: Faults): void {
  const sum = Object.values(status).reduce((total, rate) => total + rate, 0);
  // Sums of rates such as 0.1 are not exact.
  if (sum > 1 + 1e-9) throw new UserError(`The rates of the statuses add up to ${sum}. The maximum is 1.`);
  for (const code of Object.keys(status))
    if (operations.every((operation) => "message" in choose(operation, { code })))
      throw new UserError(
        `The fault status=${code} is not possible: no operation declares a response with this status.`,
      );
}

/** Pseudo-random numbers from 0 to 1 for one index in the sequence of a seed: SHA-256 in counter mode. */
function randomNumbers(seed: string, index: number): [number, number, number, number, number] {
  const { buffer, byteOffset } = sha256(`${seed}\n${index}`);
  const digest = new DataView(buffer, byteOffset);
  const at = (word: number) => digest.getUint32(word * 4) / 2 ** 32;
  return [at(0), at(1), at(2), at(3), at(4)];
}

/** Chooses a status for a number from 0 to 1, in proportion to the rates. */
function statusAt(number: number, statuses: Readonly<Record<string, number>>): string | undefined {
  let end = 0;
  for (const [status, rate] of Object.entries(statuses)) {
    end += rate;
    if (number < end) return status;
  }
  return undefined;
}

/**
 * Creates a function that draws the faults of each request. The same seed and sequence of requests give the same
 * faults.
 */
export function createFaultSource(faults: Faults, seed: string): (header: string | null) => Fault {
  let drawn = 0;
  return (header) => {
    const {
      latency = 0,
      jitter = 0,
      drop = 0,
      dropRequest = 0,
      truncate = 0,
      status = {},
    } = header === null ? faults : { ...faults, ...parseFaults(header.split(",")) };
    const index = drawn++;
    if (jitter + drop + dropRequest + truncate + Object.keys(status).length === 0) return { delay: latency };
    const [late, dropped, truncated, replaced, lost] = randomNumbers(seed, index);
    const fault: Fault = { delay: latency + late * jitter };
    const chosen = statusAt(replaced, status);
    if (chosen !== undefined) fault.status = chosen;
    fault.isLost = lost < dropRequest;
    if (fault.isLost || dropped < drop) fault.damage = "drop";
    else if (truncated < truncate) fault.damage = "truncate";
    return fault;
  };
}
