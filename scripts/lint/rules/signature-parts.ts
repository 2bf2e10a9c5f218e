import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isNode, list, placeOf, saying, show, unchecked } from "./support.js";

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
      const say = saying(report, why);
      const declared = isNode(signature) ? signature : {};
      const { algorithm, part } = declared;
      if (!algorithms.includes(String(algorithm)))
        report({
          message: `The signature's algorithm is ${show(algorithm)}. Write algorithm: ${list(algorithms)}. The client can compute no other.`,
          location: placeOf(declared, "algorithm", at),
        });
      if (carrier !== "header")
        report({
          message: `A part of the signature is carried in ${show(carrier)}. Write in: header. The client and the mock look for it there.`,
          location: placeOf(unchecked(scheme), "in", location),
        });
      const place = placeOf(declared, "part", at);
      const other = [...schemes].find(([, taken]) => taken === part)?.[0];
      if (!parts.includes(String(part)))
        say(`The signature's part is ${show(part)}. Write one of ${list(parts)}.`, place);
      else if (other !== undefined)
        say(
          `The part ${show(part)} is already carried by the scheme ${other}. Write each of ${list(parts)} once.`,
          place,
        );
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
