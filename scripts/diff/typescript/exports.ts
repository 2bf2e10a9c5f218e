import type { Change } from "../change.js";
import type { Declaration, Declared } from "./read-declarations.js";
import { callOf } from "./usage.js";

/** A change of a declaration, before it is known who is concerned. */
export type Found = Pick<Change, "impact" | "what" | "subject" | "cure"> &
  Partial<Pick<Change, "before" | "after">> & { calls?: string[] };

/** The declarations without their own names, to recognize a renamed one. */
const bodyOf = ({ text, name }: Declaration): string => text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), "_");

/** The calls of a function, or of all methods of a class. */
function callsOf(all: Declared, declaration: Declaration): string[] {
  const { kind, members } = declaration;
  if (kind === "function") return [callOf(all, declaration)];
  const methods = [...(members ?? [])].filter(([, { signatures }]) => kind === "class" && signatures.length > 0);
  return methods.map(([name]) => callOf(all, declaration, name));
}

/** The declarations whose export was removed, renamed or added. */
export function exportsChanges(before: Declared, after: Declared): Found[] {
  const added = [...after.values()].filter(
    ({ name, isExported }) => isExported && before.get(name)?.isExported !== true,
  );
  const removed = [...before.values()].filter(
    ({ name, isExported }) => isExported && after.get(name)?.isExported !== true,
  );
  const newNames = new Map(
    removed.map((each) => {
      const alike = added.filter((other) => bodyOf(other) === bodyOf(each));
      return [each.name, alike.length === 1 ? alike[0]?.name : undefined];
    }),
  );
  return [
    ...removed.map((each): Found => {
      const to = newNames.get(each.name);
      return {
        impact: "break",
        what: to === undefined ? "export removed" : "export renamed",
        subject: each.name,
        before: each.kind,
        after: to,
        cure: to === undefined ? `Stop importing ${each.name}.` : `Import ${to} instead of ${each.name}.`,
        calls: callsOf(before, each),
      };
    }),
    ...added.map((each): Found => {
      return {
        impact: "addition",
        what: "export added",
        subject: each.name,
        after: each.kind,
        cure: "Nothing: it need not be used.",
      };
    }),
  ];
}
