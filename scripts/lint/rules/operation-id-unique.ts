import { dirname, relative } from "node:path";
import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { slashed } from "../../cli/files.js";
import { show } from "./support.js";

const placeOf = (first: Location, from: Location): string => {
  const file = first.source.absoluteRef;
  const origin = from.source.absoluteRef;
  return file === origin ? first.pointer : `${slashed(relative(dirname(origin), file))}${first.pointer}`;
};

/** No two operations have the same `operationId`. */
export const operationIdUnique: Oas3Rule = () => {
  const taken = new Map<string, Location>();
  return {
    Operation({ operationId }, { report, location }) {
      if (operationId === undefined) return;
      const first = taken.get(operationId);
      if (first === undefined) {
        taken.set(operationId, location);
        return;
      }
      report({
        message: `The operationId ${show(operationId)} is already taken by ${placeOf(first, location)}. Write another verb for one of the two: each operationId is one method of the client.`,
        location: location.child("operationId"),
      });
    },
  };
};
