import type { CallResponse } from "./call.js";
import { parseHttpDate } from "./http-date.js";
import type { Signed } from "./signature.js";

/** Enough of an access key to tell it from another. */
const maskKey = (key: string): string => (key.length < 12 ? "…" : `${key.slice(0, 4)}…${key.slice(-2)}`);

/** What to check when a signature is refused. */
function signatureHint({ url, method, timestamp, accessKey }: Signed, date: string | null): string {
  const ahead = Math.round((Number(timestamp) - parseHttpDate(date)) / 1000);
  const clock = Number.isNaN(ahead)
    ? "the answer has no Date to compare it with"
    : `${Math.abs(ahead)} s ${ahead < 0 ? "behind" : "ahead of"} the server's`;
  const { pathname, search, host } = new URL(url);
  return (
    `Signed: "${method} ${pathname}${search}\\n${timestamp}\\n${maskKey(accessKey)}"; a proxy must not change method, path or query. ` +
    `Zone: the key must be valid at ${host}. Clock: ${clock}.`
  );
}

/** Gives the hint for an error response by its status and code; where the signature was refused, also what was signed. */
export type HintOf = (key: string, answer: CallResponse) => string | undefined;

/** `hints` are keyed by status and code, such as `401 200`; `refused` is the key of a wrong signature. */
export const hintsFrom =
  (hints: Readonly<Record<string, string>>, refused: string | undefined): HintOf =>
  (key, { response: { status, headers }, signed }) => {
    const hint = Object.hasOwn(hints, key) ? hints[key] : undefined;
    // Where the catalogue has another reason, the signature was accepted.
    const isRefused = signed && status === 401 && (hint === undefined || key === refused);
    const reason = headers.get("x-mock-reason");
    const all = [
      hint,
      isRefused && signatureHint(signed, headers.get("date")),
      // This client's mock says more than the service does.
      reason && `The mock says: ${reason}`,
    ];
    return all.filter(Boolean).join(" ") || undefined;
  };
