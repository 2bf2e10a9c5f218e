import type { ApiPromise } from "../api-promise.js";
import { jsonOf } from "../body.js";
import type { Operation } from "../operation.js";
import { byStatus, type StatusPromise, type StatusResult } from "./by-status.js";

/** Parses the value of a header. */
export type ReadHeader = (text: string) => unknown;

/** Response headers by their name in the result: the name in the response, and the function that parses the value. */
export type HeaderReaders = Readonly<Record<string, readonly [name: string, read: ReadHeader]>>;

/** An operation whose responses declare headers, by their status. */
export interface HeadedOperation extends Operation {
  readonly headers: Readonly<Record<string, HeaderReaders>>;
}

/** A result with the headers that its response declares. */
export interface HeadedResult extends StatusResult {
  readonly headers: object;
}

export const text: ReadHeader = (given) => given;

/** NaN if the text is not a number. */
export const number: ReadHeader = Number;

export const boolean: ReadHeader = (given) => given === "true";

/** A comma-separated list. */
export const list =
  (read: ReadHeader): ReadHeader =>
  (given) =>
    given === "" ? [] : given.split(",").map((item) => read(item.trim()));

/** JSON; undefined if the text is not JSON. */
export const json: ReadHeader = (given) => {
  try {
    return jsonOf(given);
  } catch {
    return undefined;
  }
};

/** The declared headers that are in a response. */
function headersOf(readers: HeaderReaders, { headers }: Response): object {
  const found = Object.entries(readers).flatMap(([key, [name, read]]) => {
    const given = headers.get(name);
    return given === null ? [] : [[key, read(given)] as const];
  });
  return Object.fromEntries(found);
}

/** Adds the status and the declared headers to what `withResponse` resolves to. */
export function withHeaders<Result extends HeadedResult>(
  promise: ApiPromise<Result["data"]>,
  declared: HeadedOperation["headers"],
): StatusPromise<Result> {
  const statused = byStatus<Result>(promise);
  const { withResponse } = statused;
  const withResponseAndHeaders = async () => {
    const result = await withResponse();
    const { status } = result.response;
    const { [status]: exact, "2XX": range, default: other } = declared;
    return { ...result, headers: headersOf(exact ?? range ?? other ?? {}, result.response) };
  };
  return Object.assign(statused, { withResponse: withResponseAndHeaders });
}
