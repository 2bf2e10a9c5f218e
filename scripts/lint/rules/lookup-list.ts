import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isNode, isText, isTexts, list, type Node, show, unchecked, unknownKeys } from "./support.js";
import { bodyNames, follow, type Placed, propertyAt, responseSchema } from "./support-references.js";

const keys = ["operation", "items", "id", "match"];
const why = "The client sees by it whether a call has happened.";

/** `x-lookup` names a current operation, its list, and properties of its items and of the request body. */
export const lookupList: Oas3Rule = () => {
  const bodies = new Map<string, Placed | undefined>();
  const lookups: { lookup: Node; fields: Set<string>; at: Location }[] = [];
  return {
    Operation(operation, { report, location, resolve }) {
      const { operationId, deprecated, requestBody, responses, "x-lookup": lookup } = unchecked(operation);
      if (isText(operationId) && deprecated !== true)
        bodies.set(operationId, responseSchema(resolve, { node: responses, location: location.child("responses") }));
      if (lookup === undefined) return;
      const at = location.child("x-lookup");
      if (!isNode(lookup)) {
        report({ message: `x-lookup is ${show(lookup)}. Write a map of ${list(keys)}. ${why}`, location: at });
        return;
      }
      const fields = bodyNames(resolve, { node: requestBody, location: location.child("requestBody") });
      lookups.push({ lookup, fields, at });
    },
    Root: {
      leave(_, { report, resolve }) {
        for (const { lookup, fields, at } of lookups) {
          const say = (message: string, key: string) =>
            report({ message: `${message} ${why}`, location: key in lookup ? at.child(key) : at.key() });
          for (const key of unknownKeys(lookup, keys))
            say(`x-lookup has no "${key}". Write one of ${list(keys)}: nothing else is read.`, key);
          const { operation, items, id, match } = lookup;
          if (!bodies.has(String(operation))) {
            say(
              `x-lookup.operation is ${show(operation)}. Write the operationId of a current operation that lists.`,
              "operation",
            );
            continue;
          }
          const body = bodies.get(String(operation));
          const found = body && propertyAt(resolve, body, items);
          const array = found && follow(resolve, found);
          const item = isNode(array?.node) ? array.node.items : undefined;
          if (array === undefined || !isNode(item)) {
            say(
              `x-lookup.items is ${show(items)}, which is no list in the 2xx response of ${operation}. Write a JSON pointer into the body, such as /result/items.`,
              "items",
            );
            continue;
          }
          const schema = { node: item, location: array.location.child("items") };
          const has = (name: unknown) => isText(name) && propertyAt(resolve, schema, `/${name}`) !== undefined;
          if (!has(id))
            say(`x-lookup.id is ${show(id)}, which is no property of an item. Write one that tells items apart.`, "id");
          const isSound = isTexts(match) && match.length > 0 && match.every((name) => has(name) && fields.has(name));
          if (!isSound)
            say(
              `x-lookup.match is ${show(match)}. Write a list of properties that both the request body (${list(fields) || "none"}) and an item have.`,
              "match",
            );
        }
      },
    },
  };
};
