import { type Document, isNode, operationsOf } from "../contract/document.js";
import { hashOf } from "./place.js";

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

const number = (value: number): string => value.toLocaleString("en-US");

const code = (text: string): string => `\`${text}\``;

/** The name of an operation, as a link where the document has it. */
export type NameOperation = (id: string) => string;

/** Names the operations of a document by links into its page. */
export function operationLinks(document: Document): NameOperation {
  const hashes = new Map(
    operationsOf(document)
      .filter(({ operation }) => operation.tags?.[0] !== undefined)
      .map((entry) => [entry.id, hashOf(entry)]),
  );
  return (id) => {
    const hash = hashes.get(id);
    return hash === undefined ? code(id) : `[${code(id)}](${hash})`;
  };
}

const names = (value: unknown, nameOf: NameOperation): string =>
  (typeof value === "string" ? [value] : texts(value)).map(nameOf).join(", ");

/** A month as people write it: `2027-01` is January 2027. What is no month stays as it is. */
function month(date: string): string {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(date) ?? [];
  if (year === undefined) return date;
  const name = new Date(Date.UTC(2000, Number(number) - 1)).toLocaleString("en-US", { month: "long", timeZone: "UTC" });
  return `${name} ${year}`;
}

/** The sentence of an `x-removal`. */
export function removalLine(value: unknown, nameOf: NameOperation): string | undefined {
  if (!isNode(value) || typeof value.date !== "string") return undefined;
  const successor = typeof value.replacedBy === "string" ? `; use ${nameOf(value.replacedBy)}` : "";
  return `**Removal:** announced for ${month(value.date)}${successor}.`;
}

/** The sentence of an `x-rate-limit`. */
export function rateLimitLine(value: unknown): string | undefined {
  if (!isNode(value) || typeof value.requests !== "number") return undefined;
  return `**Rate limit:** ${number(value.requests)} ${value.requests === 1 ? "request" : "requests"} per ${value.per}.`;
}

function requirement(value: unknown, nameOf: NameOperation): string | undefined {
  if (!isNode(value) || typeof value.operation !== "string") return undefined;
  const name = nameOf(value.operation);
  const note = typeof value.note === "string" ? value.note.trim() : undefined;
  if (typeof value.status === "string")
    return [`${name} must have reached ${code(value.status)}.`, note].filter(Boolean).join(" ");
  // A note may narrow what is required down to some calls, so nothing is said before it.
  return note === undefined ? `${name} must have been called.` : `${name}. ${note}`;
}

/** The sentences of an `x-requires`. */
export function requiresLine(value: unknown, nameOf: NameOperation): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const all = value.map((item) => requirement(item, nameOf)).filter((text) => text !== undefined);
  return all.length === 0 ? undefined : `**Before this:** ${all.join(" ")}`;
}

/** The sentences of an `x-wait`: what each status means, what may follow it, and what starts, ends and awaits it. */
export function waitLines(value: unknown, nameOf: NameOperation): string | undefined {
  if (!isNode(value)) return undefined;
  const sorted = ["pending", "success", "failure"]
    .map((kind) => ({ kind, statuses: texts(value[kind]) }))
    .filter(({ statuses }) => statuses.length > 0)
    .map(({ kind, statuses }) => `${kind} ${statuses.map(code).join(", ")}`);
  const steps = Object.entries(isNode(value.transitions) ? value.transitions : {})
    .filter(([, next]) => texts(next).length > 0)
    .map(([status, next]) => `${code(status)} to ${texts(next).map(code).join(" or ")}`);
  const startedBy = names(value.startedBy, nameOf);
  const cancelledBy = names(value.cancelledBy, nameOf);
  const lines = [
    sorted.length > 0 && `**Statuses:** ${sorted.join("; ")}.`,
    steps.length > 0 && `**Changes:** ${steps.join("; ")}.`,
    startedBy !== "" && `**Started by:** ${startedBy}.`,
    cancelledBy !== "" && `**Cancelled by:** ${cancelledBy}.`,
    typeof value.method === "string" && `**In the client:** ${code(value.method)} waits for the end.`,
  ].filter((line) => line !== false);
  return lines.length === 0 ? undefined : lines.join("\n\n");
}

/** The sentence of an `x-repeatable`. */
export function repeatableLine(value: unknown): string | undefined {
  if (typeof value !== "boolean") return undefined;
  const consequence = value ? "does no harm" : "may create a second thing";
  return `**Repeatable:** ${value ? "yes" : "no"}; sending the same request a second time ${consequence}.`;
}

/** An amount in the largest unit that leaves no fraction. */
function inUnits(amount: number, units: [size: number, one: string, many: string][]): string {
  const [size, one, many] = units.find(([size]) => amount >= size && amount % size === 0) ?? [1, "", ""];
  return `${number(amount / size)} ${amount === size ? one : many}`;
}

const bytes = (amount: number): string =>
  inUnits(amount, [
    [1024 ** 3, "GiB", "GiB"],
    [1024 ** 2, "MiB", "MiB"],
    [1024, "KiB", "KiB"],
    [1, "byte", "bytes"],
  ]);

const duration = (seconds: number): string =>
  inUnits(seconds, [
    [3600, "hour", "hours"],
    [60, "minute", "minutes"],
    [1, "second", "seconds"],
  ]);

function heights(min: unknown, max: unknown): string | undefined {
  if (typeof min === "number" && typeof max === "number") return `${number(min)} to ${number(max)} pixels high`;
  if (typeof min === "number") return `at least ${number(min)} pixels high`;
  return typeof max === "number" ? `at most ${number(max)} pixels high` : undefined;
}

function mediaLimit(kind: string, limits: unknown): string | undefined {
  if (!isNode(limits)) return undefined;
  const { formats, minHeight, maxHeight, minPixels, maxBytes, maxDurationSeconds } = limits;
  const parts = [
    texts(formats).join(", "),
    heights(minHeight, maxHeight),
    typeof minPixels === "number" ? `at least ${number(minPixels)} pixels on either side` : undefined,
    typeof maxBytes === "number" ? `at most ${bytes(maxBytes)}` : undefined,
    typeof maxDurationSeconds === "number" ? `at most ${duration(maxDurationSeconds)} long` : undefined,
  ].filter((part) => part !== undefined && part !== "");
  return parts.length === 0 ? undefined : `**Accepted ${kind}:** ${parts.join("; ")}.`;
}

/** The sentences of an `x-media-limits`, one for each kind of file. */
export function mediaLimitLines(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  const lines = Object.entries(value)
    .map(([kind, limits]) => mediaLimit(kind, limits))
    .filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : lines.join("\n\n");
}
