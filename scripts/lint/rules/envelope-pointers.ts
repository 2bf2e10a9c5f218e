import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { isNode, isText, list, show, tokensOf, unchecked, unknownKeys } from "./support.js";
import { follow, leadsToProperty, type Placed, propertyAt, responseSchema } from "./support-references.js";

const pointers = ["code", "message", "data"] as const;
const keys = [...pointers, "success"];
const wellFormed = /^(\/([^~/]|~[01])+)+$/;
const why = "The client unwraps every answer by it.";

type Pointer = (typeof pointers)[number];

/** The JSON response of a success of an operation. */
interface SuccessResponse {
  schema: Placed;
  at: Location;
}

/** Whether a body's schema has the property at a pointer and, with `always`, requires it. */
function has(resolve: UserContext["resolve"], schema: Placed, pointer: string, always: boolean): boolean {
  if (!leadsToProperty(resolve, schema, pointer)) return false;
  const [above, name] = [pointer.replace(/\/[^/]*$/, ""), tokensOf(pointer).at(-1)];
  const parent = above === "" ? schema : propertyAt(resolve, schema, above);
  const node = parent && follow(resolve, parent)?.node;
  return !always || (isNode(node) && Array.isArray(node.required) && node.required.includes(name));
}

/** The root's `x-envelope` has JSON pointers to code, message and data in the body of each success. */
export const envelopePointers: Oas3Rule = () => {
  const successes: SuccessResponse[] = [];
  /** Each response must have code and message; data is left out where there is none. */
  const checkResponses = ({ report, resolve }: UserContext, key: Pointer, pointer: string, at: Location) => {
    const lacking = successes.filter(({ schema }) => !has(resolve, schema, pointer, key !== "data"));
    if (lacking.length === successes.length && successes.length > 0)
      report({
        message: `x-envelope.${key} is ${show(pointer)}, which no answer of a success ${key === "data" ? "has" : "requires"}. Write where it stands in the body. ${why}`,
        location: at,
      });
    else if (key !== "data")
      for (const response of lacking)
        report({
          message: `The answer of the success does not require ${pointer}, where x-envelope has its ${key}. Describe and require it. ${why}`,
          location: response.at,
        });
  };
  return {
    Operation({ responses }, { location, resolve }) {
      const schema = responseSchema(resolve, { node: responses, location: location.child("responses") });
      if (schema !== undefined) successes.push({ schema, at: location.child("responses").key() });
    },
    Root: {
      leave(root, context) {
        const { report, location } = context;
        const { "x-envelope": envelope } = unchecked(root);
        if (envelope === undefined) return;
        const at = location.child("x-envelope");
        if (!isNode(envelope)) {
          report({ message: `x-envelope is ${show(envelope)}. Write a map of ${list(keys)}. ${why}`, location: at });
          return;
        }
        for (const key of unknownKeys(envelope, keys))
          report({
            message: `x-envelope has no "${key}". Write one of ${list(keys)}: nothing else is read.`,
            location: at.child(key).key(),
          });
        for (const key of pointers) {
          const pointer = envelope[key];
          if (typeof pointer === "string" && wellFormed.test(pointer)) {
            checkResponses(context, key, pointer, at.child(key));
            continue;
          }
          report({
            message: `x-envelope.${key} is ${show(pointer)}. Write a JSON pointer: "/" and the property's name, with ~1 for a slash and ~0 for a tilde in it. ${why}`,
            location: key in envelope ? at.child(key) : at.key(),
          });
        }
        if (!isText(envelope.success))
          report({
            message: `x-envelope.success is ${show(envelope.success)}. Write the code of a success as a string, in quotes. ${why}`,
            location: "success" in envelope ? at.child("success") : at.key(),
          });
      },
    },
  };
};
