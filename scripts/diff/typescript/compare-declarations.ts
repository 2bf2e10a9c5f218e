import type { Direction } from "../../api/schema.js";
import { type Change, type Impact, shown, strongest } from "../change.js";
import { impactOf, type Relation } from "../wire/relation.js";
import type { Declarations } from "./declarations.js";
import { exportsChanges, type Found } from "./exports.js";
import { type Declaration, type Declared, type Member, readDeclarations } from "./read-declarations.js";
import { TypeComparison } from "./types.js";
import { united } from "./unite.js";
import { callOf, type Usage, usagesOf } from "./usage.js";

interface Context {
  usage: Usage;
  types: TypeComparison;
}

const nothing = "Nothing: what compiled before still compiles.";

/** The impact of a changed type, over all directions in which it is used. */
const impactIn = (relation: Exclude<Relation, "same">, directions: Iterable<Direction>): Impact =>
  strongest([...directions].map((direction) => impactOf(relation, direction))) ?? "break";

function memberChanges(subject: string, before: Member, after: Member, { usage, types }: Context): Found[] {
  const found: Found[] = [];
  const texts = { before: shown(before.text), after: shown(after.text) };
  if (before.isOptional !== after.isOptional) {
    const relation = after.isOptional ? "wider" : "narrower";
    const impact = impactIn(relation, usage.directions);
    const cure = after.isOptional ? `Handle a missing ${subject}.` : `Give ${subject} everywhere.`;
    const what = after.isOptional ? "property became optional" : "property became required";
    found.push({ impact, what, subject, ...texts, cure: impact === "break" ? cure : nothing });
  }
  if (before.default !== after.default && before.default !== undefined)
    found.push({
      // A default in words may be only reworded.
      impact: [before.default, after.default].some((text) => text?.includes(" ")) ? "note" : "break",
      what: "default changed",
      subject,
      before: before.default,
      after: after.default,
      cure: `Give ${subject} where the old default, ${before.default}, is meant.`,
    });
  const isCall = before.signatures.length > 0 && after.signatures.length > 0;
  if (isCall && !types.calls(before.signatures, after.signatures))
    found.push({ impact: "break", what: "call changed", subject, ...texts, cure: `Look at each use of ${subject}.` });
  const relation = isCall ? "same" : types.relation(before.type, after.type);
  if (relation !== "same") {
    const impact = impactIn(relation, usage.directions);
    const cure = impact === "break" ? `Look at each use of ${subject}.` : nothing;
    found.push({ impact, what: "type changed", subject, ...texts, cure });
  }
  return found;
}

/** The new name of a removed member: the only new member with the same type. */
function renamed(name: string, member: Member, added: ReadonlyMap<string, Member>): string | undefined {
  const typeText = (ownName: string, { text }: Member) => text.replace(ownName, "").trim();
  const alike = [...added].filter(([other, each]) => typeText(other, each) === typeText(name, member));
  return alike.length === 1 ? alike[0]?.[0] : undefined;
}

function membersChanges(
  owner: string,
  [before, after]: readonly [ReadonlyMap<string, Member>, ReadonlyMap<string, Member>],
  context: Context,
): Found[] {
  const added = new Map([...after].filter(([name]) => !before.has(name)));
  const removed = [...before].filter(([name]) => !after.has(name));
  const isSent = context.usage.directions.has("sent");
  return [
    ...removed.map(([name, member]): Found => {
      const to = removed.length === 1 ? renamed(name, member, added) : undefined;
      const noun = member.signatures.length > 0 ? "method" : "property";
      const stop = name.startsWith("[") ? "Use the declared properties alone." : `Stop using ${name}.`;
      const instead = to === undefined ? stop : `Write ${to} instead of ${name}.`;
      const what = to === undefined ? `${noun} removed` : `${noun} renamed`;
      return {
        impact: "break",
        what,
        subject: `${owner}.${name}`,
        before: shown(member.text),
        after: to,
        cure: instead,
      };
    }),
    ...[...added].map(([name, member]): Found => {
      const isNeeded = !member.isOptional && member.signatures.length === 0 && !name.startsWith("[");
      const isBreak = isSent && isNeeded;
      const noun = member.signatures.length > 0 ? "method" : "property";
      return {
        impact: isBreak ? "break" : "addition",
        what: isBreak ? "required property added" : `${noun} added`,
        subject: `${owner}.${name}`,
        after: shown(member.text),
        cure: isBreak ? `Give ${name}.` : "Nothing: it need not be used.",
      };
    }),
    ...[...before].flatMap(([name, member]) => {
      const now = after.get(name);
      return now === undefined ? [] : memberChanges(`${owner}.${name}`, member, now, context);
    }),
  ];
}

