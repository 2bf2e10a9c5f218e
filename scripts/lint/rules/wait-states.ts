import type { Location, Oas3Rule } from "@redocly/openapi-core";
import {
  checkFields,
  checkKeys,
  checkMap,
  isNode,
  isTexts,
  list,
  type Node,
  placeOf,
  type Say,
  saying,
  show,
  unchecked,
} from "./support.js";
import { follow, propertyAt, responseSchema } from "./support-references.js";

const outcomes = ["pending", "success", "failure"] as const;
const keys = ["method", "status", ...outcomes, "transitions", "startedBy", "cancelledBy"];
const why = "The client waits by it and the mock moves by it.";

const method = {
  isValid: (value: unknown) => typeof value === "string" && /^waitFor[A-Z][A-Za-z0-9]*$/.test(value),
  write: "the waiter's name, such as waitForImport",
};

/** Whether the status has a value; reports an unknown value. */
function checkValue(value: string, name: string, values: string[], at: Location, say: Say): boolean {
  if (values.includes(value)) return true;
  say(`${name} has ${show(value)}, which is no value of the status. Write one of ${list(values)}.`, at);
  return false;
}

function checkOutcomes(wait: Node, values: string[], at: Location, say: Say): void {
  const taken = new Map<string, string>();
  for (const outcome of outcomes) {
    const given = wait[outcome];
    if (!isTexts(given) || given.length === 0) {
      const place = placeOf(wait, outcome, at);
      say(`x-wait.${outcome} is ${show(given)}. Write a list of statuses, of: ${list(values)}.`, place);
      continue;
    }
    for (const [index, value] of given.entries()) {
      const place = at.child([outcome, index]);
      const first = taken.get(value);
      if (checkValue(value, `x-wait.${outcome}`, values, place, say) && first !== undefined)
        say(`x-wait.${outcome} has ${show(value)}, which is already in ${first}. Remove one of the two.`, place);
      taken.set(value, first ?? outcome);
    }
  }
  const missing = values.filter((value) => !taken.has(value));
  if (missing.length > 0)
    say(`x-wait leaves out ${list(missing)}. Write each into one of ${list(outcomes)}.`, at.key());
}

function checkTransitions(transitions: unknown, values: string[], at: Location, say: Say): void {
  if (transitions === undefined) return;
  const shape = "a map from a status to the list of those after it";
  if (!checkMap(transitions, "x-wait.transitions", shape, at, say)) return;
  for (const [from, next] of Object.entries(transitions)) {
    checkValue(from, "x-wait.transitions", values, at.child(from).key(), say);
    if (!isTexts(next))
      say(
        `x-wait.transitions.${from} is ${show(next)}. Write a list of statuses, of: ${list(values)}.`,
        at.child(from),
      );
    else
      for (const [index, to] of next.entries())
        checkValue(to, `x-wait.transitions.${from}`, values, at.child([from, index]), say);
  }
  const moved = new Set([...Object.keys(transitions), ...Object.values(transitions).flat()]);
  const missing = values.filter((value) => !moved.has(value));
  if (missing.length > 0)
    say(
      `x-wait.transitions leaves out ${list(missing)}. Write the statuses that each may follow, or that may follow it.`,
      at.key(),
    );
}

/** `x-wait` points to a status, sorts each of its values, and names existing operations. */
export const waitStates: Oas3Rule = () => {
  const operations = new Set<string>();
  const named: { key: string; operation: unknown; at: Location }[] = [];
  return {
    Operation(operation, { report, location, resolve }) {
      if (operation.operationId !== undefined) operations.add(operation.operationId);
      const { "x-wait": wait, responses } = unchecked(operation);
      if (wait === undefined) return;
      const at = location.child("x-wait");
      const say = saying(report, why);
      if (!checkMap(wait, "x-wait", `a map of ${list(keys)}`, at, say)) return;
      checkKeys(wait, "x-wait", keys, at, say);
      checkFields(wait, "x-wait", { method }, at, say);
      if ("startedBy" in wait && !isTexts(wait.startedBy))
        say(`x-wait.startedBy is ${show(wait.startedBy)}. Write a list of operationIds.`, at.child("startedBy"));
      else
        for (const [index, id] of ((wait.startedBy ?? []) as string[]).entries())
          named.push({ key: "startedBy", operation: id, at: at.child(["startedBy", index]) });
      if ("cancelledBy" in wait)
        named.push({ key: "cancelledBy", operation: wait.cancelledBy, at: at.child("cancelledBy") });

      const body = responseSchema(resolve, { node: responses, location: location.child("responses") });
      const property = body && propertyAt(resolve, body, wait.status);
      const schema = property && follow(resolve, property)?.node;
      const found = isNode(schema) && [schema.type].flat().includes("string") ? schema.enum : undefined;
      if (!isTexts(found)) {
        const what =
          property === undefined
            ? "which is no property in the schema of the 2xx answer"
            : "which is no string with an enum";
        say(
          `x-wait.status is ${show(wait.status)}, ${what}. Write a JSON pointer into the body, such as /result/status.`,
          placeOf(wait, "status", at),
        );
        return;
      }
      checkOutcomes(wait, found, at, say);
      checkTransitions(wait.transitions, found, at.child("transitions"), say);
    },
    Root: {
      leave(_, { report }) {
        const say = saying(report, why);
        for (const { key, operation, at } of named.filter((each) => !operations.has(String(each.operation))))
          say(
            `x-wait.${key} names ${show(operation)}, which is no operation. Write an operationId of this document.`,
            at,
          );
      },
    },
  };
};
