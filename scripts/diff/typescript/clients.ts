import type { Direction } from "../../api/schema.js";
import type { Document } from "../../contract/document.js";
import type { Change } from "../change.js";
import { compareDeclarations } from "./compare-declarations.js";
import type { Declarations } from "./declarations.js";
import { type Origin, originsOf } from "./origins.js";

/** A contract and the public declarations of its package. */
interface Client {
  document: Document;
  declarations: Declarations;
}

const nameOf = (change: Change): [whole: string, owner: string] => {
  const [, name = "", owner = ""] = /^((\w+)(?:\.\w+)?)/.exec(change.subject) ?? [];
  return [name, owner];
};

/** Compares the declarations of two clients, with where the changes come from in the contracts. */
export function compareClients(base: Client, head: Client): Change[] {
  const [olds, nows] = [originsOf(base.document), originsOf(head.document)];
  const directionsOf = (name: string): Direction[] =>
    [olds, nows].flatMap((all) => [...(all.get(name)?.directions ?? [])]);
  const originOf = (all: ReadonlyMap<string, Origin>, change: Change) => {
    const [name, owner] = nameOf(change);
    return all.get(name) ?? all.get(owner);
  };
  return compareDeclarations(base.declarations, head.declarations, directionsOf).map((change) => {
    const [old, now] = [originOf(olds, change), originOf(nows, change)];
    const operation = now?.operation ?? old?.operation;
    return {
      ...change,
      operations: operation === undefined ? [] : [operation],
      pointer: old?.pointer,
      now: now?.pointer,
    };
  });
}
