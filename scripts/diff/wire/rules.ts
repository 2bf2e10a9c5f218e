import type { Direction, Schema } from "../../api/schema.js";
import { under } from "../../contract/pointer.js";
import { type Draft, fate, type Impact, shown } from "../change.js";
import { ruleOf } from "./keywords.js";
import { impactOf, type Relation } from "./relation.js";

export interface SchemaContext {
  direction: Direction;
  /** Whether clients expect more values of an enumeration than it lists. */
  isOpenEnum: (schema: Schema) => boolean;
}

/** Two schemas that are compared, without references and `allOf`. */
export interface SchemaPair {
  old: Schema;
  now: Schema;
  /** Their name in messages. */
  subject: string;
}

const texts: Record<Exclude<Relation, "same">, string> = {
  wider: "allows more",
  narrower: "allows less",
  other: "changed",
};

/** The advice for a changed rule. */
function cureOf(keyword: string, subject: string, direction: Direction, impact: Impact): string {
  if (impact !== "break") return "Nothing: what worked before still works.";
  return direction === "sent"
    ? `Send only what the new ${keyword} of ${subject} allows.`
    : `Expect values of ${subject} that the old ${keyword} did not allow.`;
}

export function ruleDraft(
  { old, now, subject }: SchemaPair,
  { direction, isOpenEnum }: SchemaContext,
  keyword: string,
  relation: Relation,
  [before, after]: readonly unknown[] = [ruleOf(old, keyword), ruleOf(now, keyword)],
): Draft[] {
  if (relation === "same") return [];
  // Clients expect new values of an enumeration, and undeclared properties.
  const isExpected =
    direction === "received" &&
    ((keyword === "enum" && relation === "wider" && isOpenEnum(now)) || keyword === "additionalProperties");
  const impact = isExpected ? "addition" : impactOf(relation, direction);
  return [
    {
      impact,
      what: `${keyword} ${texts[relation]}`,
      subject,
      direction,
      pointer: old.pointer,
      now: now.pointer,
      before: shown(before),
      after: shown(after),
      cure: cureOf(keyword, subject, direction, impact),
    },
  ];
}

/** The change of a default, which breaks callers that omit the value. */
export function defaultDraft({ old, now, subject }: SchemaPair, direction: Direction): Draft[] {
  if (JSON.stringify(old.default) === JSON.stringify(now.default)) return [];
  const isBreak = direction === "sent" && old.default !== undefined;
  const before = shown(old.default);
  return [
    {
      impact: isBreak ? "break" : "note",
      what: `default ${fate(old.default, now.default)}`,
      subject,
      direction,
      pointer: old.pointer,
      now: now.pointer,
      before,
      after: shown(now.default),
      cure: isBreak ? `Give ${subject} the value ${before} where it was left out.` : "Nothing.",
    },
  ];
}

export const deprecatedDraft = ({ old, now, subject }: SchemaPair, direction: Direction): Draft[] =>
  old.deprecated === true || now.deprecated !== true
    ? []
    : [
        {
          impact: "addition",
          what: "deprecated",
          subject,
          direction,
          pointer: old.pointer,
          now: under(now.pointer, "deprecated"),
          cure: `Stop using ${subject}.`,
        },
      ];

export function alternativeDraft(
  { old, now, subject }: SchemaPair,
  direction: Direction,
  schema: Schema,
  isNew: boolean,
): Draft {
  const impact = impactOf(isNew ? "wider" : "narrower", direction);
  return {
    impact,
    what: isNew ? "alternative added" : "alternative removed",
    subject: `${subject}, ${schema.name ?? "one without a name"}`,
    direction,
    pointer: isNew ? old.pointer : schema.pointer,
    now: isNew ? schema.pointer : now.pointer,
    cure: cureOf("alternatives", subject, direction, impact),
  };
}
