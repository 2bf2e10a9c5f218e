import { tokensOf } from "../../contract/pointer.js";
import { expressionsIn } from "../../mock/state/expression.js";
import type { Collection, Model } from "../../mock/state/model.js";
import { fieldsAt, requestPart } from "./parts.js";
import { shownOf, storingPlans } from "./reach.js";

/** The fields that rules refer to, in expressions of the item or the request body, in filters and in lists. */
function fieldsNamed(model: Model, { name, rule }: Collection): string[] {
  const rules = [...model.plans.values()].filter((plan) => plan.collection.name === name).map((plan) => plan.rule);
  const expressions = [rule, ...rules].flatMap((each) => expressionsIn(each));
  return [
    ...expressions
      .filter((each) => each.name === "item" || each.name === "request.body")
      .map(({ tokens }) => tokens[0]),
    ...rules.flatMap(({ filter = [] }) => filter.map(({ field = "" }) => tokensOf(field)[0])),
    ...Object.keys(rule.lists ?? {}),
  ].filter((field) => field !== undefined);
}

/**
 * Finds fields that a request sends but no response shows and no rule refers to. Such a field may have been renamed.
 */
export function unreadFields(model: Model, collection: Collection): { operation: string; message: string }[] {
  const shown = fieldsAt(shownOf(model, collection));
  const read = new Set([...shown, ...fieldsNamed(model, collection), ...(collection.rule.hidden ?? [])]);
  return storingPlans(model, collection).flatMap(({ operation }) =>
    fieldsAt(requestPart(operation))
      .filter((name) => !read.has(name))
      .map((name) => ({
        operation: operation.id,
        message: `The mock stores "${name}" from requests of ${operation.id}, and no response shows it: those of the ${collection.name} have ${shown.join(", ")}. Write the field that it becomes under "set", or list it under "hidden" of its collection.`,
      })),
  );
}
