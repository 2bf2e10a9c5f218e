import { type Document, type Operation, operationsOf, under } from "../contract/document.js";
import type { Place } from "../contract/finding.js";
import type { Places } from "../contract/places.js";

export const certainties = ["inferred", "contradictory", "not-visible"] as const;
export type Certainty = (typeof certainties)[number];

/** What no single resource has to itself. */
const shared = "shared";

export interface Mark extends Partial<Place> {
  certainty: Certainty;
  note: string;
  /** The tag of the operations that it concerns, or `shared`. */
  resource: string;
  /** JSON pointer of the marked object in the bundled contract. */
  pointer: string;
}

/** Keys whose values are data, unless an author chose them. */
const data = new Set(["value", "example", "default", "const", "enum"]);

/** Keys whose values are maps by names that an author chose. */
const maps = new Set(["properties", "patternProperties", "$defs", "examples", "responses", "schemas", "parameters"]);

type Visit = (node: Record<string, unknown>, pointer: string) => void;

function walk(node: unknown, pointer: string, visit: Visit, named = false): void {
  if (typeof node !== "object" || node === null) return;
  visit(node as Record<string, unknown>, pointer);
  for (const [key, child] of Object.entries(node))
    if (named || !data.has(key)) walk(child, under(pointer, key), visit, !named && maps.has(key));
}

/** The components that a part of the document refers to, directly or through others. */
function reach(document: Document, start: unknown, found = new Set<string>()): Set<string> {
  walk(start, "#", ({ $ref }) => {
    if (typeof $ref !== "string" || found.has($ref)) return;
    found.add($ref);
    const [, , kind = "", name = ""] = $ref.split("/");
    reach(document, document.components?.[kind]?.[name], found);
  });
  return found;
}

const tagOf = ({ tags }: Operation) => tags?.[0] ?? "untagged";

/** For each component the tags of the operations that use it; those of deprecated ones where no current one does. */
function usersOf(document: Document): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const wanted of [false, true]) {
    const before = new Set(users.keys());
    for (const { operation, path } of operationsOf(document)) {
      if ((operation.deprecated === true) !== wanted) continue;
      for (const pointer of reach(document, [operation, document.paths?.[path]?.parameters])) {
        if (before.has(pointer)) continue;
        users.set(pointer, (users.get(pointer) ?? new Set()).add(tagOf(operation)));
      }
    }
  }
  return users;
}

/** Every `x-provenance` of the contract, in document order. */
export function marksOf(document: Document, places: Places): Mark[] {
  const users = usersOf(document);
  const operations = new Map(operationsOf(document).map(({ pointer, operation }) => [pointer, tagOf(operation)]));
  const resourceOf = (pointer: string) => {
    const tokens = pointer.split("/");
    if (tokens[1] === "paths") return operations.get(tokens.slice(0, 4).join("/")) ?? shared;
    const tags = users.get(tokens.slice(0, 4).join("/")) ?? new Set();
    return tags.size === 1 ? ([...tags][0] ?? shared) : shared;
  };
  const marks: Mark[] = [];
  walk(document, "#", (node, pointer) => {
    const mark = node["x-provenance"];
    if (typeof mark !== "object" || mark === null || pointer.endsWith("/properties")) return;
    // That a mark is complete is for lint to say, where its rules hold.
    const { certainty, note = "" } = mark as { certainty: Certainty; note?: string };
    const place = places.of(under(pointer, "x-provenance"));
    marks.push({ certainty, note: note.trim(), resource: resourceOf(pointer), pointer, ...place });
  });
  return marks;
}

/** How many marks each resource has, by certainty; in the order of the document's tags, what is shared last. */
export function countMarks(document: Document, marks: Mark[]): Record<string, Record<Certainty, number>> {
  const used = new Set(marks.map(({ resource }) => resource));
  const names = [
    ...(document.tags ?? []).map(({ name }) => name),
    ...[...used].filter((name) => name !== shared),
    shared,
  ];
  return Object.fromEntries(
    [...new Set(names)].map((name) => {
      const of = marks.filter(({ resource }) => resource === name);
      const count = (certainty: Certainty) => of.filter((mark) => mark.certainty === certainty).length;
      return [name, Object.fromEntries(certainties.map((each) => [each, count(each)])) as Record<Certainty, number>];
    }),
  );
}
