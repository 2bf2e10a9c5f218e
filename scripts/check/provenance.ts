import type { Api } from "../api/api.js";
import { bodiesOf, type Operation } from "../api/operation.js";
import { reachableFrom } from "../api/walk-schema.js";
import type { Place } from "../contract/finding.js";
import { isNode } from "../contract/node.js";
import type { Places } from "../contract/places.js";
import { under } from "../contract/pointer.js";
import { entriesIn } from "../contract/texts.js";

export const certainties = ["inferred", "contradictory", "not-visible", "verified"] as const;
export type Certainty = (typeof certainties)[number];

/** The resource of marks that concern several. */
const shared = "shared";

export interface Mark extends Partial<Place> {
  certainty: Certainty;
  note: string;
  /** The tag of the operations that it concerns, or `shared`. */
  resource: string;
  /** JSON pointer of the marked object in the bundled contract. */
  pointer: string;
}

const tagOf = ({ tag }: Operation): string => tag ?? "untagged";

/** The pointer of the component or operation that contains a pointer. */
const ownerOf = (pointer: string): string => pointer.split("/").slice(0, 4).join("/");

/** The components that an operation uses, directly or through others. */
function componentsOf(operation: Operation): Set<string> {
  const { parameters, responses } = operation;
  const headers = responses.flatMap((response) => response.headers);
  const inParameters = parameters.flatMap(({ content }) => content ?? []);
  const content = [...bodiesOf(operation).flatMap((body) => body.content), ...inParameters];
  const described = [...parameters, ...headers, ...content];
  const schemas = reachableFrom(described.flatMap(({ schema }) => schema ?? []));
  const examples = [...parameters, ...content].flatMap((each) => each.examples);
  const used = [...bodiesOf(operation), ...described, ...examples, ...schemas];
  return new Set(used.map(({ pointer }) => ownerOf(pointer)));
}

/** The tags of the operations that use each component; deprecated operations count where no current one uses it. */
function usersOf({ operations }: Api): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const wanted of [false, true]) {
    const before = new Set(users.keys());
    for (const operation of operations.filter(({ deprecated }) => deprecated === wanted))
      for (const component of componentsOf(operation))
        if (!before.has(component)) users.set(component, (users.get(component) ?? new Set()).add(tagOf(operation)));
  }
  return users;
}

/** Every `x-provenance` of the contract, in document order; with its line where `places` are given. */
export function marksOf(api: Api, places?: Places): Mark[] {
  const users = usersOf(api);
  const tagByOperation = new Map(api.operations.map((operation) => [operation.pointer, tagOf(operation)]));
  const resourceOf = (pointer: string) => {
    const owner = ownerOf(pointer);
    if (owner.startsWith("#/paths/")) return tagByOperation.get(owner) ?? shared;
    const tags = users.get(owner) ?? new Set();
    return tags.size === 1 ? ([...tags][0] ?? shared) : shared;
  };
  return [...entriesIn(api.document)].flatMap(({ value, pointer, isMap }) => {
    if (isMap || !isNode(value) || !isNode(value["x-provenance"])) return [];
    // The cast: lint checks that a mark is complete, where its rules hold.
    const { certainty, note = "" } = value["x-provenance"] as { certainty: Certainty; note?: string };
    const place = places?.of(under(pointer, "x-provenance"));
    return [{ certainty, note: note.trim(), resource: resourceOf(pointer), pointer, ...place }];
  });
}

/** Counts the marks of each resource by certainty, in the order of the document's tags, shared ones last. */
export function countMarks({ tags }: Api, marks: Mark[]): Record<string, Record<Certainty, number>> {
  const used = new Set(marks.map(({ resource }) => resource));
  const names = [...tags.map(({ name }) => name), ...[...used].filter((name) => name !== shared), shared];
  return Object.fromEntries(
    [...new Set(names)].map((name) => {
      const own = marks.filter(({ resource }) => resource === name);
      const count = (certainty: Certainty) => own.filter((mark) => mark.certainty === certainty).length;
      return [name, Object.fromEntries(certainties.map((each) => [each, count(each)])) as Record<Certainty, number>];
    }),
  );
}
