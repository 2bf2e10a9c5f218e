import { leavesOf, untranslatedTexts } from "../check/translations.js";
import type { Document } from "../contract/document.js";
import { jsonPath } from "../contract/json-path.js";
import { isNode } from "../contract/node.js";
import { readOverlay } from "../contract/overlay.js";
import { targetsOf } from "../contract/overlay-targets.js";
import { placeholder } from "../contract/placeholder.js";
import { atPointer, under } from "../contract/pointer.js";
import type { Sources } from "../contract/sources.js";
import { withAt } from "../contract/with-at.js";
import { withEntry, without } from "../contract/yaml-edit.js";
import type { Draft } from "./draft.js";

/** The object that one action translates: an operation, a component or a tag. */
const ownerOf = (pointer: string): string =>
  pointer
    .split("/")
    .slice(0, pointer.startsWith("#/tags/") ? 3 : 4)
    .join("/");

/** Entries of a list are found by their names. */
function targetOf(document: Document, owner: string): string {
  const tag = owner.startsWith("#/tags/") ? atPointer(document, owner) : undefined;
  return isNode(tag) ? `$.tags[?@.name == '${tag.name}']` : jsonPath(owner);
}

/** The index of the last action whose targets a test accepts; undefined without one. */
export function lastAction(
  document: Document,
  overlay: string,
  sources: Sources,
  accepts: (target: string) => boolean,
): number | undefined {
  const { actions } = readOverlay(overlay, sources);
  const index = actions.findLastIndex((action) => targetsOf(document, action).some(accepts));
  return index === -1 ? undefined : index;
}

/** Adds an action for each new object with texts that an Overlay does not translate, with placeholders as translations. */
export function addStubs(
  document: Document,
  overlay: string,
  language: string,
  /** JSON pointers of objects near which an action is put, by the pointer of the new object. */
  neighbours: (owner: string) => (target: string) => boolean,
  { draft, sources }: { draft: Draft; sources: Sources },
): void {
  const updates = new Map<string, unknown>();
  for (const [pointer, text] of untranslatedTexts(document, overlay, sources)) {
    const owner = ownerOf(pointer);
    const translation = placeholder(`in ${language}: ${text.replace(placeholder(""), "").trim()}`);
    updates.set(owner, withAt(updates.get(owner) ?? {}, `#${pointer.slice(owner.length)}`, translation));
  }
  for (const [owner, update] of updates) {
    const after = lastAction(document, overlay, sources, neighbours(owner));
    draft.edit(overlay, (text) => withEntry(text, ["actions"], { target: targetOf(document, owner), update }, after));
  }
}

/** Removes the actions for objects that a document no longer contains. */
export function dropLost(before: Document, after: Document, overlay: string, draft: Draft, sources: Sources): void {
  const { actions } = readOverlay(overlay, sources);
  const exists = (document: Document, targets: string[], keys: string[]) =>
    targets.some((target) => atPointer(document, under(target, ...keys)) !== undefined);
  for (const [index, action] of [...actions.entries()].reverse()) {
    const [then, now] = [targetsOf(before, action), targetsOf(after, action)];
    if (then.length === 0) continue;
    const leaves = leavesOf(action.update).map(({ keys }) => keys);
    const lost = leaves.filter((keys) => exists(before, then, keys) && !exists(after, now, keys));
    const drop = (...path: (string | number)[]) =>
      draft.edit(overlay, (text) => without(text, ["actions", index, ...path]));
    if (now.length === 0 || lost.length === leaves.length) drop();
    else for (const keys of lost) drop("update", ...keys);
  }
}
