import type { Wait } from "../../api/extensions.js";
import { expressionsIn, type Template } from "../../mock/state/expression.js";
import type { Collection, Model, Plan } from "../../mock/state/model.js";
import { valuesAt } from "./parts.js";
import { along, dataPart, reachOf } from "./reach.js";

/** Reports a mismatch at a path of keys in an `x-mock` or a part of it. */
export type Say = (at: (string | number)[], message: string) => void;

const listed = (values: readonly string[]) => values.join(", ");
const statusesOf = ({ pending, success, failure }: Wait) => [...pending, ...success, ...failure];

/** The values that the contract allows for an expression; undefined if it allows any value. */
function allowed(model: Model, plan: Plan, template: Template): string[] | undefined {
  const [expression] = expressionsIn(template);
  const reach = expression && reachOf(model, expression, plan.collection, plan);
  if (expression === undefined || reach === undefined) return undefined;
  return valuesAt(along(reach.parts, expression.tokens));
}

/** Checks that the keys of a map are the values that its expression can have. */
function checkMap(map: object | undefined, values: string[] | undefined, say: Say, at: (string | number)[]): void {
  if (map === undefined || values === undefined) return;
  const keys = Object.keys(map);
  for (const key of keys.filter((each) => !values.includes(each)))
    say([...at, key], `"${key}" is none of the values that the contract allows. Write one of ${listed(values)}.`);
  const missing = values.filter((value) => !keys.includes(value));
  if (missing.length > 0)
    say(at, `${listed(missing)}: the contract allows the value, but the map has no entry for it. Add one.`);
}

/** Checks the values in an operation's rule for which the contract has an enum. */
export function checkValues(model: Model, plan: Plan, say: Say): void {
  const { rule, cancels, starts, collection } = plan;
  const one = (value: unknown, values: readonly string[] | undefined, ...at: (string | number)[]) => {
    if (typeof value === "string" && values?.includes(value) === false)
      say(at, `"${value}" is none of the values that the contract allows. Write one of ${listed(values)}.`);
  };
  if (rule.action === "cancel" && cancels !== undefined) one(rule.to, statusesOf(cancels.wait), "to");
  if (starts !== undefined) one(rule.failIf?.status, starts.wait.failure, "failIf", "status");
  checkMap(rule.sort?.fields, allowed(model, plan, rule.sort?.by), say, ["sort", "fields"]);
  one(rule.sort?.descending, allowed(model, plan, rule.sort?.order), "sort", "descending");
  for (const [index, { presence, map }] of (rule.filter ?? []).entries())
    checkMap(map, allowed(model, plan, presence), say, ["filter", index, "map"]);
  const { statuses, messages } = collection.rule.upload ?? {};
  for (const { name, tokens, at } of expressionsIn(rule.answer)) {
    const values = valuesAt(along(dataPart(model, plan), at));
    const [field] = tokens;
    if (name !== "upload" || (field !== "status" && field !== "message")) continue;
    for (const value of Object.values((field === "status" ? statuses : messages) ?? {}))
      one(value, values, "answer", ...at);
  }
}

/** Checks the statuses of the jobs in the seeds of a collection. */
export function checkStates(model: Model, { rule }: Collection, say: Say): void {
  for (const [seed, { runs = {} }] of (rule.seeds ?? []).entries())
    for (const [job, { states }] of Object.entries(runs)) {
      const wait = model.jobs.get(job)?.wait;
      if (wait === undefined) {
        say(
          ["seeds", seed, "runs", job],
          `"${job}" is no operation with x-wait. Write one of ${listed([...model.jobs.keys()])}.`,
        );
        continue;
      }
      for (const [index, state] of states.entries())
        if (!statusesOf(wait).includes(state))
          say(
            ["seeds", seed, "runs", job, "states", index],
            `"${state}" is no status of ${job}. Write one of ${listed(statusesOf(wait))}.`,
          );
    }
}
