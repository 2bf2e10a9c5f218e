import type { SignatureHeaders } from "../api/security.js";
import type { MockRequest } from "./exchange.js";
import type { RecordedRequest } from "./package/types.js";

export type RequestLog = ReturnType<typeof createRequestLog>;

/** Maximum size of a recorded body, in bytes as sent. */
export const longestRecorded = 64 * 1024;

/** Maximum size of all recorded bodies together, in bytes as sent. Parsed, they can take thirty times the memory. */
const longestTogether = 4 * 1024 * 1024;

/** Creates a log of the last `limit` requests, or fewer if their bodies are long. */
export function createRequestLog(limit = 1000) {
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
    /** Records a request. Returns a function that completes the record when the response is ready. */
    add: (entry: RecordedRequest) => {
      const kept = { entry, bytes: 0 };
      entries.push(kept);
      // Entries are removed in batches, since moving a thousand entries costs more than the request.
      if (entries.length >= limit * 2) forget();
      return (completion: Partial<RecordedRequest>, bytes = 0) => {
        Object.assign(entry, completion);
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

/** Creates a function that returns the headers of a request with secrets masked. */
export function createMask(names: SignatureHeaders | undefined): (request: MockRequest) => Record<string, string> {
  const signing = names === undefined ? [] : [names.accessKey.toLowerCase(), names.signature.toLowerCase()];
  const secret = new Set(["authorization", "proxy-authorization", "cookie", ...signing]);
  return ({ headers }) =>
    Object.fromEntries([...headers].map(([name, value]) => [name, secret.has(name) ? "***" : value]));
}
