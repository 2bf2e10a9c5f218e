import type { SignatureHeaders } from "../contract/signature-headers.js";
import type { MockRequest } from "./types.js";

/** A request as the mock remembers it, for the assertions of a test. */
export interface RecordedRequest {
  method: string;
  /** Path and query as sent. */
  target: string;
  /** Undefined where the contract has no such operation. */
  operationId?: string;
  /** Undefined where the client went away, or was left, without an answer. */
  status?: number;
  /** Why it was refused. */
  reason?: string;
  /** Names in lower case; keys, signature and cookies are masked. */
  headers: Record<string, string>;
  /** A JSON value or text; undefined where there was none, it was not read, or it is longer than 64 KiB. */
  body?: unknown;
}

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

/** The headers of a request without what must not be written down. */
export function maskedHeaders({ headers }: MockRequest, names: SignatureHeaders | undefined): Record<string, string> {
  const secret = ["authorization", "proxy-authorization", "cookie"];
  if (names !== undefined) secret.push(names.accessKey.toLowerCase(), names.signature.toLowerCase());
  return Object.fromEntries([...headers].map(([name, value]) => [name, secret.includes(name) ? "***" : value]));
}
