import type { Api } from "../../api/api.js";
import type { Operation } from "../../api/operation.js";
import { isNode } from "../../contract/node.js";
import { atPointer } from "../../contract/pointer.js";
import { type Draft, shown } from "../change.js";
import { compareRequestBodies, compareResponses } from "./bodies.js";
import { compareOperationExtensions } from "./extensions.js";
import { compareParameters } from "./parameters.js";
import type { SchemaContext } from "./rules.js";

/** Method and path without the names of parameters, which are not sent. */
const routeOf = ({ method, path }: Operation): string => `${method} ${path.replaceAll(/\{[^{}]*\}/g, "{}")}`;

/** The operations of both contracts in pairs: by their ids, then by method and path. */
export function pairs(before: Api, after: Api) {
  const byId = new Map(after.operations.map((each) => [each.id, each]));
  const found = new Map<Operation, Operation>();
  for (const each of before.operations) {
    const same = byId.get(each.id);
    if (same !== undefined) found.set(each, same);
  }
  const taken = new Set(found.values());
  const free = new Map(after.operations.filter((each) => !taken.has(each)).map((each) => [routeOf(each), each]));
  for (const each of before.operations) {
    const same = found.has(each) ? undefined : free.get(routeOf(each));
    if (same !== undefined) found.set(each, same);
  }
  const used = new Set(found.values());
  return {
    kept: [...found],
    removed: before.operations.filter((each) => !found.has(each)),
    added: after.operations.filter((each) => !used.has(each)),
  };
}

/** A removed operation. A deprecated one may be removed from the month of its `x-removal` on. */
export function removedDraft({ id, method, path, pointer, removal }: Operation, date: string): Draft {
  const isDue = removal !== undefined && removal.date <= date.slice(0, removal.date.length);
  const instead = removal === undefined ? "" : ` Call ${removal.replacedBy} instead.`;
  return {
    impact: isDue ? "addition" : "break",
    what: isDue ? "operation removed after its date" : "operation removed",
    subject: `${method} ${path}`,
    pointer,
    now: "#/paths",
    before: isDue ? `to be removed in ${removal.date}` : id,
    cure: `Stop calling ${id}.${instead}`,
  };
}

export const addedDraft = ({ id, method, path, pointer }: Operation): Draft => ({
  impact: "addition",
  what: "operation added",
  subject: `${method} ${path}`,
  pointer: "#/paths",
  now: pointer,
  after: id,
  cure: "Nothing: it need not be called.",
});

/** The security requirements of an operation, each as a text. */
function securityOf({ document }: Api, { pointer }: Operation): string[] {
  const declared = atPointer(document, pointer);
  const own = isNode(declared) ? declared.security : undefined;
  const found = Array.isArray(own) ? own : (document.security ?? []);
  return found.map((requirement) => JSON.stringify(Object.entries(Object(requirement)).sort()));
}

/** Whether credentials that were sufficient before still are. */
function compareSecurity(apis: readonly [Api, Api], before: Operation, after: Operation): Draft[] {
  const [old, now] = [securityOf(apis[0], before), securityOf(apis[1], after)];
  if (String([...old].sort()) === String([...now].sort())) return [];
  const isKept = now.length === 0 || (old.length > 0 && old.every((each) => now.includes(each)));
  return [
    {
      impact: isKept ? "addition" : "break",
      what: "security changed",
      subject: "security",
      direction: "sent",
      pointer: before.pointer,
      now: after.pointer,
      before: shown(old.join(" or ")),
      after: shown(now.join(" or ")),
      cure: isKept ? "Nothing: the old way still works." : "Send what the new security asks for.",
    },
  ];
}

function compareServers(before: Operation, after: Operation): Draft[] {
  const [old, now] = [before.servers.map(({ template }) => template), after.servers.map(({ template }) => template)];
  const lost = old.filter((url) => !now.includes(url));
  if (lost.length === 0 && now.length === old.length) return [];
  const isBreak = lost.length > 0;
  return [
    {
      impact: isBreak ? "break" : "addition",
      what: isBreak ? "server removed" : "server added",
      subject: "servers",
      pointer: "#/servers",
      now: "#/servers",
      before: shown(old.join(", ")),
      after: shown(now.join(", ")),
      cure: isBreak ? `Call ${now[0] ?? "another address"} instead of ${lost[0]}.` : "Nothing: it need not be used.",
    },
  ];
}

function compareNames(before: Operation, after: Operation): Draft[] {
  const common = { pointer: before.pointer, now: after.pointer };
  const drafts: Draft[] = [];
  if (routeOf(before) !== routeOf(after))
    drafts.push({
      ...common,
      impact: "break",
      what: before.method === after.method ? "path changed" : "method changed",
      subject: before.id,
      direction: "sent",
      before: `${before.method} ${before.path}`,
      after: `${after.method} ${after.path}`,
      cure: `Call ${after.method} ${after.path}.`,
    });
  if (before.id !== after.id)
    drafts.push({
      ...common,
      impact: "note",
      what: "operationId changed",
      subject: before.id,
      before: before.id,
      after: after.id,
      cure: `Nothing on the wire. In TypeScript call client.${after.id}().`,
    });
  if (before.deprecated !== after.deprecated)
    drafts.push({
      ...common,
      impact: after.deprecated ? "addition" : "note",
      what: after.deprecated ? "deprecated" : "not deprecated any more",
      subject: after.id,
      cure:
        after.removal === undefined ? "Nothing yet." : `Call ${after.removal.replacedBy} before ${after.removal.date}.`,
    });
  return drafts;
}

export function compareOperations(
  apis: readonly [Api, Api],
  [before, after]: readonly [Operation, Operation],
  isOpenEnum: SchemaContext["isOpenEnum"],
): Draft[] {
  const sent: SchemaContext = { direction: "sent", isOpenEnum };
  const received: SchemaContext = { direction: "received", isOpenEnum };
  return [
    ...compareNames(before, after),
    ...compareServers(before, after),
    ...compareSecurity(apis, before, after),
    ...compareParameters(before, after, sent),
    ...compareRequestBodies(before, after, sent),
    ...compareResponses(before, after, received),
    ...compareOperationExtensions(before, after),
  ];
}
