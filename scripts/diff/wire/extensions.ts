import type { Operation } from "../../api/operation.js";
import { isNode } from "../../contract/node.js";
import { under } from "../../contract/pointer.js";
import { type Draft, fate, type Impact, shown } from "../change.js";

/** Judges a changed extension: its impact, and what to do if it is a break. */
type Judge = (before: unknown, after: unknown) => { impact: Impact; cure: string };

/** Extensions that affect the client but not the request. */
const clientOnly = ["x-pagination", "x-wait", "x-upload"];

const note: Judge = () => ({ impact: "note", cure: "Nothing." });

/** An addition if it is new, otherwise a break. */
const kept =
  (cure: string): Judge =>
  (before) =>
    before === undefined ? { impact: "addition", cure: "Nothing: it need not be used." } : { impact: "break", cure };

const broken =
  (cure: string): Judge =>
  () => ({ impact: "break", cure });

/** Calls per minute; infinite without a limit. */
const perMinute = (limit: unknown): number =>
  isNode(limit) ? Number(limit.requests) * (limit.per === "second" ? 60 : 1) : Number.POSITIVE_INFINITY;

const rateLimit: Judge = (before, after) =>
  perMinute(after) < perMinute(before)
    ? { impact: "break", cure: "Call less often. The client waits by itself." }
    : { impact: "addition", cure: "Nothing: it may be called more often." };

const wait: Judge = (before, after) => {
  const [old, now] = [before, after].map((value) => (isNode(value) ? value : {}));
  const judged = ["method", "status", "success", "failure"] as const;
  const isSame = judged.every((key) => JSON.stringify(old?.[key]) === JSON.stringify(now?.[key]));
  if (before !== undefined && isSame) return { impact: "note", cure: "Nothing." };
  return kept("Look at each use of its waiter: it has another name or ends at other statuses.")(before, after);
};

/** The requirements of `x-requires`, without its notes. */
const needsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((each) => JSON.stringify([Object(each).operation, Object(each).status])) : [];

const requires: Judge = (before, after) => {
  const [old, now] = [needsOf(before), needsOf(after)];
  if (now.some((each) => !old.includes(each))) return { impact: "break", cure: "Do first what the call now requires." };
  return now.length < old.length
    ? { impact: "addition", cure: "Nothing: less is needed before the call." }
    : note(old, now);
};

const removal: Judge = (before, after) => {
  const dateOf = (value: unknown) => (isNode(value) ? String(value.date) : "");
  return before !== undefined && dateOf(after) < dateOf(before)
    ? { impact: "addition", cure: `Move to its replacement before ${dateOf(after)}.` }
    : { impact: "note", cure: "Nothing." };
};

/** How a change of each extension of an operation is judged. Others are notes. */
const operationJudges: Readonly<Record<string, Judge>> = {
  "x-pagination": broken("Look at each use of its result: the call returns other pages, or none."),
  "x-wait": wait,
  "x-upload": kept("Look at each use of its upload: it has another name or other steps."),
  "x-rate-limit": rateLimit,
  "x-requires": requires,
  "x-removal": removal,
};

/** How a change of each extension of the root is judged. Others are notes. */
export const rootJudges: Readonly<Record<string, Judge>> = {
  "x-envelope": broken("Read code, message and data where they are now."),
  "x-request-headers": (before, after) => {
    const isGone = Object.keys(Object(after)).length < Object.keys(Object(before)).length;
    return isGone
      ? { impact: "addition", cure: "Nothing: a header is not needed any more." }
      : { impact: "break", cure: "Send the headers that are now required. The client sends them by itself." };
  },
};

/** Compares extensions by name. `pointers` are those of the objects that have them. */
export function compareExtensions(
  [before, after]: readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>],
  judges: Readonly<Record<string, Judge>>,
  pointers: Pick<Draft, "pointer" | "now"> & { owner?: string },
): Draft[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name): Draft[] => {
    const [old, now] = [before[name], after[name]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const { pointer = "#", now: place = "#" } = pointers;
    return [
      {
        ...(judges[name] ?? note)(old, now),
        what: `${name} ${fate(old, now)}`,
        subject: pointers.owner === undefined ? name : `${name} of ${pointers.owner}`,
        ...(clientOnly.includes(name) && { side: "typescript" }),
        pointer: old === undefined ? pointer : under(pointer, name),
        now: now === undefined ? place : under(place, name),
        before: shown(old),
        after: shown(now),
      },
    ];
  });
}

export const compareOperationExtensions = (before: Operation, after: Operation): Draft[] =>
  compareExtensions([before.extensions, after.extensions], operationJudges, {
    pointer: before.pointer,
    now: after.pointer,
    owner: after.id,
  });
