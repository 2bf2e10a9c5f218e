import type { CallResponse } from "./call.js";
import { parseHttpDate } from "./http-date.js";
import type { Signed } from "./signature.js";

/** The part of an access key that a message may show. */
const maskKey = (key: string): string => (key.length < 12 ? "…" : `${key.slice(0, 4)}…${key.slice(-2)}`);

function signatureHint({ url, method, timestamp, accessKey }: Signed, date: string | null): string {
  const ahead = Math.round((Number(timestamp) - parseHttpDate(date)) / 1000);
  const clock = Number.isNaN(ahead)
    ? "the response has no Date to compare it with"
    : `${Math.abs(ahead)} s ${ahead < 0 ? "behind" : "ahead of"} the server's`;
  const { pathname, search, host } = new URL(url);
  return (
    `Signed: "${method} ${pathname}${search}\\n${timestamp}\\n${maskKey(accessKey)}"; a proxy must not change method, path or query. ` +
    `Zone: the key must be valid at ${host}. Clock: ${clock}.`
  );
}

/** Returns the hint for an error response; `key` is its status and code, such as `401 200`. */
export type HintOf = (key: string, received: CallResponse) => string | undefined;

/** Makes the function that returns hints, with the signed text if the signature was rejected; `refused` is the key of that. */
export const hintsFrom =
  (hints: Readonly<Record<string, string>>, refused: string | undefined): HintOf =>
  (key, { response: { status, headers }, signed }) => {
    const hint = Object.hasOwn(hints, key) ? hints[key] : undefined;
    // If the catalogue has another reason, the signature was accepted.
    const isRefused = signed && status === 401 && (hint === undefined || key === refused);
    const reason = headers.get("x-mock-reason");
    const all = [hint, isRefused && signatureHint(signed, headers.get("date")), reason && `The mock says: ${reason}`];
    return all.filter(Boolean).join(" ") || undefined;
  };
