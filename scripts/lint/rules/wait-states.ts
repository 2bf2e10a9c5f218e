import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isNode, isTexts, list, type Node, show, unchecked, unknownKeys } from "./support.js";
import { follow, propertyAt, responseSchema } from "./support-references.js";

const outcomes = ["pending", "success", "failure"] as const;
const keys = ["method", "status", ...outcomes, "transitions", "startedBy", "cancelledBy"];
const why = "The client waits by it and the mock moves by it.";

type Say = (message: string, at: Location) => void;

function checkOutcomes(wait: Node, values: string[], at: Location, say: Say): void {
  const taken = new Map<string, string>();
  for (const outcome of outcomes) {
    const given = wait[outcome];
    if (!isTexts(given) || given.length === 0) {
      const place = outcome in wait ? at.child(outcome) : at.key();
      say(`x-wait.${outcome} is ${show(given)}. Write a list of statuses, of: ${list(values)}.`, place);
      continue;
    }
    for (const [index, value] of given.entries()) {
      const place = at.child([outcome, index]);
      const first = taken.get(value);
      if (!values.includes(value))
        say(
          `x-wait.${outcome} has ${show(value)}, which is no value of the status. Write one of ${list(values)}.`,
          place,
        );
      else if (first !== undefined)
        say(`x-wait.${outcome} has ${show(value)}, which stands in ${first} already. Remove one of the two.`, place);
      taken.set(value, first ?? outcome);
    }
  }
  const missing = values.filter((value) => !taken.has(value));
  if (missing.length > 0)
    say(`x-wait leaves out ${list(missing)}. Write each into one of ${list(outcomes)}.`, at.key());
}

function checkTransitions(transitions: unknown, values: string[], at: Location, say: Say): void {
  if (transitions === undefined) return;
  if (!isNode(transitions)) {
    say(`x-wait.transitions is ${show(transitions)}. Write a map from a status to the list of those after it.`, at);
    return;
  }
  for (const [from, next] of Object.entries(transitions)) {
    if (!values.includes(from))
      say(
        `x-wait.transitions has ${show(from)}, which is no value of the status. Write one of ${list(values)}.`,
        at.child(from).key(),
      );
    if (!isTexts(next))
      say(
        `x-wait.transitions.${from} is ${show(next)}. Write a list of statuses, of: ${list(values)}.`,
        at.child(from),
      );
    else
      for (const [index, to] of next.entries())
        if (!values.includes(to))
          say(
            `x-wait.transitions.${from} has ${show(to)}, which is no value of the status. Write one of ${list(values)}.`,
            at.child([from, index]),
          );
  }
  const moved = new Set([...Object.keys(transitions), ...Object.values(transitions).flat()]);
  const missing = values.filter((value) => !moved.has(value));
  if (missing.length > 0)
    say(`x-wait.transitions leaves out ${list(missing)}. Write what each may follow, or what may follow it.`, at.key());
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
      const say: Say = (message, place) => report({ message: `${message} ${why}`, location: place });
      const placeOf = (key: string) => (isNode(wait) && key in wait ? at.child(key) : at.key());
      if (!isNode(wait)) {
        say(`x-wait is ${show(wait)}. Write a map of ${list(keys)}.`, at);
        return;
      }
      for (const key of unknownKeys(wait, keys))
        say(`x-wait has no "${key}". Write one of ${list(keys)}: nothing else is read.`, at.child(key).key());
      if (typeof wait.method !== "string" || !/^waitFor[A-Z][A-Za-z0-9]*$/.test(wait.method))
        say(
          `x-wait.method is ${show(wait.method)}. Write the waiter's name, such as waitForImport.`,
          placeOf("method"),
        );

      if ("startedBy" in wait && !isTexts(wait.startedBy))
        say(`x-wait.startedBy is ${show(wait.startedBy)}. Write a list of operationIds.`, placeOf("startedBy"));
      else
        for (const [index, id] of ((wait.startedBy ?? []) as string[]).entries())
          named.push({ key: "startedBy", operation: id, at: at.child(["startedBy", index]) });
      if ("cancelledBy" in wait)
        named.push({ key: "cancelledBy", operation: wait.cancelledBy, at: placeOf("cancelledBy") });

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
          placeOf("status"),
        );
        return;
      }
      checkOutcomes(wait, found, at, say);
      checkTransitions(wait.transitions, found, at.child("transitions"), say);
    },
    Root: {
      leave(_, { report }) {
        for (const { key, operation, at } of named)
          if (!operations.has(String(operation)))
            report({
              message: `x-wait.${key} names ${show(operation)}, which is no operation. Write an operationId of this document. ${why}`,
              location: at,
            });
      },
    },
  };
};
