import type { Api } from "../api/api.js";
import { merged } from "../api/merge-schema.js";
import { type Schema, targetOf } from "../api/schema.js";
import { tokensOf, under } from "../contract/pointer.js";
import type { Finding } from "./ledger.js";
import type { Question } from "./questions.js";

export const nameAt = (pointer: string): string => tokensOf(pointer).at(-1) ?? "";

/** The pointer of the schema that declares a property. */
export const ownerOf = (pointer: string): string => pointer.split("/").slice(0, -2).join("/");

/** The pointers of the schemas that have the schema at `pointer` as a property or as the items of a list. */
function holdersOf({ schemas }: Api, pointer: string): string[] {
  const leadsTo = (schema: Schema | undefined): boolean =>
    schema !== undefined && (targetOf(schema).pointer === pointer || leadsTo(schema.items));
  return [...schemas.values()]
    .filter((schema) => Object.values(merged(schema).properties ?? {}).some(leadsTo))
    .map((schema) => schema.pointer);
}

/** Resolves a relative JSON pointer from a property. Returns the pointers at which the target would be declared. */
function placesAt(api: Api, property: string, relative: string): string[] {
  const [, levels = "0", rest = ""] = /^(\d+)\/?(.*)$/.exec(relative) ?? [];
  let owners = [ownerOf(property)];
  for (let level = 1; level < Number(levels); level++) owners = owners.flatMap((owner) => holdersOf(api, owner));
  return owners.map((owner) => under(owner, "properties", rest));
}

/** Combines a missing and a new property into one finding if a question expects the property at the other place. */
function foldMoved(api: Api, findings: readonly Finding[], questions: readonly Question[]): Finding[] {
  let left = [...findings];
  for (const { form, elsewhere = [], mark } of questions)
    for (const relative of form === "place" ? elsewhere : []) {
      const places = placesAt(api, mark.pointer, relative);
      const arrived = left.filter(({ kind, pointer }) => kind === "new" && places.includes(pointer));
      const [first] = arrived;
      if (first === undefined) continue;
      left = left.filter(
        (each) => !arrived.includes(each) && !(each.kind === "missing" && each.pointer === mark.pointer),
      );
      const { operations, shape } = first;
      left.push({
        kind: "different",
        pointer: mark.pointer,
        keyword: "place",
        what: `it is at ${relative}`,
        at: first.pointer,
        operations,
        ...(shape && { shape }),
      });
    }
  return left;
}

/** Combines the findings of an object whose required fields are all nested one level deeper into one finding. */
function foldNested(findings: readonly Finding[]): Finding[] {
  let left = [...findings];
  for (const found of findings) {
    const owner = ownerOf(found.pointer);
    const missing = left.filter(
      ({ kind, at, operations }) =>
        kind === "missing" && at === owner && operations.every((id) => found.operations.includes(id)),
    );
    const names = missing.map(({ pointer }) => nameAt(pointer));
    if (found.kind !== "new" || names.length === 0 || !names.every((name) => found.shape?.properties.has(name)))
      continue;
    left = left.filter((each) => each !== found && !missing.includes(each));
    left.push({
      ...found,
      kind: "different",
      pointer: owner,
      keyword: "nested",
      what: "its fields are one level down",
      at: found.pointer,
    });
  }
  return left;
}

/** Combines related findings, and sorts them by pointer. */
export const settle = (api: Api, findings: readonly Finding[], questions: readonly Question[]): Finding[] =>
  foldNested(foldMoved(api, findings, questions)).sort((one, other) => (one.pointer < other.pointer ? -1 : 1));
