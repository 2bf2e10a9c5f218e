import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isNode, list, show, unchecked } from "./support.js";

const algorithms = ["ncloud-v2"];
const parts = ["timestamp", "access-key", "signature"];
const why = "A signature is checked against the time and the access key that travel with it.";

/** A computed signature has each of its three parts once, in headers, and security requirements name all of them. */
export const signatureParts: Oas3Rule = () => {
  const schemes = new Map<string, string>();
  const requirements: { names: string[]; location: Location }[] = [];
  return {
    SecurityScheme(scheme, { report, location, key }) {
      const { "x-signature": signature, in: carrier } = unchecked(scheme);
      if (signature === undefined) return;
      const at = location.child("x-signature");
      const { algorithm, part } = isNode(signature) ? signature : {};
      if (!algorithms.includes(String(algorithm)))
        report({
          message: `The signature's algorithm is ${show(algorithm)}. Write algorithm: ${list(algorithms)}. The client can compute no other.`,
          location: isNode(signature) && "algorithm" in signature ? at.child("algorithm") : at.key(),
        });
      if (carrier !== "header")
        report({
          message: `A part of the signature is carried in ${show(carrier)}. Write in: header. The client and the mock look for it there.`,
          location: "in" in scheme ? location.child("in") : location.key(),
        });
      const place = isNode(signature) && "part" in signature ? at.child("part") : at.key();
      const other = [...schemes].find(([, taken]) => taken === part)?.[0];
      if (!parts.includes(String(part)))
        report({
          message: `The signature's part is ${show(part)}. Write one of ${list(parts)}. ${why}`,
          location: place,
        });
      else if (other !== undefined)
        report({
          message: `The part ${show(part)} is already carried by the scheme ${other}. Write each of ${list(parts)} once. ${why}`,
          location: place,
        });
      else schemes.set(String(key), String(part));
    },
    SecurityRequirement(requirement, { location }) {
      requirements.push({ names: Object.keys(requirement), location });
    },
    Root: {
      leave(_root, { report, location }) {
        if (schemes.size === 0) return;
        const missing = parts.filter((part) => ![...schemes.values()].includes(part));
        if (missing.length > 0)
          report({
            message: `No security scheme carries the signature's part ${list(missing)}. Write a scheme with x-signature: { algorithm: ${list(algorithms)}, part: ${missing[0]} }. ${why}`,
            location: location.child(["components", "securitySchemes"]).key(),
          });
        for (const { names, location: at } of requirements) {
          const absent = [...schemes.keys()].filter((name) => !names.includes(name));
          if (absent.length === 0 || absent.length === schemes.size) continue;
          report({
            message: `The security requirement asks for ${list(names)} without ${list(absent)}. Write ${absent.map((name) => `${name}: []`).join(" and ")} into the same list item. ${why}`,
            location: at,
          });
        }
      },
    },
  };
};
