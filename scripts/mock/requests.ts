import type { SignatureHeaders } from "../contract/signature-headers.js";
import type { RecordedRequest } from "./package/types.js";
import type { MockRequest } from "./types.js";

/** The requests that a mock remembers. */
export interface RequestLog {
  add: (entry: RecordedRequest) => void;
  list: () => RecordedRequest[];
  clear: () => void;
}

/** The longest body that is remembered, in bytes as sent. */
export const longestRecorded = 64 * 1024;

/** Remembers the last `limit` requests. */
export function createRequestLog(limit = 1000): RequestLog {
  let entries: RecordedRequest[] = [];
  return {
    add: (entry) => {
      entries.push(entry);
      // Not one by one: moving a thousand entries costs more than the request.
      if (entries.length >= limit * 2) entries = entries.slice(-limit);
    },
    list: () => entries.slice(-limit),
    clear: () => {
      entries = [];
    },
  };
}

/** Gives the headers of a request without what must not be written down. */
export function createMask(names: SignatureHeaders | undefined): (request: MockRequest) => Record<string, string> {
  const signing = names === undefined ? [] : [names.accessKey.toLowerCase(), names.signature.toLowerCase()];
  const secret = new Set(["authorization", "proxy-authorization", "cookie", ...signing]);
  return ({ headers }) =>
    Object.fromEntries([...headers].map(([name, value]) => [name, secret.has(name) ? "***" : value]));
}
