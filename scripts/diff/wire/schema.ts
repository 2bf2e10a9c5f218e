import { merged } from "../../api/merge-schema.js";
import { type Direction, isHidden, type Schema } from "../../api/schema.js";
import { isNode } from "../../contract/node.js";
import { under } from "../../contract/pointer.js";
import { type Draft, type Impact, shown } from "../change.js";
import { keywordRelations, ruleOf } from "./keywords.js";
import { compareProperties, type PropertyPair } from "./properties.js";
import { impactOf, type Relation, ruleRelation } from "./relation.js";
import { extensionNames, shapeOf } from "./shape.js";

/** What is known where two schemas are compared. */
export interface SchemaContext {
  direction: Direction;
  /** Whether clients expect more values of an enumeration than it lists. */
  isOpenEnum: (schema: Schema) => boolean;
}

/** Keywords whose schemas judge a value as a whole: any difference in them counts. */
const judging = [
  ...["not", "if", "then", "else", "contains", "propertyNames"],
  ...["dependentSchemas", "patternProperties", "prefixItems", "unevaluatedProperties", "unevaluatedItems"],
];

const said: Record<Exclude<Relation, "same">, string> = {
  wider: "allows more",
  narrower: "allows less",
  other: "changed",
};

/** What somebody does about a rule that changed. */
function cureOf(keyword: string, subject: string, { direction }: SchemaContext, impact: Impact): string {
  if (impact !== "break") return "Nothing: what worked before still works.";
  return direction === "sent"
    ? `Send only what the new ${keyword} of ${subject} allows.`
    : `Expect values of ${subject} that the old ${keyword} did not allow.`;
}

