import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { paths } from "../../scripts/cli/paths.js";
import type { Document } from "../../scripts/contract/document.js";
import { isNode, type Node } from "../../scripts/contract/node.js";
import { atTokens, tokensOf } from "../../scripts/contract/pointer.js";

/** The contract that the edits change. */
export const library = parse(readFileSync(join(paths.root, "test/fixtures/library.yaml"), "utf8")) as Document;

/** Changes a document in place. */
export type Change = (document: Document) => void;

function holderOf(document: Document, pointer: string): [holder: Node, key: string] {
  const tokens = tokensOf(pointer);
  const holder = atTokens(document, tokens.slice(0, -1));
  if (!isNode(holder) && !Array.isArray(holder)) throw new Error(`There is nothing at ${pointer}.`);
  return [holder as Node, tokens.at(-1) ?? ""];
}

/** Sets the value at a pointer. */
export const set =
  (pointer: string, value: unknown): Change =>
  (document) => {
    const [holder, key] = holderOf(document, pointer);
    holder[key] = value;
  };

/** Removes the value at a pointer, also from a list. */
export const remove =
  (pointer: string): Change =>
  (document) => {
    const [holder, key] = holderOf(document, pointer);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  };

/** Adds values to the list at a pointer. */
export const add =
  (pointer: string, ...values: unknown[]): Change =>
  (document) => {
    const [holder, key] = holderOf(document, pointer);
    holder[key] = [...((holder[key] as unknown[] | undefined) ?? []), ...values];
  };

/** Renames the key at a pointer, which keeps its place. */
export const rename =
  (pointer: string, name: string): Change =>
  (document) => {
    const [holder, key] = holderOf(document, pointer);
    const entries = Object.entries(holder);
    for (const [each] of entries) delete holder[each];
    for (const [each, value] of entries) holder[each === key ? name : each] = value;
  };

/** Makes several changes. */
export const all =
  (...changes: Change[]): Change =>
  (document) => {
    for (const change of changes) change(document);
  };

/** Renames a schema and every reference to it. */
export const renameSchema =
  (name: string, to: string): Change =>
  (document) => {
    const text = JSON.stringify(document).replaceAll(`"#/components/schemas/${name}"`, `"#/components/schemas/${to}"`);
    Object.assign(document, JSON.parse(text));
    rename(`#/components/schemas/${name}`, to)(document);
  };

/** The document after a change. */
export function edited(...changes: Change[]): Document {
  const document = structuredClone(library);
  all(...changes)(document);
  return document;
}
