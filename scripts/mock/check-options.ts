import { UserError } from "../cli/errors.js";
import { readHost } from "../cli/hosts.js";
import { describe as describeValue, isObject } from "../runtime/values.js";
import { readOrigin } from "./cors.js";
import type { Faults, JobOptions, KeyPair, ListenOptions, MockOptions } from "./package/types.js";

/** Throws if the value of an option is invalid. `path` is the option's name, such as `faults.drop`. */
type Check = (value: unknown, path: string) => void;

type Checks<Options> = Readonly<Record<keyof Required<Options>, Check>>;

/** Describes a value without the content of a string, which may be a secret. */
const describe = (value: unknown): string => (typeof value === "boolean" ? String(value) : describeValue(value));

const must =
  (words: string, isRight: (value: unknown) => boolean): Check =>
  (value, path) => {
    if (!isRight(value)) throw new UserError(`The option ${path} must be ${words}; it is ${describe(value)}.`);
  };

/**
 * Checks options. Also rejects unknown names, since plain JavaScript would silently ignore a misspelt option.
 * @param what name of the function that takes the options
 * @param above path of the options, with a trailing full stop
 * @throws UserError that names the option and lists the known ones
 */
export function checkOptions(what: string, value: unknown, checks: Readonly<Record<string, Check>>, above = ""): void {
  if (!isObject(value)) throw new UserError(`${what} takes one object of named options; it is ${describe(value)}.`);
  for (const [name, given] of Object.entries(value)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined)
      throw new UserError(
        `${what} has no option ${JSON.stringify(name)}. It takes: ${Object.keys(checks).join(", ")}.`,
      );
    if (given !== undefined) check(given, above + name);
  }
}

const named =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, path) =>
    checkOptions(`The option ${path}`, value, checks, `${path}.`);

const listOf =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) throw new UserError(`The option ${path} must be a list; it is ${describe(value)}.`);
    for (const [index, one] of value.entries()) check(one, `${path}[${index}]`);
  };

const number = (words: string, least: number, most: number, isWhole = false): Check =>
  must(
    `${words} from ${least}${most === Infinity ? "" : ` to ${most}`}`,
    (value) => typeof value === "number" && value >= least && value <= most && (!isWhole || Number.isInteger(value)),
  );

const flag = must("true or false", (value) => typeof value === "boolean");
const text = must("a text", (value) => typeof value === "string");
const token = must("a text that is not empty", (value) => typeof value === "string" && value !== "");
const action = must("a function", (value) => typeof value === "function");
const anything: Check = () => {};
const rate = number("a rate", 0, 1);
/** At most one hour, in milliseconds. */
const delay = number("milliseconds", 0, 3_600_000);

const rates: Check = (value, path) => {
  must("an object of rates by status", isObject)(value, path);
  for (const [status, one] of Object.entries(Object(value))) rate(one, `${path}.${status}`);
};

const keyFields = { accessKey: token, secretKey: token, subscribed: flag } satisfies Checks<KeyPair>;
const keyPair: Check = (value, path) => {
  checkOptions(`The option ${path}`, value, keyFields, `${path}.`);
  for (const name of ["accessKey", "secretKey"])
    if (Object(value)[name] === undefined) throw new UserError(`The option ${path} needs ${name}.`);
};
const jobs = {
  time: number("milliseconds", 0, Infinity),
  polls: number("a whole number", 0, Infinity, true),
  limit: number("a whole number", 1, Infinity, true),
} satisfies Checks<JobOptions>;
const faults = {
  latency: delay,
  jitter: delay,
  drop: rate,
  dropRequest: rate,
  truncate: rate,
  status: rates,
} satisfies Checks<Faults>;

/** The checks of a mock's options. The saved state is checked when it is restored. */
export const mockOptions = {
  keys: listOf(keyPair),
  now: action,
  checkSignature: flag,
  limitRates: flag,
  seed: text,
  empty: flag,
  data: anything,
  jobs: named(jobs),
  faults: named(faults),
  sleep: action,
  allowHosts: listOf(
    must("a host without scheme and port", (value) => typeof value === "string" && readHost(value) !== undefined),
  ),
  allowOrigins: listOf(
    must("an origin like https://app.example", (value) => typeof value === "string" && readOrigin(value) !== undefined),
  ),
} satisfies Checks<MockOptions>;

export const listenOptions = {
  port: number("a whole number", 0, 65_535, true),
  host: token,
} satisfies Checks<ListenOptions>;

/** The checks of the options that only the MSW handlers have. */
export const handlersOptions = {
  baseURL: must("a URL of scheme, host and, if there is one, port, without a path", (value) => {
    return typeof value === "string" && readOrigin(value.replace(/([^/])\/+$/, "$1")) !== undefined;
  }),
  mock: must("a mock of createMock", (value) => isObject(value) && typeof value.fetch === "function"),
};
