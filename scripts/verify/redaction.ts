import { type Shape, shapeText, typeOf } from "./shape.js";

/** Keeps values out of what is reported. */
export interface Redaction {
  /** Remembers the texts of a value, so that none of them is taken for a name. */
  remember(value: unknown): void;
  /** A name of a property, unless it may be a value itself, as in a map by ids. */
  name(key: string): string;
  /** A value, or its type. */
  value(value: unknown): string;
  /** A value of an enumeration: shown where it looks like a constant that nothing else has. */
  constant(value: unknown): string;
  shape(shape: Shape): string;
}

/** Every text in a value, numbers included. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string" || typeof value === "number") yield String(value);
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** Reduces values to shapes, unless they are to be shown. */
export function createRedaction(showValues: boolean): Redaction {
  const remembered = new Set<string>();
  const name = (key: string): string =>
    /^[A-Za-z][\w-]{0,63}$/.test(key) && !remembered.has(key) ? key : `(a name of ${key.length} characters)`;
  const value = (given: unknown): string => (showValues ? JSON.stringify(given) : typeOf(given));
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
