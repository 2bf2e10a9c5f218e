import { type Schema, typesOf } from "../../api/schema.js";
import { isNode } from "../../contract/node.js";
import { both, limitRelation, type Relation, ruleRelation, setRelation } from "./relation.js";

const lower = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"];
const upper = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"];
/** Rules that are compared by equality. */
const plain = ["pattern", "format", "multipleOf", "contentEncoding", "contentMediaType", "dependentRequired"];

type Compare = (before: Schema, after: Schema, keyword: string) => Relation;

/** The types of a schema; a number is an integer too. No type means any. */
function typeRelation(before: Schema, after: Schema): Relation {
  const [old, now] = [before, after].map((schema) =>
    typesOf(schema).flatMap((type) => (type === "number" ? ["number", "integer"] : [type])),
  );
  if (old === undefined || now === undefined || (old.length === 0 && now.length === 0)) return "same";
  if (old.length === 0) return "narrower";
  return now.length === 0 ? "wider" : setRelation(old, now);
}

const valuesOf = ({ const: value, enum: values }: Schema): readonly unknown[] | undefined =>
  value === undefined ? values : [value];

function enumRelation(before: Schema, after: Schema): Relation {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  if (old === undefined || now === undefined) return ruleRelation(old, now);
  return setRelation(old, now);
}

const uniqueRelation: Compare = (before, after) =>
  ruleRelation(before.uniqueItems === true || undefined, after.uniqueItems === true || undefined);

/** Compares `x-media-limits`: numbers by their names, formats as a set. */
function mediaRelation(before: Schema, after: Schema): Relation {
  const limits = ({ "x-media-limits": media }: Schema) =>
    new Map(
      Object.entries(isNode(media) ? media : {}).flatMap(([kind, values]) =>
        Object.entries(Object(values)).map(([name, value]) => [`${kind}.${name}`, value] as const),
      ),
    );
  const [old, now] = [limits(before), limits(after)];
  return [...new Set([...old.keys(), ...now.keys()])].reduce<Relation>((relation, key) => {
    const [one, other] = [old.get(key), now.get(key)];
    if (Array.isArray(one) && Array.isArray(other)) return both(relation, setRelation(one, other));
    if (key.endsWith(".formats")) return both(relation, ruleRelation(one, other));
    return both(relation, limitRelation(one, other, key.includes(".min") ? "lower" : "upper"));
  }, "same");
}

/** Comparisons of the keywords that limit a value by themselves, by the keyword that names the change. */
export const keywordRelations: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ["type", typeRelation],
  ["enum", enumRelation],
  ["uniqueItems", uniqueRelation],
  ["x-media-limits", mediaRelation],
  ...[...lower, ...upper].map((name): [string, Compare] => [
    name,
    (before, after) => limitRelation(before[name], after[name], lower.includes(name) ? "lower" : "upper"),
  ]),
  ...plain.map((name): [string, Compare] => [name, (before, after) => ruleRelation(before[name], after[name])]),
]);

/** The rule of a schema that a change names. */
export const ruleOf = (schema: Schema, keyword: string): unknown =>
  keyword === "enum" ? valuesOf(schema) : schema[keyword];
