import { isBodilessStatus } from "../api/operation.js";
import { isJson } from "../contract/media-type.js";
import type { MockResponse } from "./exchange.js";
import type { Damage } from "./faults.js";

export interface WireResponse {
  status: number;
  headers: Record<string, string>;
  body: string | null;
  damage?: Damage;
}

/** A response that the mock sends if the contract declares none for the case. */
export function problem(status: number, body: { message: string }): MockResponse {
  return { status, headers: { "content-type": "application/json" }, body, reason: body.message };
}

/** Makes a text safe for a header or a line of a log: printable ASCII, anything else as `\uXXXX`. */
export const toPrintable = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Maximum length of a reason in headers and logs, in characters: a body can have a million errors. */
export const longestReason = 1000;

/** Serialises a response and adds the headers of every response. */
export function toWire(response: MockResponse, now: number): WireResponse {
  const { status, body: value, reason } = response;
  const headers: Record<string, string> = { ...response.headers, date: new Date(now).toUTCString() };
  const text = typeof value === "string" && !isJson(headers["content-type"] ?? "") ? value : JSON.stringify(value);
  return {
    status,
    headers:
      reason === undefined ? headers : { ...headers, "x-mock-reason": toPrintable(reason).slice(0, longestReason) },
    body: isBodilessStatus(status) ? null : (text ?? null),
  };
}
