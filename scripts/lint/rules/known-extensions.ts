import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { isNode, list } from "./support.js";

type Context = Pick<UserContext, "type" | "location" | "report">;

/** Every `x-` key is listed in the option `extensions`, in an object that is allowed for it there. */
export const knownExtensions: Oas3Rule = ({ extensions: option }) => {
  const given: unknown = option;
  if (!isNode(given))
    throw new Error(
      "The rule kit/known-extensions has no list. Write extensions: { x-name: [Operation, ...] } for it in redocly.yaml.",
    );
  const placesByName = new Map(Object.entries(given).map(([name, places]) => [name, [places].flat().map(String)]));

  const check = (node: unknown, { type, location, report }: Context) => {
    if (!isNode(node) || type.extensionsPrefix === undefined) return; // A map whose keys the author names freely.
    for (const key of Object.keys(node).filter((name) => name.startsWith("x-"))) {
      const places = placesByName.get(key);
      if (places?.includes(type.name)) continue;
      report({
        message:
          places === undefined
            ? `The extension ${key} is not known. Write one of ${list(placesByName.keys())}, or document it in openapi/README.md and list it in redocly.yaml under kit/known-extensions. No tool reads an undocumented extension.`
            : `The extension ${key} is in a ${type.name}; it is read only in ${places.join(" or ")}. Move it there, or list ${type.name} for it in redocly.yaml under kit/known-extensions.`,
        location: location.child(key).key(),
      });
    }
  };
  return { any: check, ref: check };
};
