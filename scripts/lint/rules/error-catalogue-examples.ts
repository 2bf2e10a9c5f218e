import type { Oas3Rule } from "@redocly/openapi-core";
import { isNode, isText, list, type Node, saying, show, unchecked } from "./support.js";
import { follow } from "./support-references.js";

const why =
  "Code and message of an error are in its example only; the client's errors, hints and the mock read them there.";

/** The maps in the map at a key. */
const valuesOf = (node: unknown, key: string): Node[] =>
  Object.values(isNode(node) ? Object(node[key]) : {}).filter(isNode);

/** Each error in `x-error-catalogue` is complete, and a response of its status uses its example. */
export const errorCatalogueExamples: Oas3Rule = () => {
  const used = new Map<string, Set<string>>();
  return {
    Responses(responses, { resolve, location }) {
      for (const [status, node] of Object.entries(responses)) {
        const media = valuesOf(follow(resolve, { node, location })?.node, "content");
        const names = used.get(status) ?? new Set();
        for (const { $ref: reference } of media.flatMap((each) => valuesOf(each, "examples")))
          if (typeof reference === "string") names.add(reference.replace(/^.*\//, ""));
        used.set(status, names);
      }
    },
    Root: {
      leave(root, { report, resolve, location }) {
        const written = unchecked(root)["x-error-catalogue"];
        if (!isNode(written)) return;
        const target = typeof written.$ref === "string" ? resolve<Node>({ $ref: written.$ref }) : undefined;
        const say = saying(report, why);
        const at = target?.location ?? location.child("x-error-catalogue");
        for (const [group, errors] of Object.entries(target?.node ?? written))
          for (const [name, error] of Object.entries(isNode(errors) ? errors : {})) {
            const place = at.child([group, name]);
            const entry = isNode(error) ? error : {};
            const missing = ["example", "meaning", "remedy"].filter((key) => !isText(entry[key]));
            if (!Number.isInteger(entry.status)) missing.unshift("status");
            if (missing.length > 0) {
              say(
                `The error ${group}.${name} lacks ${list(missing)}. Write status (a number), example, meaning and remedy (text).`,
                place.key(),
              );
              continue;
            }
            if ("busy" in entry && entry.busy !== true)
              say(
                `The error ${group}.${name} has busy ${show(entry.busy)}. Write true where the refusal ends by itself, or leave it out.`,
                place.child("busy"),
              );
            const names = used.get(String(entry.status)) ?? new Set();
            if (!names.has(String(entry.example)))
              say(
                `The error ${group}.${name} names the example ${show(entry.example)}, which no response with status ${entry.status} refers to (found: ${list(names) || "none"}). Write one of these, or add the example to the shared response.`,
                place.child("example"),
              );
          }
      },
    },
  };
};
