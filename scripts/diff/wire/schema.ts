import { merged } from "../../api/merge-schema.js";
import { isHidden, type Schema } from "../../api/schema.js";
import { isNode } from "../../contract/node.js";
import { own } from "../../contract/own.js";
import type { Draft } from "../change.js";
import { keywordRelations } from "./keywords.js";
import { compareProperties } from "./properties.js";
import { type Relation, ruleRelation } from "./relation.js";
import {
  alternativeDraft,
  defaultDraft,
  deprecatedDraft,
  ruleDraft,
  type SchemaContext,
  type SchemaPair,
} from "./rules.js";
import { extensionNames, shapeOf } from "./shape.js";

/** Keywords whose schemas are compared by equality. */
const judging = [
  "not",
  "if",
  "then",
  "else",
  "contains",
  "propertyNames",
  "dependentSchemas",
  "patternProperties",
  "prefixItems",
  "unevaluatedProperties",
  "unevaluatedItems",
];

const alternativesOf = ({ oneOf = [], anyOf = [] }: Schema): Schema[] => [...oneOf, ...anyOf];

/** Pairs the alternatives before and after: by name, then by shape, then, without names, by order. */
function pairAlternatives(olds: readonly Schema[], nows: readonly Schema[]) {
  const free = new Set(nows);
  const take = (isSame: (now: Schema) => boolean): Schema | undefined => {
    const found = [...free].find(isSame);
    if (found !== undefined) free.delete(found);
    return found;
  };
  const matches: ((old: Schema, now: Schema) => boolean)[] = [
    (old, now) => old.name !== undefined && old.name === now.name,
    (old, now) => shapeOf(old) === shapeOf(now),
  ];
  const pairs = new Map<Schema, Schema>();
  for (const isSame of matches)
    for (const old of olds) {
      const now = pairs.has(old) ? undefined : take((each) => isSame(old, each));
      if (now !== undefined) pairs.set(old, now);
    }
  const lost = olds.filter((old) => !pairs.has(old));
  const unnamed = [...lost, ...free].every(({ name }) => name === undefined);
  if (lost.length === free.size && unnamed)
    for (const old of lost) {
      const now = take(() => true);
      if (now !== undefined) pairs.set(old, now);
    }
  return { pairs: [...pairs], lost: olds.filter((old) => !pairs.has(old)), gained: [...free] };
}

/** Compares two schemas and the schemas in them, in one direction. */
class SchemaComparison {
  readonly #seen = new Set<string>();

  constructor(private readonly context: SchemaContext) {}

  compare(before: Schema, after: Schema, around: string): Draft[] {
    const [old, now] = [merged(before), merged(after)];
    const key = `${old.pointer} ${now.pointer}`;
    if (this.#seen.has(key)) return [];
    this.#seen.add(key);
    const pair: SchemaPair = { old, now, subject: now.name ?? around };
    const { direction } = this.context;
    return [
      ...this.#keywords(pair),
      ...defaultDraft(pair, direction),
      ...this.#additional(pair),
      ...this.#judged(pair),
      ...this.#alternatives(pair),
      ...this.#items(pair),
      ...compareProperties(pair, direction),
      ...this.#properties(pair),
      ...deprecatedDraft(pair, direction),
    ];
  }

  #rule(pair: SchemaPair, keyword: string, relation: Relation, values?: readonly unknown[]): Draft[] {
    return ruleDraft(pair, this.context, keyword, relation, values);
  }

  #keywords(pair: SchemaPair): Draft[] {
    const { old, now } = pair;
    const names = new Set([...keywordRelations.keys(), ...extensionNames(old), ...extensionNames(now)]);
    return [...names].flatMap((keyword) => {
      const compare = keywordRelations.get(keyword);
      return this.#rule(pair, keyword, compare?.(old, now, keyword) ?? ruleRelation(old[keyword], now[keyword]));
    });
  }

  /** Compares what objects allow beyond their properties. */
  #additional(pair: SchemaPair): Draft[] {
    const [one, other] = [pair.old.additionalProperties ?? true, pair.now.additionalProperties ?? true];
    if (isNode(one) && isNode(other)) return this.compare(one, other, `${pair.subject}.*`);
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    return this.#rule(pair, "additionalProperties", one === false || other === true ? "wider" : "narrower");
  }

  #judged(pair: SchemaPair): Draft[] {
    const text = (schema: Schema, keyword: string) =>
      schema[keyword] === undefined ? undefined : shapeOf({ pointer: "", name: undefined, [keyword]: schema[keyword] });
    return judging.flatMap((keyword) => {
      const [one, other] = [text(pair.old, keyword), text(pair.now, keyword)];
      return this.#rule(pair, keyword, ruleRelation(one, other), [one, other]);
    });
  }

  #alternatives(pair: SchemaPair): Draft[] {
    const [olds, nows] = [alternativesOf(pair.old), alternativesOf(pair.now)];
    if (olds.length === 0 && nows.length === 0) return [];
    if (olds.length === 0 || nows.length === 0)
      return this.#rule(pair, "alternatives", nows.length === 0 ? "wider" : "narrower");
    const { pairs, lost, gained } = pairAlternatives(olds, nows);
    const { direction } = this.context;
    return [
      ...lost.map((each) => alternativeDraft(pair, direction, each, false)),
      ...gained.map((each) => alternativeDraft(pair, direction, each, true)),
      ...pairs.flatMap(([one, other]) => this.compare(one, other, pair.subject)),
    ];
  }

  #items(pair: SchemaPair): Draft[] {
    const [one, other] = [pair.old.items, pair.now.items];
    if (one && other) return this.compare(one, other, `${pair.subject}[]`);
    return one === other ? [] : this.#rule(pair, "items", other === undefined ? "wider" : "narrower");
  }

  /** The properties that both objects have. */
  #properties({ old, now, subject }: SchemaPair): Draft[] {
    const { direction } = this.context;
    return Object.entries(old.properties ?? {}).flatMap(([name, property]) => {
      const same = own(now.properties, name);
      if (same === undefined || isHidden(property, direction) || isHidden(same, direction)) return [];
      return this.compare(property, same, `${subject}.${name}`);
    });
  }
}

/** Compares two schemas and the schemas in them, in one direction. */
export const compareSchemas = (before: Schema, after: Schema, subject: string, context: SchemaContext): Draft[] =>
  new SchemaComparison(context).compare(before, after, subject);