/** Compares two schemas and all that they hold, in one direction. */
export function compareSchemas(before: Schema, after: Schema, subject: string, context: SchemaContext): Draft[] {
  const { direction, isOpenEnum } = context;
  const seen = new Set<string>();

  /** The draft of a rule whose values relate so. */
  function ruleDraft(
    old: Schema,
    now: Schema,
    of: string,
    keyword: string,
    relation: Relation,
    [one, other]: readonly unknown[] = [ruleOf(old, keyword), ruleOf(now, keyword)],
  ): Draft[] {
    if (relation === "same") return [];
    const isExpected =
      direction === "received" &&
      ((keyword === "enum" && relation === "wider" && isOpenEnum(now)) || keyword === "additionalProperties");
    const impact = isExpected ? "addition" : impactOf(relation, direction);
    return [
      {
        impact,
        what: `${keyword} ${said[relation]}`,
        subject: of,
        direction,
        pointer: old.pointer,
        now: now.pointer,
        before: shown(one),
        after: shown(other),
        cure: cureOf(keyword, of, context, impact),
      },
    ];
  }

  function defaultDraft(old: Schema, now: Schema, of: string): Draft[] {
    const relation = ruleRelation(old.default, now.default);
    if (relation === "same") return [];
    const isBreak = direction === "sent" && old.default !== undefined;
    return [
      {
        impact: isBreak ? "break" : "note",
        what:
          old.default === undefined ? "default added" : `default ${now.default === undefined ? "removed" : "changed"}`,
        subject: of,
        direction,
        pointer: old.pointer,
        now: now.pointer,
        before: shown(old.default),
        after: shown(now.default),
        cure: isBreak ? `Give ${of} the value ${shown(old.default)} where it was left out.` : "Nothing.",
      },
    ];
  }

  /** The alternatives of `oneOf` and `anyOf`: those with a name by it, the others by their shape. */
  function alternatives(old: Schema, now: Schema, of: string): Draft[] {
    const listed = ({ oneOf, anyOf }: Schema) => [...(oneOf ?? []), ...(anyOf ?? [])];
    const [olds, nows] = [listed(old), listed(now)];
    if (olds.length === 0 && nows.length === 0) return [];
    if (olds.length === 0 || nows.length === 0)
      return ruleDraft(old, now, of, "alternatives", nows.length === 0 ? "wider" : "narrower");
    const keyOf = (schema: Schema) => schema.name ?? shapeOf(schema);
    const byKey = new Map(nows.map((each) => [keyOf(each), each]));
    const lost = olds.filter((each) => !byKey.has(keyOf(each)));
    const kept = olds.filter((each) => byKey.has(keyOf(each)));
    const gained = nows.filter((each) => !kept.some((other) => keyOf(other) === keyOf(each)));
    // Alternatives without names that changed in place are compared as such.
    const inPlace = lost.length === gained.length && [...lost, ...gained].every(({ name }) => name === undefined);
    const pairs: (readonly [Schema, Schema | undefined])[] = kept.map((each) => [each, byKey.get(keyOf(each))]);
    if (inPlace) pairs.push(...lost.map((each, index) => [each, gained[index]] as const));
    const inside = pairs.flatMap(([one, other]) => (other === undefined ? [] : walk(one, other, of)));
    if (inPlace) return inside;
    const changed = (schemas: Schema[], what: string, relation: Exclude<Relation, "same">): Draft[] =>
      schemas.map((each) => ({
        impact: impactOf(relation, direction),
        what,
        subject: `${of}, ${each.name ?? "one without a name"}`,
        direction,
        pointer: what === "alternative added" ? old.pointer : each.pointer,
        now: what === "alternative added" ? each.pointer : now.pointer,
        cure: cureOf("alternatives", of, context, impactOf(relation, direction)),
      }));
    return [
      ...changed(lost, "alternative removed", "narrower"),
      ...changed(gained, "alternative added", "wider"),
      ...inside,
    ];
  }

  /** What an object allows beyond its properties. */
  function additional(old: Schema, now: Schema, of: string): Draft[] {
    const [one, other] = [old.additionalProperties ?? true, now.additionalProperties ?? true];
    if (isNode(one) && isNode(other)) return walk(one, other, `${of}.*`);
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    return ruleDraft(old, now, of, "additionalProperties", one === false || other === true ? "wider" : "narrower");
  }

  function judged(old: Schema, now: Schema, of: string): Draft[] {
    const text = (schema: Schema, keyword: string) =>
      schema[keyword] === undefined ? undefined : shapeOf({ pointer: "", name: undefined, [keyword]: schema[keyword] });
    return judging.flatMap((keyword) => {
      const texts = [text(old, keyword), text(now, keyword)];
      return ruleDraft(old, now, of, keyword, ruleRelation(texts[0], texts[1]), texts);
    });
  }

  function walk(one: Schema, other: Schema, around: string): Draft[] {
    const [old, now] = [merged(one), merged(other)];
    const key = `${old.pointer} ${now.pointer}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const of = now.name ?? around;
    const names = new Set([...keywordRelations.keys(), ...extensionNames(old), ...extensionNames(now)]);
    const pair: PropertyPair = { old, now, of, direction };
    const isVisible = (name: string, schema: Schema | undefined) =>
      schema !== undefined && !isHidden(schema, direction) ? [name] : [];
    return [
      ...[...names].flatMap((keyword) => {
        const compare = keywordRelations.get(keyword);
        const relation = compare?.(old, now, keyword) ?? ruleRelation(old[keyword], now[keyword]);
        return ruleDraft(old, now, of, keyword, relation);
      }),
      ...defaultDraft(old, now, of),
      ...additional(old, now, of),
      ...judged(old, now, of),
      ...alternatives(old, now, of),
      ...(old.items && now.items ? walk(old.items, now.items, `${of}[]`) : []),
      ...((old.items === undefined) === (now.items === undefined)
        ? []
        : ruleDraft(old, now, of, "items", now.items === undefined ? "wider" : "narrower")),
      ...compareProperties(pair),
      ...Object.entries(old.properties ?? {}).flatMap(([name, property]) => {
        const same = now.properties?.[name];
        if (same === undefined || isVisible(name, property).length + isVisible(name, same).length < 2) return [];
        return walk(property, same, `${of}.${name}`);
      }),
      ...(old.deprecated !== true && now.deprecated === true
        ? [
            {
              impact: "addition" as const,
              what: "deprecated",
              subject: of,
              direction,
              pointer: old.pointer,
              now: under(now.pointer, "deprecated"),
              cure: `Stop using ${of}.`,
            },
          ]
        : []),
    ];
  }

  return walk(before, after, subject);
}
