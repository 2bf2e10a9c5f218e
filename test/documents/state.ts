import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Trial } from "./trials.js";

/** What of a document is not whole, by its cause: the number of compile errors of sample calls, and the calls that fail. */
export interface State {
  compile?: Record<string, number>;
  calls?: Record<string, string[]>;
}

/** The causes by the reasons that they give. */
const causes: readonly [pattern: RegExp, cause: string][] = [
  [/is sent as (multipart|application\/x-www-form)|FormData|BodyInit/, "form body"],
  [/GET\/HEAD method cannot have body/, "body of GET"],
  [/in the range of 200 to 599/, "interim status"],
  [/must be text, a finite number or a boolean|reading 'split'/, "parameter style"],
  [/breaks the contract/, "broken example"],
  [/needs the input/, "input not in the sample"],
  [/needs the credentials/, "security"],
  [/type 'never'|must be integer/, "incompatible allOf"],
  [/HTTP 404/, "server"],
  [/HTTP (400|415|422)/, "sample value"],
  [/HTTP 500/, "mock fails"],
];

const causeOf = (reason: string): string => causes.find(([pattern]) => pattern.test(reason))?.[1] ?? "other";

/** Errors of the sample calls; all others are errors of the client itself. */
export const isOfSample = (error: string): boolean => error.startsWith("sample-calls.ts:");

/** The state that a trial found. */
export function stateOf({ compileErrors, calls }: Trial): State {
  const state: State = {};
  for (const cause of compileErrors.filter(isOfSample).map(causeOf).sort()) {
    state.compile ??= {};
    state.compile[cause] = (state.compile[cause] ?? 0) + 1;
  }
  for (const [id, reason] of Object.entries(calls.failures).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cause = causeOf(reason);
    state.calls ??= {};
    state.calls[cause] = [...(state.calls[cause] ?? []), id];
  }
  return state;
}

const file = join(import.meta.dirname, "state.json");

/** The states that are known, by the names of the documents; one that is whole has none. */
export const readStates = (): Record<string, State> => JSON.parse(readFileSync(file, "utf8"));

/** Writes down the state of a document. */
export function acceptState(name: string, trial: Trial): void {
  const states = { ...readStates(), [name]: stateOf(trial) };
  const known = Object.entries(states).filter(([, state]) => Object.keys(state).length > 0);
  writeFileSync(
    file,
    `${JSON.stringify(Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1))), undefined, 2)}\n`,
  );
}
