import type { Repair } from "./contradictions.js";
import { isNode, type Node } from "./node.js";

type Form = (value: unknown) => boolean;

const text: Form = (value) => typeof value === "string";
const number: Form = (value) => typeof value === "number";
const flag: Form = (value) => typeof value === "boolean";
const never: Form = () => false;

const oneOf =
  (...values: string[]): Form =>
  (value) =>
    typeof value === "string" && values.includes(value);

const either =
  (...forms: Form[]): Form =>
  (value) =>
    forms.some((isOf) => isOf(value));

const listOf =
  (isOf: Form): Form =>
  (value) =>
    Array.isArray(value) && value.every(isOf);

const mapOf =
  (isOf: Form): Form =>
  (value) =>
    isNode(value) && Object.values(value).every(isOf);

const object =
  (required: Record<string, Form>, optional: Record<string, Form> = {}): Form =>
  (value) =>
    isNode(value) &&
    Object.entries(required).every(([key, isOf]) => isOf(value[key])) &&
    Object.entries(optional).every(([key, isOf]) => value[key] === undefined || isOf(value[key]));

const texts = listOf(text);
const mediaLimits = object(
  {},
  {
    formats: texts,
    minHeight: number,
    maxHeight: number,
    minPixels: number,
    maxBytes: number,
    maxDurationSeconds: number,
  },
);

/** The forms of the extensions that the toolchain reads, which `openapi/README.md` documents. */
const forms: Readonly<Record<string, Form>> = {
  "x-client": object({ name: text, package: text }),
  "x-displayName": text,
  "x-envelope": object({ code: text, message: text, data: text, success: either(text, texts) }),
  "x-error-catalogue": mapOf(
    mapOf(object({ status: number, example: text, meaning: text, remedy: text }, { busy: flag })),
  ),
  "x-lookup": object({ operation: text, items: text, id: text, match: texts }),
  "x-media-limits": object({}, { video: mediaLimits, image: mediaLimits }),
  "x-pagination": object({
    request: object({ page: text }, { size: text }),
    response: object({ items: text }, { totalCount: text, totalPage: text, pageNo: text, pageSize: text }),
  }),
  "x-rate-limit": object({ requests: number, per: oneOf("second", "minute") }),
  "x-removal": object({ date: text, replacedBy: text }),
  "x-repeatable": flag,
  "x-retry-effect": oneOf("duplicate", "refused", "rerun"),
  "x-request-headers": mapOf(text),
  "x-request-id-headers": object({ names: texts }),
  "x-requires": listOf(object({ operation: text }, { status: text, note: text })),
  "x-signature": object({ algorithm: text, part: oneOf("timestamp", "access-key", "signature") }),
  "x-source": object({ page: text, read: text }, { edition: text }),
  "x-upload": object(
    {
      method: text,
      fileName: text,
      url: text,
      key: text,
      complete: object({ operation: text, key: text, status: text, success: texts, failure: texts }, { reason: text }),
    },
    { expiresIn: text },
  ),
  "x-wait": object(
    { method: text, status: text, pending: texts, success: texts, failure: texts },
    { transitions: mapOf(texts), startedBy: texts, cancelledBy: text },
  ),
  // The toolchain writes these into its own copies of a document.
  "x-journeys": never,
  "x-known-values": never,
  "x-mock": never,
  "x-overlapping": never,
};

/** Whether an extension is not one of the toolchain's, or has the form that the toolchain reads. */
export const isReadable = (name: string, value: unknown): boolean => forms[name]?.(value) ?? true;

/** Removes the extensions of a node to which another vendor gives another meaning. */
export function withoutOtherExtensions(node: Node): Repair | undefined {
  const others = Object.keys(node).filter((name) => name.startsWith("x-") && !isReadable(name, node[name]));
  if (others.length === 0) return undefined;
  const rest = Object.entries(node).filter(([name]) => !others.includes(name));
  return {
    what: `${others.join(" and ")} ${others.length === 1 ? "has" : "have"} another meaning than in this project`,
    instead: "it is left out",
    node: Object.fromEntries(rest),
  };
}
