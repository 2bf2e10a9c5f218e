import { sampleValue } from "../api/sample-value.js";
import { keywordsOf, type Schema } from "../api/schema.js";
import { reachableFrom } from "../api/walk-schema.js";
import { keywords } from "../contract/keywords.js";
import { isNode, type Node } from "../contract/node.js";
import { own } from "../contract/own.js";
import type { AppliedConstraint } from "./applied-constraints.js";
import { longest, textOfLength, without } from "./values.js";

interface Subject {
  constraint: AppliedConstraint;
  value: unknown;
}

type Candidates = Record<string, (subject: Subject) => unknown[]>;

/** The value of a numeric keyword, such as `maximum`. */
const limitOf = ({ constraint: { schema, keyword } }: Subject): number => Number(schema[keyword]);

const noSuchValue = ({ value }: Subject): unknown[] => [
  "no such value",
  987_654_321,
  typeof value === "boolean" ? !value : null,
];

const ofAnyType: Candidates = {
  type: () => ["text", 7, 1.5, true, {}, [], null],
  enum: noSuchValue,
  const: noSuchValue,
};

const ofNumbers: Candidates = {
  minimum: (subject) => [limitOf(subject) - 1, limitOf(subject) - 0.5],
  maximum: (subject) => [limitOf(subject) + 1, limitOf(subject) + 0.5],
  exclusiveMinimum: (subject) => [limitOf(subject)],
  exclusiveMaximum: (subject) => [limitOf(subject)],
  multipleOf: (subject) => [Number(subject.value) + limitOf(subject) / 2, Number(subject.value) + 1],
};

const oddText = ["", " ", "\u3000", "A", ";", "|", "_", "!", "0", "\n", "x y", "no such text"];

const textOf = ({ value }: Subject): string => (typeof value === "string" ? value : "");

const ofTexts: Candidates = {
  minLength: (subject) => [textOfLength(textOf(subject), limitOf(subject) - 1)],
  maxLength: (subject) => {
    const length = limitOf(subject) + 1;
    return [textOfLength(textOf(subject), length), textOfLength("a", length)];
  },
  pattern: (subject) => {
    const text = textOf(subject);
    const blank = [" ", "\u3000", ";"].map((odd) => textOfLength(odd, Math.max(text.length, 1)));
    return [...oddText.map((odd) => text + odd), ...oddText, ...blank];
  },
  format: () => ["no such format", "("],
};

const itemsOf = ({ value }: Subject): unknown[] => (Array.isArray(value) ? value : []);

/** A list of the given length. Its items differ if they are numbers and must be unique. */
function listOf(subject: Subject, wanted: number): unknown[] {
  const { schema } = subject.constraint;
  const items = itemsOf(subject);
  const from = items.length > 0 ? items : [sampleValue(schema.items)];
  return Array.from({ length: Math.min(wanted, longest.items) }, (_, index) => {
    const item = from[index % from.length];
    return schema.uniqueItems === true && typeof item === "number" ? item + index : item;
  });
}

function tooFew(subject: Subject): unknown[] {
  const items = itemsOf(subject);
  const shorter = items.map((_, index) => items.toSpliced(index, 1));
  return [listOf(subject, Number(subject.constraint.schema.minItems ?? 1) - 1), [], ...shorter];
}

const ofLists: Candidates = {
  minItems: tooFew,
  minContains: tooFew,
  contains: tooFew,
  maxItems: (subject) => {
    const items = itemsOf(subject);
    const limit = limitOf(subject);
    const longer = items.map((item) => [...items, ...listOf(subject, limit).fill(item)]);
    return [listOf(subject, limit + 1), ...longer];
  },
  maxContains: (subject) => itemsOf(subject).map((item) => [...itemsOf(subject), item]),
  uniqueItems: (subject) => {
    const items = itemsOf(subject);
    const first = items.slice(0, 1);
    return [
      [...items, ...first],
      [...items.slice(0, -1), ...first],
    ];
  },
};

const objectOf = ({ value }: Subject): Node => (isNode(value) ? value : {});

const withMore = (subject: Subject): unknown[] =>
  ["noSuchField", ""].map((name) => ({ ...objectOf(subject), [name]: 1 }));

/** The object without each of its fields in turn, and with each field that it lacks. */
function toggled(subject: Subject): unknown[] {
  const object = objectOf(subject);
  const absent = Object.entries(subject.constraint.schema.properties ?? {}).filter(
    ([name]) => !Object.hasOwn(object, name),
  );
  return [
    ...Object.keys(object).map((name) => without(object, name)),
    ...absent.map(([name, schema]) => ({ ...object, [name]: sampleValue(schema) })),
  ];
}

const textsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(Object(value)).flatMap(textsIn);

/** All texts in a schema, such as enum values. */
const textsStated = (schema: Schema): string[] =>
  [...reachableFrom([schema])]
    .flatMap(keywordsOf)
    .flatMap(([keyword, value]) => (keywords.get(keyword)?.role === "applicator" ? [] : textsIn(value)));

const ofObjects: Candidates = {
  required: (subject) => [without(objectOf(subject), subject.constraint.property ?? "")],
  dependentRequired: (subject) => {
    const { schema, property = "" } = subject.constraint;
    return (own(schema.dependentRequired, property) ?? []).map((name) => without(objectOf(subject), name));
  },
  additionalProperties: withMore,
  unevaluatedProperties: withMore,
  propertyNames: (subject) => {
    const { schema, owner } = subject.constraint;
    const object = objectOf(subject);
    // In `dependentSchemas`, it forbids names that the schema around it declares.
    const names = schema.propertyNames === undefined ? [] : textsStated(schema.propertyNames);
    const fields = names.map((name) => ({ [name]: sampleValue(own(owner.properties, name)) }));
    return [Object.assign({}, object, ...fields), ...fields.map((field) => ({ ...object, ...field }))];
  },
};

function fewerFields(subject: Subject): unknown[] {
  const object = objectOf(subject);
  const names = Object.keys(object);
  const pairs = names.flatMap((one) => names.map((other) => without(without(object, one), other)));
  return [...toggled(subject), ...pairs];
}

/** Values of other types, if the value is not an object. */
function otherAlternatives(subject: Subject): unknown[] {
  const others = isNode(subject.value) ? [] : ["text", 1.5, true, null, {}, []];
  return [...fewerFields(subject), ...others];
}

const ofAlternatives: Candidates = {
  oneOf: otherAlternatives,
  anyOf: otherAlternatives,
  not: (subject) =>
    (subject.constraint.schema.not?.required ?? []).map((name) => ({ ...objectOf(subject), [name]: 1 })),
};

const byKeyword: Candidates = { ...ofAnyType, ...ofNumbers, ...ofTexts, ...ofLists, ...ofObjects, ...ofAlternatives };

/** Values that might break a constraint, derived from a valid value, likeliest first. */
export const candidates = (constraint: AppliedConstraint, value: unknown): unknown[] =>
  (own(byKeyword, constraint.keyword) ?? toggled)({ constraint, value });
