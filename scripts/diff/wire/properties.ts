import { type Direction, isHidden, type Schema } from "../../api/schema.js";
import { under } from "../../contract/pointer.js";
import type { Draft } from "../change.js";
import type { SchemaPair } from "./rules.js";
import { shapeOf } from "./shape.js";

/** Two object schemas that are compared in one direction. */
interface PropertyPair extends SchemaPair {
  direction: Direction;
}

/** The properties that are sent or received. */
const visible = ({ properties = {} }: Schema, direction: Direction): Map<string, Schema> =>
  new Map(Object.entries(properties).filter(([, property]) => !isHidden(property, direction)));

const isRequired = ({ required = [] }: Schema, name: string): boolean => required.includes(name);

/** The new name of a removed property: the only new property that allows the same values. */
function renamedTo(name: string, property: Schema, added: readonly [string, Schema][], pair: PropertyPair) {
  const alike = added.filter(
    ([other, schema]) =>
      shapeOf(schema) === shapeOf(property) && isRequired(pair.now, other) === isRequired(pair.old, name),
  );
  return alike.length === 1 ? alike[0]?.[0] : undefined;
}

function removedDraft({ old, now, subject, direction }: PropertyPair, name: string, to: string | undefined): Draft {
  const verb = direction === "sent" ? "Send" : "Read";
  const none = direction === "sent" ? `Stop sending \`${name}\`.` : `Stop reading \`${name}\`.`;
  return {
    impact: "break",
    what: to === undefined ? "property removed" : "property renamed",
    subject: `${subject}.${name}`,
    direction,
    pointer: under(old.pointer, "properties", name),
    now: to === undefined ? now.pointer : under(now.pointer, "properties", to),
    before: name,
    ...(to !== undefined && { after: to }),
    cure: to === undefined ? none : `${verb} \`${to}\` instead of \`${name}\`.`,
  };
}

function addedDraft({ old, now, subject, direction }: PropertyPair, name: string): Draft {
  const isBreak = direction === "sent" && isRequired(now, name);
  return {
    impact: isBreak ? "break" : "addition",
    what: isBreak ? "required property added" : "property added",
    subject: `${subject}.${name}`,
    direction,
    pointer: old.pointer,
    now: under(now.pointer, "properties", name),
    after: name,
    cure: isBreak ? `Send \`${name}\` with every request.` : "Nothing: it need not be used.",
  };
}

function requiredDraft({ old, now, subject, direction }: PropertyPair, name: string): Draft[] {
  const [before, after] = [isRequired(old, name), isRequired(now, name)];
  if (before === after) return [];
  const isBreak = after === (direction === "sent");
  const cure = direction === "sent" ? `Send \`${name}\` with every request.` : `Expect objects without \`${name}\`.`;
  return [
    {
      impact: isBreak ? "break" : "addition",
      what: after ? "property became required" : "property became optional",
      subject: `${subject}.${name}`,
      direction,
      pointer: under(old.pointer, "properties", name),
      now: under(now.pointer, "properties", name),
      before: before ? "required" : "optional",
      after: after ? "required" : "optional",
      cure: isBreak ? cure : "Nothing: what worked before still works.",
    },
  ];
}

export function compareProperties(schemas: SchemaPair, direction: Direction): Draft[] {
  const pair: PropertyPair = { ...schemas, direction };
  const [before, after] = [visible(pair.old, pair.direction), visible(pair.now, pair.direction)];
  const added = [...after].filter(([name]) => !before.has(name));
  const removed = [...before].filter(([name]) => !after.has(name));
  const candidates = removed.map(([name, property]) => [name, renamedTo(name, property, added, pair)] as const);
  // Two removed properties cannot have the same new name.
  const renamed = new Map(candidates.filter(([, to]) => candidates.filter(([, other]) => other === to).length === 1));
  const targets = [...renamed.values()];
  return [
    ...removed.map(([name]) => removedDraft(pair, name, renamed.get(name))),
    ...added.filter(([name]) => !targets.includes(name)).map(([name]) => addedDraft(pair, name)),
    ...[...before.keys()].filter((name) => after.has(name)).flatMap((name) => requiredDraft(pair, name)),
  ];
}
