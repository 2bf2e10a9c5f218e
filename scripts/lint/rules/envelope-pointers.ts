import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import {
  checkFields,
  checkKeys,
  checkMap,
  isNode,
  isText,
  isTexts,
  list,
  type Say,
  saying,
  show,
  tokensOf,
  unchecked,
} from "./support.js";
import { follow, type Placed, propertyAt, responseSchema } from "./support-references.js";

const pointer = {
  isValid: (value: unknown) => typeof value === "string" && /^(\/([^~/]|~[01])+)+$/.test(value),
  write: `a JSON pointer: "/" and the property's name, with ~1 for a slash and ~0 for a tilde in it`,
};
const pointers = { code: pointer, message: pointer, data: pointer };
const isCodes = (value: unknown): boolean => isText(value) || (isTexts(value) && value.length > 0);
const fields = { ...pointers, success: { isValid: isCodes, write: "the code of a success as a string, in quotes" } };
const keys = Object.keys(fields);
const why = "The client uses it to unwrap every response.";

/** The JSON response of a success of an operation. */
interface SuccessResponse {
  schema: Placed;
  at: Location;
}

/** Whether a body's schema has the property at a pointer and, with `always`, requires it. */
function has(resolve: UserContext["resolve"], schema: Placed, pointer: string, always: boolean): boolean {
  if (propertyAt(resolve, schema, pointer) === undefined) return false;
  const [above, name] = [pointer.replace(/\/[^/]*$/, ""), tokensOf(pointer).at(-1)];
  const parent = above === "" ? schema : propertyAt(resolve, schema, above);
  const node = parent && follow(resolve, parent)?.node;
  return !always || (isNode(node) && Array.isArray(node.required) && node.required.includes(name));
}

/** The root's `x-envelope` has JSON pointers to code, message and data in the body of each success. */
export const envelopePointers: Oas3Rule = () => {
  const successes: SuccessResponse[] = [];
  /** Each response must have code and message; data may be absent. */
  const checkResponses = (resolve: UserContext["resolve"], key: string, pointer: string, at: Location, say: Say) => {
    const lacking = successes.filter(({ schema }) => !has(resolve, schema, pointer, key !== "data"));
    if (lacking.length === successes.length && successes.length > 0)
      say(
        `x-envelope.${key} is ${show(pointer)}, which no success response ${key === "data" ? "has" : "requires"}. Write its place in the body.`,
        at,
      );
    else if (key !== "data")
      for (const response of lacking)
        say(
          `The success response does not require ${pointer}, where x-envelope has its ${key}. Describe and require it.`,
          response.at,
        );
  };
  return {
    Operation({ responses }, { location, resolve }) {
      const schema = responseSchema(resolve, { node: responses, location: location.child("responses") });
      if (schema !== undefined) successes.push({ schema, at: location.child("responses").key() });
    },
    Root: {
      leave(root, { report, location, resolve }) {
        const { "x-envelope": envelope } = unchecked(root);
        const at = location.child("x-envelope");
        const say = saying(report, why);
        if (envelope === undefined || !checkMap(envelope, "x-envelope", `a map of ${list(keys)}`, at, say)) return;
        checkKeys(envelope, "x-envelope", keys, at, saying(report));
        checkFields(envelope, "x-envelope", fields, at, say);
        for (const key of Object.keys(pointers))
          if (pointer.isValid(envelope[key])) checkResponses(resolve, key, String(envelope[key]), at.child(key), say);
      },
    },
  };
};
