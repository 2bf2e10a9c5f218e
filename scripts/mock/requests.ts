import type { SignatureHeaders } from "../api/security.js";
import type { MockRequest } from "./exchange.js";
import type { RecordedRequest } from "./package/types.js";

/** The requests that a mock remembers. */
export interface RequestLog {
  /** Remembers a request; what it gives back adds what is known when it is answered, and how long the body was. */
  add: (entry: RecordedRequest) => (known: Partial<RecordedRequest>, bytes?: number) => void;
  list: () => RecordedRequest[];
  clear: () => void;
}

/** The longest body that is remembered, in bytes as sent. */
export const longestRecorded = 64 * 1024;

/** How long the remembered bodies are together, at most. As values they can take thirty times the memory. */
const longestTogether = 4 * 1024 * 1024;

/** Remembers the last `limit` requests, and fewer where their bodies are long. */
export function createRequestLog(limit = 1000): RequestLog {
  let entries: { entry: RecordedRequest; bytes: number }[] = [];
  let held = 0;
  const forget = () => {
    held = 0;
    entries = entries.slice(-limit);
    const tooMuch = entries.findLastIndex(({ bytes }) => {
      held += bytes;
      return held > longestTogether;
    });
    held -= entries[tooMuch]?.bytes ?? 0;
    entries = entries.slice(tooMuch + 1);
  };
  return {
    add: (entry) => {
      const kept = { entry, bytes: 0 };
      entries.push(kept);
      // Not one by one: moving a thousand entries costs more than the request.
      if (entries.length >= limit * 2) forget();
      return (known, bytes = 0) => {
        Object.assign(entry, known);
        kept.bytes = bytes;
        held += bytes;
        if (held > longestTogether) forget();
      };
    },
    list: () => entries.slice(-limit).map(({ entry }) => entry),
    clear: () => {
      entries = [];
      held = 0;
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
