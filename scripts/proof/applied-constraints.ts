import { alternativesOf, type Constraint, constraintsOf } from "../api/constraints.js";
import type { Schema } from "../api/schema.js";
import { isNode } from "../contract/node.js";
import { own } from "../contract/own.js";
import { under } from "../contract/pointer.js";
import type { Validator } from "./validators.js";
import { longest } from "./values.js";

/** The nearest schema that the value must match apart from a constraint: the whole schema, or an alternative in it. */
interface Root {
  schema: Schema;
  /** JSON pointer into the value. */
  at: string;
}

export interface AppliedConstraint extends Constraint {
  /** The schema that states it. */
  schema: Schema;
  /** The schema whose `dependentSchemas` holds that schema, otherwise the schema itself. */
  owner: Schema;
  /** JSON pointer into the value. */
  at: string;
  root: Root;
}

/** Whether a constraint applies to a value. Only constraints on property names depend on the value. */
const applies = ({ keyword, property }: Constraint, value: unknown): boolean => {
  if (/^(required|(additional|unevaluated)Properties)$/.test(keyword)) return isNode(value);
  return keyword !== "dependentRequired" || (isNode(value) && Object.hasOwn(value, property ?? ""));
};

/** The constraints of a schema that apply to a valid value, for each place where they apply. */
export function appliedConstraints(validator: Validator, whole: Schema, value: unknown): AppliedConstraint[] {
  const found: AppliedConstraint[] = [];
  function walk(schema: Schema, at: string, value: unknown, root: Root, owner = schema): void {
    for (const constraint of constraintsOf(schema))
      if (applies(constraint, value)) found.push({ ...constraint, schema, owner, at, root });
    if (schema.reference !== undefined) walk(schema.reference, at, value, root);
    for (const part of schema.allOf ?? []) walk(part, at, value, root);
    for (const branch of alternativesOf(schema))
      if (validator.fits(branch, value)) walk(branch, at, value, { schema: branch, at });
    if (Array.isArray(value) && schema.items !== undefined)
      for (const [index, item] of value.slice(0, longest.searched).entries())
        walk(schema.items, under(at, index), item, root);
    if (!isNode(value)) return;
    for (const [property, dependent] of Object.entries(schema.dependentSchemas ?? {}))
      if (Object.hasOwn(value, property)) walk(dependent, at, value, root, schema);
    for (const [name, inner] of Object.entries(value)) {
      const described = own(schema.properties, name) ?? schema.additionalProperties;
      if (typeof described === "object") walk(described, under(at, name), inner, root);
    }
  }
  walk(whole, "", value, { schema: whole, at: "" });
  return found;
}
