import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { checkKeys, isNode, isText, list, type Node, saying, show, unchecked } from "./support.js";

const keys = ["operation", "status", "note"];
const why = "The docs link to it.";

/** Every status in an operation's `x-wait`. */
const statusesOf = (operation: Node): unknown[] => {
  const wait = operation["x-wait"];
  return isNode(wait) ? [wait.pending, wait.success, wait.failure].flat() : [];
};

/** `x-requires` and `x-removal` name a current operation, and a status that it reports. */
export const operationReferences: Oas3Rule = () => {
  const operations = new Map<string, Node>();
  const references: { key: string; id: unknown; status?: unknown; at: Location; statusAt?: Location }[] = [];
  return {
    Operation(operation, { report, location }) {
      const node = unchecked(operation);
      const say = saying(report, why);
      const { operationId, "x-requires": requires, "x-removal": removal } = node;
      if (isText(operationId)) operations.set(operationId, node);
      if (isNode(removal) && "replacedBy" in removal)
        references.push({
          key: "x-removal.replacedBy",
          id: removal.replacedBy,
          at: location.child(["x-removal", "replacedBy"]),
        });
      if (requires === undefined) return;
      const at = location.child("x-requires");
      if (!Array.isArray(requires)) {
        say(`x-requires is ${show(requires)}. Write a list of operations.`, at);
        return;
      }
      for (const [index, entry] of requires.entries()) {
        const place = at.child(index);
        if (!isNode(entry) || !isText(entry.operation)) {
          say(
            `x-requires[${index}] is ${show(entry)}. Write { operation: <operationId>, status: <optional>, note: <optional> }.`,
            place,
          );
          continue;
        }
        checkKeys(entry, "x-requires", keys, place, saying(report));
        references.push({
          key: "x-requires",
          id: entry.operation,
          status: entry.status,
          at: place.child("operation"),
          statusAt: place.child("status"),
        });
      }
    },
    Root: {
      leave(_, { report }) {
        const say = saying(report, why);
        for (const { key, id, status, at, statusAt } of references) {
          const target = operations.get(String(id));
          if (target === undefined || target.deprecated === true) {
            const found = target === undefined ? "no operation" : "deprecated";
            say(`${key} names ${show(id)}, which is ${found}. Write the operationId of a current operation.`, at);
          } else if (status !== undefined && !statusesOf(target).includes(status)) {
            const statuses = statusesOf(target).map(String);
            say(
              `${key} asks for the status ${show(status)} of ${id}. Write one that its x-wait knows (${list(statuses) || "it has none"}), or remove status.`,
              statusAt ?? at,
            );
          }
        }
      },
    },
  };
};
