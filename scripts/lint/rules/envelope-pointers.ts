import type { Oas3Rule } from "@redocly/openapi-core";
import { isNode, isText, list, type Node, show, strangers } from "./support.js";

const pointers = ["code", "message", "data"] as const;
const known = [...pointers, "success"];
const wellFormed = /^(\/([^~/]|~[01])+)+$/;
const why = "The client unwraps every answer by it.";

/** The root's `x-envelope` says with JSON pointers where code, message and data stand in a body. */
export const envelopePointers: Oas3Rule = () => ({
  Root(root, { report, location }) {
    const { "x-envelope": envelope } = root as unknown as Node;
    if (envelope === undefined) return;
    const at = location.child("x-envelope");
    if (!isNode(envelope)) {
      report({ message: `x-envelope is ${show(envelope)}. Write a map of ${list(known)}. ${why}`, location: at });
      return;
    }
    for (const key of strangers(envelope, known))
      report({
        message: `x-envelope has no "${key}". Write one of ${list(known)}: nothing else is read.`,
        location: at.child(key).key(),
      });
    for (const key of pointers) {
      const pointer = envelope[key];
      if (typeof pointer === "string" && wellFormed.test(pointer)) continue;
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
});
