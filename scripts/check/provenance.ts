import type { Api } from "../api/api.js";
import type { Provenance } from "../api/extensions.js";
import type { Place } from "../contract/finding.js";
import { isNode } from "../contract/node.js";
import type { Places } from "../contract/places.js";
import { under } from "../contract/pointer.js";
import { entriesIn } from "../contract/texts.js";
import { resourcesOf, shared } from "./belonging.js";

export type Certainty = Provenance["certainty"];
export const certainties: readonly Certainty[] = ["inferred", "contradictory", "not-visible", "verified"];

export interface Mark extends Partial<Place> {
  certainty: Certainty;
  note: string;
  /** The tag of the operations that the mark belongs to, or `shared`. */
  resource: string;
  /** JSON pointer of the marked object in the bundled contract. */
  pointer: string;
}

/** Every `x-provenance` of the contract in document order, with its line if `places` are given. */
export function marksOf(api: Api, places?: Places): Mark[] {
  const resourceOf = resourcesOf(api);
  return [...entriesIn(api.document)].flatMap(({ value, pointer, isMap }) => {
    if (isMap || !isNode(value) || !isNode(value["x-provenance"])) return [];
    // Lint checks that a mark is complete if the house rules apply, so the cast is safe.
    const { certainty, note = "" } = value["x-provenance"] as Partial<Provenance> & Pick<Provenance, "certainty">;
    const place = places?.of(under(pointer, "x-provenance"));
    return [{ certainty, note: note.trim(), resource: resourceOf(pointer), pointer, ...place }];
  });
}

/** Counts the marks of each resource by certainty, in the order of the document's tags, with shared marks last. */
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
