import { jsonTypeOf } from "../contract/node.js";
import { type Shape, shapeText } from "./shape.js";

/** Keeps received values out of the report. */
export interface Redaction {
  /** Remembers all texts in a value, so that a property name equal to one of them is redacted. */
  remember(value: unknown): void;
  /** The name of a property, redacted if it may be a value itself, as in a map by ids. */
  name(key: string): string;
  /** The value or, if values are hidden, its type. */
  value(value: unknown): string;
  /** An undeclared enum value, which is shown if it looks like a constant. */
  constant(value: unknown): string;
  shape(shape: Shape): string;
}

/** All texts and numbers in a value, as text. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string" || typeof value === "number") yield String(value);
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** Creates a redaction. It reduces values to their types unless `showValues` is true. */
export function createRedaction(showValues: boolean): Redaction {
  const remembered = new Set<string>();
  const name = (key: string): string =>
    /^[A-Za-z][\w-]{0,63}$/.test(key) && !remembered.has(key) ? key : `(a name of ${key.length} characters)`;
  const value = (given: unknown): string => (showValues ? JSON.stringify(given) : jsonTypeOf(given));
  return {
    remember(given) {
      for (const text of textsIn(given)) remembered.add(text);
    },
    name: showValues ? (key) => key : name,
    value,
    constant: (given) =>
      typeof given === "string" && /^[A-Za-z][A-Z0-9_a-z]{0,63}$/.test(given) ? given : value(given),
    shape: (shape) => shapeText(shape, showValues ? (key) => key : name),
  };
}
