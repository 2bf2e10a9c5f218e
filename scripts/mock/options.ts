import { type Command, InvalidArgumentError } from "commander";
import { UserError } from "../cli/errors.js";
import { repeatable, wholeNumber } from "../cli/options.js";
import { readOrigin } from "./cors.js";
import { readData } from "./data-file.js";
import { FaultSyntaxError, parseFaults } from "./faults.js";
import { createMock, defaultKeys, type Mock, type MockOptions } from "./mock.js";
import type { JobOptions, KeyPair } from "./package/types.js";

export interface MockFlags {
  key: string[];
  unsubscribedKey: string[];
  auth: boolean;
  rateLimit: boolean;
  empty?: boolean;
  data?: string;
  seed: string;
  jobTime?: number;
  jobPolls?: number;
  jobLimit?: number;
  fault: string[];
  allowOrigin: string[];
}

function origin(value: string): string {
  const read = readOrigin(value);
  if (read === undefined)
    throw new InvalidArgumentError("An origin is scheme, host and, if there is one, port: https://app.example:8443.");
  return read;
}

export const withMockOptions = (command: Command): Command =>
  command
    .addOption(repeatable("--key <ACCESS:SECRET>", "key pair to accept instead of the default one"))
    .addOption(repeatable("--unsubscribed-key <ACCESS:SECRET>", "key pair of an account without a subscription"))
    .option("--no-auth", "do not check signatures")
    .option("--no-rate-limit", "do not enforce the contract's rate limits")
    .option("--empty", "start with nothing instead of the contract's examples")
    .option("--data <file.json>", "load the state from this file if it exists, and keep it there")
    .option("--seed <text>", "seed of everything generated: ids, times, faults, dynamic responses", "")
    .option("--job-time <ms>", "how long an import, an analysis, a summary or a search takes", wholeNumber(0))
    .option("--job-polls <n>", "end a job when its status was read this many times", wholeNumber(0))
    .option(
      "--job-limit <n>",
      "refuse an import while this many are running; the service may count differently",
      wholeNumber(1),
    )
    .addOption(
      repeatable(
        "--fault <name=value>",
        "latency=MS, jitter=MS, drop=RATE, dropRequest=RATE, truncate=RATE or status=CODE:RATE, a rate from 0 to 1",
      ),
    )
    .addOption(
      repeatable(
        "--allow-origin <origin>",
        "origin of pages that may use the mock in addition to those of this machine",
        origin,
      ),
    );

/** Parses a key pair. Commander's own check is not used, since its message would repeat the secret. */
function parseKey(flag: string, text: string): KeyPair {
  const [, accessKey, secretKey] = /^([\x21-\x39\x3b-\x7e]+):([\x21-\x7e]+)$/.exec(text) ?? [];
  if (accessKey === undefined || secretKey === undefined)
    throw new UserError(
      `A value of ${flag} is malformed. Write ACCESS:SECRET, without spaces: ${flag} my-access:my-secret.`,
    );
  return { accessKey, secretKey };
}

function readFaults(texts: readonly string[]) {
  try {
    return parseFaults(texts);
  } catch (error) {
    throw error instanceof FaultSyntaxError ? new UserError(`--fault: ${error.message}`) : error;
  }
}

/**
 * Converts flags into options of `createMock`. The first key pair is the one that the banner shows.
 * @throws UserError
 */
export function readMockFlags(flags: MockFlags): Omit<MockOptions, "document"> & { keys: KeyPair[] } {
  const { auth, rateLimit, empty, data, seed, jobTime, jobPolls, jobLimit, fault, allowOrigin } = flags;
  const subscribed = flags.key.map((text) => parseKey("--key", text));
  const unsubscribed = flags.unsubscribedKey.map((text) => parseKey("--unsubscribed-key", text));
  const jobs: JobOptions = {};
  if (jobTime !== undefined) jobs.time = jobTime;
  if (jobPolls !== undefined) jobs.polls = jobPolls;
  if (jobLimit !== undefined) jobs.limit = jobLimit;
  return {
    keys: [
      ...(subscribed.length > 0 ? subscribed : [defaultKeys]),
      ...unsubscribed.map((pair) => ({ ...pair, subscribed: false })),
    ],
    checkSignature: auth,
    limitRates: rateLimit,
    seed,
    empty: empty === true,
    data: data === undefined ? undefined : readData(data),
    jobs,
    allowOrigins: allowOrigin,
    faults: readFaults(fault),
  };
}

/**
 * Creates a mock with the state of a data file, if the file exists.
 * @throws UserError if the file does not contain a state of this mock
 */
export function createMockFrom(path: string | undefined, { data, ...options }: MockOptions): Mock {
  const mock = createMock(options);
  try {
    if (data !== undefined) mock.restore(data);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${path} does not contain a state of this mock, and was not changed: ${error.message}`);
  }
  return mock;
}
