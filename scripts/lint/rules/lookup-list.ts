import type { Location, Oas3Rule } from "@redocly/openapi-core";
import {
  checkFields,
  checkKeys,
  checkMap,
  isNode,
  isText,
  isTexts,
  list,
  type Node,
  placeOf,
  saying,
  unchecked,
} from "./support.js";
import { bodyNames, follow, type Placed, propertyAt, responseSchema } from "./support-references.js";

const keys = ["operation", "items", "id", "match"];
const why = "The client uses it to find out whether a call happened.";

/** `x-lookup` names a current operation, its list, and properties of its items and of the request body. */
export const lookupList: Oas3Rule = () => {
  const bodies = new Map<string, Placed | undefined>();
  const lookups: { lookup: Node; fields: Set<string>; at: Location }[] = [];
  return {
    Operation(operation, { report, location, resolve }) {
      const { operationId, deprecated, requestBody, responses, "x-lookup": lookup } = unchecked(operation);
      if (isText(operationId) && deprecated !== true)
        bodies.set(operationId, responseSchema(resolve, { node: responses, location: location.child("responses") }));
      const at = location.child("x-lookup");
      if (lookup === undefined || !checkMap(lookup, "x-lookup", `a map of ${list(keys)}`, at, saying(report, why)))
        return;
      const fields = bodyNames(resolve, { node: requestBody, location: location.child("requestBody") });
      lookups.push({ lookup, fields, at });
    },
    Root: {
      leave(_, { report, resolve }) {
        const say = saying(report, why);
        for (const { lookup, fields, at } of lookups) {
          checkKeys(lookup, "x-lookup", keys, at, say);
          const isCurrent = bodies.has(String(lookup.operation));
          const operation = { isValid: () => isCurrent, write: "the operationId of a current operation that lists" };
          checkFields(lookup, "x-lookup", { operation }, at, say);
          if (!isCurrent) continue;
          const body = bodies.get(String(lookup.operation));
          const found = body && propertyAt(resolve, body, lookup.items);
          const array = found && follow(resolve, found);
          const item = isNode(array?.node) ? array.node.items : undefined;
          if (array === undefined || !isNode(item)) {
            const what = `no list in the 2xx response of ${lookup.operation}. Write a JSON pointer into the body, such as /result/items.`;
            say(`x-lookup.items is ${JSON.stringify(lookup.items)}, which is ${what}`, placeOf(lookup, "items", at));
            continue;
          }
          const schema = { node: item, location: array.location.child("items") };
          const has = (name: unknown) => isText(name) && propertyAt(resolve, schema, `/${name}`) !== undefined;
          const matches = (names: unknown) =>
            isTexts(names) && names.length > 0 && names.every((name) => has(name) && fields.has(name));
          const id = { isValid: has, write: "a property that identifies an item" };
          const write = `a list of properties that both the request body (${list(fields) || "none"}) and an item have`;
          checkFields(lookup, "x-lookup", { id, match: { isValid: matches, write } }, at, say);
        }
      },
    },
  };
};
