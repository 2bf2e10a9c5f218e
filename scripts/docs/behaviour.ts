import { memoized } from "../contract/memoized.js";
import { isNode, type Node } from "../contract/node.js";
import type { DocsContext } from "./docs-context.js";
import type { Amount, Language, MediaLimits } from "./languages/language.js";
import { code, paragraphs } from "./markdown.js";

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

/** The value, if it is a string. */
export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const numberOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

const monthsOf = memoized(
  ({ tag }: Language) => new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" }),
);

/** Formats a month: `2027-01` becomes January 2027. Other texts are returned as they are. */
export function monthIn(language: Language, date: string): string {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(date) ?? [];
  if (year === undefined) return date;
  return monthsOf(language).format(Date.UTC(Number(year), Number(month) - 1));
}

type Units<Unit extends string> = [size: number, unit: Unit][];

const sizes: Units<"GiB" | "MiB" | "KiB" | "byte"> = [
  [1024 ** 3, "GiB"],
  [1024 ** 2, "MiB"],
  [1024, "KiB"],
  [1, "byte"],
];

const durations: Units<"hour" | "minute" | "second"> = [
  [3600, "hour"],
  [60, "minute"],
  [1, "second"],
];

/** An amount in the largest unit that leaves no fraction. */
function inUnit<Unit extends string>(value: unknown, units: Units<Unit>): Amount<Unit> | undefined {
  const total = numberOf(value) ?? 0;
  const [size, unit] = units.find(([size]) => total >= size && total % size === 0) ?? [];
  return size === undefined || unit === undefined ? undefined : { amount: total / size, unit };
}

/** The sentence of an `x-removal`. */
export function removalLine({ language, nameOf }: DocsContext, value: unknown): string | undefined {
  if (!isNode(value) || typeof value.date !== "string") return undefined;
  const replacement = typeof value.replacedBy === "string" ? nameOf(value.replacedBy) : undefined;
  return language.behaviour.removal({ month: monthIn(language, value.date), replacement });
}

/** The sentence of an `x-rate-limit`. */
function rateLimitLine({ language }: DocsContext, value: unknown): string | undefined {
  if (!isNode(value) || typeof value.requests !== "number") return undefined;
  return language.behaviour.rateLimit({ requests: value.requests, per: String(value.per) });
}

/** The sentences of an `x-requires`. */
function requiresLine({ language: { behaviour }, nameOf }: DocsContext, value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const requirements = value.filter(isNode).flatMap(({ operation, status, note }) => {
    if (typeof operation !== "string") return [];
    const reached = typeof status === "string" ? code(status) : undefined;
    return behaviour.requirement({ operation: nameOf(operation), status: reached, note: textOf(note)?.trim() });
  });
  return requirements.length === 0 ? undefined : behaviour.requires({ requirements });
}

/** The sentences of an `x-wait`: the kinds of statuses, their transitions, and the operations that start, cancel and await the job. */
function waitLines({ language: { behaviour }, nameOf }: DocsContext, value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  const codes = (statuses: unknown): string[] => texts(statuses).map(code);
  const names = (ids: unknown): string[] => (typeof ids === "string" ? [ids] : texts(ids)).map(nameOf);
  const statuses = { pending: codes(value.pending), success: codes(value.success), failure: codes(value.failure) };
  const steps = Object.entries(isNode(value.transitions) ? value.transitions : {})
    .map(([status, next]) => ({ from: code(status), to: codes(next) }))
    .filter(({ to }) => to.length > 0);
  const [startedBy, cancelledBy] = [names(value.startedBy), names(value.cancelledBy)];
  const lines = [
    Object.values(statuses).some((list) => list.length > 0) && behaviour.statuses(statuses),
    steps.length > 0 && behaviour.transitions({ steps }),
    startedBy.length > 0 && behaviour.startedBy({ operations: startedBy }),
    cancelledBy.length > 0 && behaviour.cancelledBy({ operations: cancelledBy }),
    typeof value.method === "string" && behaviour.waiter({ method: code(value.method) }),
  ].filter((line) => line !== false);
  return lines.length === 0 ? undefined : lines.join("\n\n");
}

/** The sentence of an `x-upload`. */
function uploadLine({ language, nameOf }: DocsContext, value: unknown): string | undefined {
  if (!isNode(value) || typeof value.method !== "string" || !isNode(value.complete)) return undefined;
  const { operation } = value.complete;
  return typeof operation === "string"
    ? language.behaviour.upload({ method: code(value.method), complete: nameOf(operation) })
    : undefined;
}

/** The sentence of an `x-repeatable` and its `x-retry-effect`. */
const repeatableLine = ({ language }: DocsContext, value: unknown, effect: unknown): string | undefined =>
  typeof value === "boolean" ? language.behaviour.repeatable({ isSafe: value, effect: textOf(effect) }) : undefined;

/** The sentence of an `x-lookup`. */
const lookupLine = ({ language, nameOf }: DocsContext, value: unknown): string | undefined =>
  isNode(value) && typeof value.operation === "string"
    ? language.behaviour.lookup({ list: nameOf(value.operation) })
    : undefined;

/** The limits of an `x-media-limits`, one for each kind of file that has any. */
export const mediaLimitsOf = (value: unknown): MediaLimits[] =>
  Object.entries(isNode(value) ? value : {}).flatMap(([kind, given]) => {
    if (!isNode(given)) return [];
    const formats = texts(given.formats);
    const limits = {
      minHeight: numberOf(given.minHeight),
      maxHeight: numberOf(given.maxHeight),
      minPixels: numberOf(given.minPixels),
      size: inUnit(given.maxBytes, sizes),
      duration: inUnit(given.maxDurationSeconds, durations),
    };
    const isEmpty = formats.length === 0 && Object.values(limits).every((limit) => limit === undefined);
    return isEmpty ? [] : [{ kind, formats, ...limits }];
  });

/** The sentences of an `x-media-limits`, one for each kind of file. */
const mediaLimitLines = ({ language }: DocsContext, value: unknown): string =>
  mediaLimitsOf(value).map(language.behaviour.mediaLimits).join("\n\n");

/** The sentences of the extensions of a node that are about behaviour. */
export const behaviourSentences = (context: DocsContext, node: Node): string =>
  paragraphs(
    requiresLine(context, node["x-requires"]),
    rateLimitLine(context, node["x-rate-limit"]),
    waitLines(context, node["x-wait"]),
    uploadLine(context, node["x-upload"]),
    repeatableLine(context, node["x-repeatable"], node["x-retry-effect"]),
    lookupLine(context, node["x-lookup"]),
    mediaLimitLines(context, node["x-media-limits"]),
  );