function declarationChanges(before: Declaration, after: Declaration, context: Context): Found[] {
  const { name } = before;
  if (before.text === after.text && before.members === undefined) return [];
  if (before.members && after.members) return membersChanges(name, [before.members, after.members], context);
  const texts = { before: shown(before.text), after: shown(after.text) };
  if (before.signatures.length > 0 && after.signatures.length > 0) {
    if (context.types.calls(before.signatures, after.signatures)) return [];
    return [
      { impact: "break", what: "call changed", subject: name, ...texts, cure: `Look at each call of ${name}().` },
    ];
  }
  const relation = context.types.relation(before.type, after.type);
  if (relation === "same" && before.kind === after.kind) return [];
  const impact = relation === "same" ? "break" : impactIn(relation, context.usage.directions);
  return [
    {
      impact,
      what: "type changed",
      subject: name,
      ...texts,
      cure: impact === "break" ? `Look at each use of ${name}.` : nothing,
    },
  ];
}

/** A type that the package does not use may be used in any direction. */
const anywhere: Usage = { directions: new Set(["sent", "received"]), calls: new Set() };
/** A type that callers do not construct, such as a class of the client. */
const onlyReceived: Usage = { directions: new Set(["received"]), calls: new Set() };

/** The directions in which a contract uses a type; empty if it does not contain the type. */
export type DirectionsOf = (name: string) => readonly Direction[];

/** How declarations are used, in either package. */
function usageReader(
  before: Declared,
  after: Declared,
  directionsOf: DirectionsOf,
): (declaration: Declaration) => Usage {
  const usages = [usagesOf(before), usagesOf(after)];
  return ({ name, kind, isExported }) => {
    if (kind === "class") return onlyReceived;
    const found = usages.flatMap((each) => each.get(name) ?? []);
    const declared = directionsOf(name);
    if (found.length === 0 && declared.length > 0) return { directions: new Set(declared), calls: new Set() };
    if (found.length === 0) return isExported ? anywhere : onlyReceived;
    return {
      directions: new Set(found.flatMap(({ directions }) => [...directions])),
      calls: new Set(found.flatMap(({ calls }) => [...calls])),
    };
  };
}

/** Converts a find to a change with the calls that it concerns. */
function changeOf({ calls, ...found }: Found, usage: Usage, own: readonly string[]): Change {
  const directions = [...usage.directions];
  return {
    before: undefined,
    after: undefined,
    ...found,
    side: "typescript",
    operations: [],
    direction: directions.length === 1 && own.length === 0 ? directions[0] : undefined,
    pointer: undefined,
    now: undefined,
    hit: { wire: false, calls: calls ?? [...own, ...usage.calls], programs: [], mock: false, readers: false },
  };
}

function entryChanges(before: Declared, after: Declared, directionsOf: DirectionsOf): Change[] {
  const usageOf = usageReader(before, after, directionsOf);
  const types = new TypeComparison(before, after);
  return [
    ...exportsChanges(before, after).map((found) =>
      changeOf(found, before.has(found.subject) ? anywhere : onlyReceived, []),
    ),
    ...[...before.values()].flatMap((each) => {
      const now = after.get(each.name);
      if (now === undefined || each.kind === "name" || now.kind === "name") return [];
      const usage = usageOf(each);
      return declarationChanges(each, now, { usage, types }).map((found) => {
        const [, member] = /\.(.*)$/.exec(found.subject) ?? [];
        return changeOf(found, usage, each.kind === "class" ? [callOf(before, each, member)] : []);
      });
    }),
  ];
}

/** The declarations of an entry, without those that it exports from another entry. */
function resolved(all: ReturnType<typeof readDeclarations>, entry: string): Declared {
  const own = all.get(entry) ?? new Map<string, Declaration>();
  return new Map(
    [...own].map(([name, each]) => {
      const others = [...all.values()].flatMap((declarations) => declarations.get(name) ?? []);
      const declared = each.kind === "name" ? others.find(({ kind }) => kind !== "name") : undefined;
      return [name, declared === undefined ? each : { ...declared, entry, isExported: true }];
    }),
  );
}

export function compareDeclarations(
  before: Declarations,
  after: Declarations,
  directionsOf: DirectionsOf = () => [],
): Change[] {
  const [olds, nows] = [readDeclarations(before), readDeclarations(after)];
  const found = new Map<string, Change>();
  const add = (change: Change) => {
    const key = `${change.what} ${change.subject} ${change.before} ${change.after}`;
    if (!found.has(key)) found.set(key, change);
  };
  for (const entry of olds.keys())
    if (nows.has(entry)) entryChanges(resolved(olds, entry), resolved(nows, entry), directionsOf).forEach(add);
    else add(changeOf(entryDraft("removed", entry), anywhere, []));
  for (const entry of nows.keys()) if (!olds.has(entry)) add(changeOf(entryDraft("added", entry), anywhere, []));
  return united([...found.values()]);
}

const entryDraft = (what: "added" | "removed", entry: string): Found => ({
  impact: what === "added" ? "addition" : "break",
  what: `entry ${what}`,
  subject: entry,
  cure: what === "added" ? "Nothing: it need not be used." : `Stop importing from ${entry}.`,
});
