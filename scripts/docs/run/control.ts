import { isHidden, type Schema, typesOf } from "../../api/schema.js";
import { choicesOf } from "../../api/schema-choices.js";
import type { Alternative, Control, Field } from "./run-data.js";

/** Maximum number of levels of controls. Deeper values, such as those of recursive schemas, are edited as JSON. */
const deepest = 7;

/** Maximum number of controls of a value. One with more has fewer levels of controls. */
const most = 300;

/** How many more levels and controls a value may have. */
interface Room {
  readonly levels: number;
  readonly controls: { left: number };
}

/** Maximum number of alternatives. A value with more is edited as JSON. */
const mostAlternatives = 12;

const json: Control = { kind: "json" };

/** The strictest numeric limits of all parts. */
function limitsOf(parts: readonly Schema[]): Record<string, number> {
  const strictest = { minimum: Math.max, exclusiveMinimum: Math.max, minLength: Math.max, minItems: Math.max };
  const smallest = { maximum: Math.min, exclusiveMaximum: Math.min, maxLength: Math.min, maxItems: Math.min };
  const limits = Object.entries({ ...strictest, ...smallest }).map(([name, choose]): [string, number[], number] => {
    const given = parts.map((part) => part[name]).filter((limit) => typeof limit === "number");
    return [name, given, choose(...given)];
  });
  return Object.fromEntries(limits.filter(([, given]) => given.length > 0).map(([name, , limit]) => [name, limit]));
}

/** The first value that any part has for a keyword. */
const first = <T>(parts: readonly Schema[], read: (part: Schema) => T | undefined): T | undefined =>
  parts.map(read).find((value) => value !== undefined);

function objectOf(parts: readonly Schema[], excluded: ReadonlySet<string>, room: Room): Control {
  const names = [...new Set(parts.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const required = new Set(parts.flatMap(({ required = [] }) => required));
  const fields = names
    .filter((name) => !excluded.has(name))
    .map((name): Field | undefined => {
      const schemas = parts.flatMap(({ properties = {} }) =>
        Object.hasOwn(properties, name) ? [properties[name]] : [],
      );
      const own = schemas.filter((schema) => schema !== undefined);
      if (own.some((schema) => isHidden(schema, "sent"))) return undefined;
      return { name, required: required.has(name), control: controlIn(own, room) };
    })
    .filter((field) => field !== undefined);
  return fields.length === 0 ? json : { kind: "object", fields };
}

/** The control of a value that satisfies all of these parts, none of which has alternatives. */
function plainControl(parts: readonly Schema[], excluded: ReadonlySet<string>, room: Room): Control {
  const named = first(parts, (part) => (typesOf(part).length > 0 ? typesOf(part) : undefined)) ?? [];
  const [type, ...others] = named.filter((each) => each !== "null");
  const nullable = named.includes("null") ? { nullable: true } : {};
  const values = first(parts, (part) => (part.const === undefined ? part.enum : [part.const]));
  if (values !== undefined) return { kind: "choice", values: values.filter((value) => value !== null), ...nullable };
  if (others.length > 0) return json;
  if (type === "boolean") return { kind: "choice", values: [true, false], ...nullable };
  const limits = limitsOf(parts);
  if (type === "string") {
    const pattern = first(parts, (part) => part.pattern);
    return { kind: "text", ...limits, ...(pattern !== undefined && { pattern }), ...nullable };
  }
  if (type === "integer" || type === "number")
    return { kind: "number", whole: type === "integer", ...limits, ...nullable };
  if (type === "array") {
    const items = parts.flatMap((part) => (part.items === undefined ? [] : [part.items]));
    const item = items.length === 0 ? json : controlIn(items, room);
    return { kind: "list", item, ...limits, ...(parts.some((part) => part.uniqueItems === true) && { unique: true }) };
  }
  if (type === "object" || parts.some((part) => part.properties)) return objectOf(parts, excluded, room);
  return json;
}

/** The required names that distinguish an alternative. */
const ownNames = (own: readonly Schema[]): string[] => own.flatMap(({ required = [] }) => required);

const nameOf = (own: readonly Schema[], index: number): string => {
  const title = first(own, ({ title, name }) => (typeof title === "string" ? title : name));
  return title ?? (ownNames(own).join(", ") || String(index + 1));
};

function controlIn(schemas: readonly Schema[], { levels, controls }: Room): Control {
  if (controls.left > 0) controls.left -= 1;
  if (levels === 0 || controls.left === 0) return json;
  const room = { levels: levels - 1, controls };
  const choices = [...choicesOf(schemas)];
  if (choices.length > mostAlternatives) return json;
  const common = (part: Schema) => choices.every((choice) => choice.includes(part));
  const own = choices.map((choice) => choice.filter((part) => !common(part)));
  const exclusive = choices.some((choice) => choice.some(({ oneOf }) => oneOf !== undefined));
  const options = choices.map((choice, index): Alternative => {
    const mine = ownNames(own[index] ?? []);
    const others = exclusive ? own.flatMap(ownNames).filter((name) => !mine.includes(name)) : [];
    return { name: nameOf(own[index] ?? [], index), control: plainControl(choice, new Set(others), room) };
  });
  const [only] = options;
  return options.length === 1 && only !== undefined ? only.control : { kind: "oneOf", options };
}

/** The control of a value that matches all of these schemas, with a choice of their alternatives by name. */
export function controlOf(schemas: readonly Schema[]): Control {
  for (let levels = deepest; levels > 0; levels--) {
    const controls = { left: most };
    const control = controlIn(schemas, { levels, controls });
    if (controls.left > 0) return control;
  }
  return json;
}
