import { isJson } from "../contract/media-type.js";
import type { MockResponse } from "./exchange.js";
import type { Damage } from "./faults.js";

/** An answer ready for the wire. */
export interface WireResponse {
  status: number;
  headers: Record<string, string>;
  body: string | null;
  /** What happens to it on the way. */
  damage?: Damage;
}

/** An answer of the mock's own: no answer of the service fits. */
export function problem(status: number, body: { message: string }): MockResponse {
  return { status, headers: { "content-type": "application/json" }, body, reason: body.message };
}

/** A text that fits in a header or a line of a log: printable ASCII, anything else as `\uXXXX`. */
export const toPrintable = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The longest reason that is told, in characters: a body can have a million faults. */
export const longestReason = 1000;
const withoutBody = new Set([204, 205, 304]);

/** Serialises an answer and adds the headers that every answer has. */
export function toWire(answer: MockResponse, now: number): WireResponse {
  const { status, body: value, reason } = answer;
  const headers: Record<string, string> = { ...answer.headers, date: new Date(now).toUTCString() };
  const text = typeof value === "string" && !isJson(headers["content-type"] ?? "") ? value : JSON.stringify(value);
  return {
    status,
    headers:
      reason === undefined ? headers : { ...headers, "x-mock-reason": toPrintable(reason).slice(0, longestReason) },
    body: withoutBody.has(status) ? null : (text ?? null),
  };
}
