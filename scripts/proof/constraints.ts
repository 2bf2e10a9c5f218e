import { isNode, type Schema, under } from "../contract/document.js";
import { alternativesOf, type Rule, rulesAt } from "../contract/rules.js";

/** A rule as it meets a value: what a violation has to break, and nothing else. */
export interface Constraint extends Rule {
  /** Pointer into the value. */
  at: string;
  /** The nearest schema that has to hold apart from this rule: the whole, or the alternative that the value is in. */
  root: { schema: string; at: string };
}

/** What a walk needs of the bundle: schemas by their pointers, and whether a value fits one. */
export interface Reading {
  /** The schema at a pointer and the pointer itself, behind references. */
  schemaAt(pointer: string): { schema: Schema; pointer: string };
  fits(pointer: string, value: unknown): boolean;
}

/** Whether a rule of an object's names meets a value. */
const meets = ({ keyword, property }: Rule, value: unknown): boolean => {
  if (/^(required|(additional|unevaluated)Properties)$/.test(keyword)) return isNode(value);
  return keyword !== "dependentRequired" || (isNode(value) && Object.hasOwn(value, property ?? ""));
};

/** The constraints that a valid value meets under a schema, at each place where it meets them. */
export function constraintsOf(reading: Reading, pointer: string, value: unknown): Constraint[] {
  const found: Constraint[] = [];
  function walk(from: string, at: string, value: unknown, root: Constraint["root"]): void {
    const { schema, pointer } = reading.schemaAt(from);
    found.push(
      ...rulesAt(schema, pointer)
        .filter((rule) => meets(rule, value))
        .map((rule) => ({ ...rule, at, root })),
    );
    for (const index of (schema.allOf ?? []).keys()) walk(under(pointer, "allOf", index), at, value, root);
    for (const branch of alternativesOf(schema, pointer))
      if (reading.fits(branch, value)) walk(branch, at, value, { schema: branch, at });
    if (Array.isArray(value) && schema.items !== undefined)
      for (const [index, item] of value.entries()) walk(under(pointer, "items"), under(at, index), item, root);
    if (!isNode(value)) return;
    for (const property of Object.keys((schema.dependentSchemas ?? {}) as object))
      if (Object.hasOwn(value, property)) walk(under(pointer, "dependentSchemas", property), at, value, root);
    for (const [name, inner] of Object.entries(value)) {
      if (Object.hasOwn(schema.properties ?? {}, name))
        walk(under(pointer, "properties", name), under(at, name), inner, root);
      else if (isNode(schema.additionalProperties))
        walk(under(pointer, "additionalProperties"), under(at, name), inner, root);
    }
  }
  walk(pointer, "", value, { schema: pointer, at: "" });
  return found;
}
