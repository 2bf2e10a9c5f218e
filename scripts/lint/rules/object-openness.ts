import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { isNode, type Node, show } from "./support.js";
import { follow, type Placed } from "./support-references.js";

/** The keys of a schema or body whose schemas describe its value; keywords such as `contains` only test it. */
const parts = ["content", "schema", "properties", "items", "allOf", "anyOf", "oneOf"];

/** The object schemas that a body consists of, each once. */
function objectsBelow(resolve: UserContext["resolve"], start: Placed, seen: Set<unknown>): (Placed & { node: Node })[] {
  const { node, location } = follow(resolve, start) ?? start;
  if (!isNode(node) || seen.has(node)) return [];
  seen.add(node);
  const below = Object.entries(node).flatMap(([key, part]): Placed[] => {
    if (!parts.includes(key)) return [];
    if (key === "items" || key === "schema") return [{ node: part, location: location.child(key) }];
    return Object.entries(Object(part)).map(([name, each]) => ({ node: each, location: location.child([key, name]) }));
  });
  const inner = below.flatMap((each) => objectsBelow(resolve, each, seen));
  return node.type === "object" ? [{ node, location }, ...inner] : inner;
}

/** Objects of responses are open, since they may grow; those of current requests are closed, so that a typo is noticed. */
export const objectOpenness: Oas3Rule = () => {
  const inResponses = new Set<unknown>();
  const inRequests = new Set<unknown>();
  const check = ({ report, resolve }: UserContext, body: Placed, wanted: boolean) => {
    for (const { node, location } of objectsBelow(resolve, body, wanted ? inResponses : inRequests)) {
      const { additionalProperties: found } = node;
      if (found === wanted) continue;
      const why = wanted
        ? "an answer, which may have more fields one day"
        : "a request, in which a field too many is a slip";
      report({
        message: `additionalProperties is ${show(found)} in an object of ${why}. Write additionalProperties: ${wanted}.`,
        location: found === undefined ? location.key() : location.child("additionalProperties"),
      });
    }
  };
  return {
    Response(node, context) {
      check(context, { node, location: context.location }, true);
    },
    Operation({ requestBody, deprecated }, context) {
      if (deprecated !== true && requestBody !== undefined)
        check(context, { node: requestBody, location: context.location.child("requestBody") }, false);
    },
  };
};
