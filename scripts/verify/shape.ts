import { jsonTypeOf } from "../contract/node.js";

/** The types and property names of one or more values, without the values. */
export interface Shape {
  readonly types: readonly string[];
  readonly count: number;
  readonly properties: ReadonlyMap<string, Shape>;
  readonly items: Shape | undefined;
}

const empty: Shape = { types: [], count: 0, properties: new Map(), items: undefined };

export function mergeShapes(one: Shape, other: Shape): Shape {
  const properties = new Map(one.properties);
  for (const [name, shape] of other.properties) properties.set(name, mergeShapes(properties.get(name) ?? empty, shape));
  return {
    types: [...new Set([...one.types, ...other.types])].sort(),
    count: one.count + other.count,
    properties,
    items: one.items && other.items ? mergeShapes(one.items, other.items) : (one.items ?? other.items),
  };
}

export function shapeOf(value: unknown): Shape {
  const type = jsonTypeOf(value);
  const entries = type === "object" ? Object.entries(Object(value)) : [];
  const items = Array.isArray(value) ? value.map(shapeOf) : [];
  return {
    types: [type],
    count: 1,
    properties: new Map(entries.map(([name, each]) => [name, shapeOf(each)])),
    items: items.length === 0 ? undefined : items.reduce(mergeShapes),
  };
}

/** Formats a shape, such as `{ id: integer, tags: string[] } | null`. `name` formats property names. */
export function shapeText({ types, properties, items }: Shape, name: (key: string) => string): string {
  const texts: Readonly<Record<string, () => string>> = {
    object: () => {
      const fields = [...properties].map(([key, shape]) => `${name(key)}: ${shapeText(shape, name)}`);
      return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
    },
    array: () => {
      const inner = items === undefined ? "unknown" : shapeText(items, name);
      return inner.includes(" | ") ? `(${inner})[]` : `${inner}[]`;
    },
  };
  return types.map((type) => texts[type]?.() ?? type).join(" | ");
}
