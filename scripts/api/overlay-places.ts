import type { Finding } from "../contract/finding.js";
import { isNode } from "../contract/node.js";
import { readOverlay } from "../contract/overlay.js";
import { targetsOf } from "../contract/overlay-targets.js";
import { atPointer, under } from "../contract/pointer.js";
import type { Sources } from "../contract/sources.js";
import type { Api } from "./api.js";

/** The owner of an `x-mock`: an operation, a collection, or else the root. */
export interface Owner {
  operation?: string;
  collection?: string;
}

/** Finds the place of a path of keys of an `x-mock` in the mock's Overlay, or the nearest place around it. */
export type PlaceOf = (owner: Owner, at: readonly string[]) => Pick<Finding, "pointer" | "file" | "line">;

/** Finds where the `x-mock` of each operation and of the root is written. */
export function overlayPlaces({ document, operations }: Api, path: string, sources: Sources): PlaceOf {
  const { actions, placeOf } = readOverlay(path, sources);
  const reached = actions.map((action) => ({ action, targets: targetsOf(document, action) }));
  const pointers = new Map(operations.map(({ id, pointer }) => [id, pointer]));
  return ({ operation, collection }, at) => {
    const target = operation === undefined ? "#" : (pointers.get(operation) ?? "#");
    const keys = at.length === 0 && collection !== undefined ? ["collections", collection] : at;
    // Several actions may write parts of one x-mock, so the one with the most of these keys is used.
    const written = reached
      .filter(({ action, targets }) => targets.includes(target) && isNode(action.update))
      .map(({ action }) => {
        const all = ["update", "x-mock", ...keys];
        const depth = all.findLastIndex(
          (_, index) => atPointer(action, under("", ...all.slice(0, index + 1))) !== undefined,
        );
        return { action, keys: all.slice(0, depth + 1) };
      })
      .sort((one, other) => other.keys.length - one.keys.length)[0];
    if (written === undefined) return { pointer: "#/actions" };
    const { pointer, file, line } = placeOf(written.action, ...written.keys);
    return { pointer, file, line };
  };
}
