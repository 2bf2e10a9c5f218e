import type { Document } from "./document.js";
import { isNode, type Node } from "./node.js";
import { type Action, targetsOf } from "./overlay-targets.js";
import { atTokens, tokensOf } from "./pointer.js";

function kindOf(value: unknown): "list" | "object" | "primitive" {
  if (Array.isArray(value)) return "list";
  return isNode(value) ? "object" : "primitive";
}

/**
 * A document with the updates of an Overlay's actions, which shares all else with the document; undefined if an update does not fit
 * its target.
 */
export function updatedBy(document: Document, actions: readonly Action[]): Document | undefined {
  const copies = new Set<unknown>();

  /** The child of a node, which may be changed. */
  function ownChild(node: Node, key: string): unknown {
    const child = node[key];
    if (kindOf(child) === "primitive" || copies.has(child)) return child;
    const copy = Array.isArray(child) ? [...child] : { ...Object(child) };
    copies.add(copy);
    node[key] = copy;
    return copy;
  }

  /** Updates the value at a key of a node; false if the update is of another kind. */
  function updateAt(node: Node, key: string, update: unknown): boolean {
    const value = ownChild(node, key);
    if (Array.isArray(value)) value.push(...[update].flat());
    else if (isNode(value)) return isNode(update) && mergeInto(value, update);
    else if (kindOf(update) === "primitive") node[key] = update;
    else return false;
    return true;
  }

  /** Updates an object; false if a part of the update is of another kind than the value that it is for. */
  function mergeInto(node: Node, update: Node): boolean {
    return Object.entries(update).every(([key, part]) => {
      if (!Object.hasOwn(node, key)) node[key] = part;
      // Only a target can be a list to which one value is added.
      else return kindOf(node[key]) === kindOf(part) && updateAt(node, key, part);
      return true;
    });
  }

  const root: Node = { "": document };
  for (const action of actions.filter(({ update }) => update !== undefined)) {
    const now = root[""] as Document;
    const targets = targetsOf(now, action).map(tokensOf);
    if (new Set(targets.map((tokens) => kindOf(atTokens(now, tokens)))).size > 1) return undefined;
    for (const tokens of targets) {
      const path = ["", ...tokens];
      const key = path.pop() ?? "";
      // The nodes on the way to a target can have children, so the cast is safe.
      const parent = path.reduce((node, token) => ownChild(node, token) as Node, root);
      if (!updateAt(parent, key, action.update)) return undefined;
    }
  }
  return root[""] as Document;
}
