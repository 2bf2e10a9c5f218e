import { isNode } from "../contract/node.js";
import type { DocsContext, NameOperation } from "./docs-context.js";
import type { Amount, Language, MediaLimits } from "./languages/language.js";
import { code } from "./markdown.js";

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

const names = (value: unknown, nameOf: NameOperation): string[] =>
  (typeof value === "string" ? [value] : texts(value)).map(nameOf);

const numberOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** Formats a month: `2027-01` becomes January 2027. Other texts are returned as they are. */
export function monthIn(language: Language, date: string): string {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(date) ?? [];
  if (year === undefined) return date;
  const day = new Date(Date.UTC(Number(year), Number(month) - 1));
  return day.toLocaleString(language.tag, { month: "long", year: "numeric", timeZone: "UTC" });
}

const unitOf = <Unit extends string>(amount: number, units: [size: number, unit: Unit][]): Amount<Unit> | undefined => {
  const [size, unit] = units.find(([size]) => amount >= size && amount % size === 0) ?? [];
  return size === undefined || unit === undefined ? undefined : { amount: amount / size, unit };
};

const sizeOf = (bytes: unknown) =>
  typeof bytes !== "number"
    ? undefined
    : unitOf(bytes, [
        [1024 ** 3, "GiB"],
        [1024 ** 2, "MiB"],
        [1024, "KiB"],
        [1, "byte"],
      ]);

const durationOf = (seconds: unknown) =>
  typeof seconds !== "number"
    ? undefined
    : unitOf(seconds, [
        [3600, "hour"],
        [60, "minute"],
        [1, "second"],
      ]);

/** The sentence of an `x-removal`. */
export function removalLine({ language, nameOf }: DocsContext, value: unknown): string | undefined {
  if (!isNode(value) || typeof value.date !== "string") return undefined;
  const replacement = typeof value.replacedBy === "string" ? nameOf(value.replacedBy) : undefined;
  return language.behaviour.removal({ month: monthIn(language, value.date), replacement });
}

/** The sentence of an `x-rate-limit`. */
export function rateLimitLine({ language }: DocsContext, value: unknown): string | undefined {
  if (!isNode(value) || typeof value.requests !== "number") return undefined;
  return language.behaviour.rateLimit({ requests: value.requests, per: String(value.per) });
}

/** The sentences of an `x-requires`. */
export function requiresLine({ language: { behaviour }, nameOf }: DocsContext, value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const requirements = value.filter(isNode).flatMap(({ operation, status, note }) =>
    typeof operation !== "string"
      ? []
      : behaviour.requirement({
          operation: nameOf(operation),
          status: typeof status === "string" ? code(status) : undefined,
          note: typeof note === "string" ? note.trim() : undefined,
        }),
  );
  return requirements.length === 0 ? undefined : behaviour.requires({ requirements });
}

/** The sentences of an `x-wait`: the kinds of statuses, their transitions, and the operations that start, cancel and await the job. */
export function waitLines({ language: { behaviour }, nameOf }: DocsContext, value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  const [pending, success, failure] = [value.pending, value.success, value.failure].map((statuses) =>
    texts(statuses).map(code),
  );
  const statuses = { pending: pending ?? [], success: success ?? [], failure: failure ?? [] };
  const steps = Object.entries(isNode(value.transitions) ? value.transitions : {})
    .map(([status, next]) => ({ from: code(status), to: texts(next).map(code) }))
    .filter(({ to }) => to.length > 0);
  const startedBy = names(value.startedBy, nameOf);
  const cancelledBy = names(value.cancelledBy, nameOf);
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
export function uploadLine({ language, nameOf }: DocsContext, value: unknown): string | undefined {
  if (!isNode(value) || typeof value.method !== "string" || !isNode(value.complete)) return undefined;
  const { operation } = value.complete;
  return typeof operation === "string"
    ? language.behaviour.upload({ method: code(value.method), complete: nameOf(operation) })
    : undefined;
}

/** The sentence of an `x-repeatable`. */
export const repeatableLine = ({ language }: DocsContext, value: unknown): string | undefined =>
  typeof value === "boolean" ? language.behaviour.repeatable({ harmless: value }) : undefined;

/** The limits of an `x-media-limits`, one for each kind of file that has any. */
export const mediaLimitsOf = (value: unknown): MediaLimits[] =>
  Object.entries(isNode(value) ? value : {}).flatMap(([kind, given]) => {
    if (!isNode(given)) return [];
    const formats = texts(given.formats);
    const limits = {
      minHeight: numberOf(given.minHeight),
      maxHeight: numberOf(given.maxHeight),
      minPixels: numberOf(given.minPixels),
      size: sizeOf(given.maxBytes),
      duration: durationOf(given.maxDurationSeconds),
    };
    const isEmpty = formats.length === 0 && Object.values(limits).every((limit) => limit === undefined);
    return isEmpty ? [] : [{ kind, formats, ...limits }];
  });

/** The sentences of an `x-media-limits`, one for each kind of file. */
export const mediaLimitLines = ({ language }: DocsContext, value: unknown): string =>
  mediaLimitsOf(value).map(language.behaviour.mediaLimits).join("\n\n");
