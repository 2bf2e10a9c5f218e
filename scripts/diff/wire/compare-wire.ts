import type { Api } from "../../api/api.js";
import type { Operation } from "../../api/operation.js";
import { openEnumsOf } from "../../client/open-enums.js";
import { isNode } from "../../contract/node.js";
import { atTokens, tokensOf, under } from "../../contract/pointer.js";
import { textsOf } from "../../contract/texts.js";
import { type Change, type Draft, fate, type Hit, shown } from "../change.js";
import { compareExtensions, rootJudges } from "./extensions.js";
import { addedDraft, compareOperations, pairs, removedDraft } from "./operations.js";

/** A draft and the operation in which it was found, if any. */
interface Found {
  draft: Draft;
  operation: Operation | undefined;
}

/** Components that are compared by equality: named examples, and the schemes that requirements name. */
function compareComponents(before: Api, after: Api): Draft[] {
  const named = (api: Api, kind: string) => new Map(Object.entries(api.document.components?.[kind] ?? {}));
  const compareKind = (kind: string, judge: (isThere: boolean) => Pick<Draft, "impact" | "cure">): Draft[] => {
    const [old, now] = [named(before, kind), named(after, kind)];
    const noun = kind === "examples" ? "example" : "security scheme";
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((name): Draft[] => {
      const [one, other] = [old.get(name), now.get(name)];
      const value = (each: unknown) => JSON.stringify(kind === "examples" && isNode(each) ? each.value : pure(each));
      if (value(one) === value(other)) return [];
      const what = `${noun} ${fate(one, other)}`;
      const pointer = one === undefined ? undefined : under("#/components", kind, name);
      const place = other === undefined ? "#" : under("#/components", kind, name);
      return [{ ...judge(one !== undefined && other !== undefined), what, subject: name, pointer, now: place }];
    });
  };
  return [
    ...compareKind("examples", () => ({
      impact: "note",
      cure: "Nothing on the wire. The mock returns what the example shows.",
    })),
    ...compareSchemaNames(before, after),
    ...compareKind("securitySchemes", (isThere) =>
      isThere
        ? { impact: "break", cure: "Send what the changed security scheme asks for." }
        : { impact: "note", cure: "Nothing: see the operations that require it." },
    ),
  ];
}

/** Removed and new named schemas. Their names are not sent, but types have them. */
function compareSchemaNames(before: Api, after: Api): Draft[] {
  const draft = (name: string, what: string, place: Pick<Draft, "pointer" | "now">): Draft => ({
    impact: "note",
    what,
    subject: name,
    ...place,
    cure: "Nothing on the wire: the name of a schema is not sent.",
  });
  const pointerOf = (name: string) => under("#/components/schemas", name);
  const lost = [...before.schemas.keys()].filter((name) => !after.schemas.has(name));
  const gained = [...after.schemas.keys()].filter((name) => !before.schemas.has(name));
  return [
    ...lost.map((name) => draft(name, "name of schema removed", { pointer: pointerOf(name), now: "#" })),
    ...gained.map((name) => draft(name, "name of schema added", { now: pointerOf(name) })),
  ];
}

/** A security scheme without its texts and marks. */
const pure = (scheme: unknown): unknown =>
  isNode(scheme)
    ? Object.fromEntries(
        Object.entries(scheme).filter(([key]) => !/^(description|x-provenance|x-experiment)$/.test(key)),
      )
    : scheme;

/** The changed texts for readers, without the texts of added or removed parts. */
function compareTexts(before: Api, after: Api): Draft[] {
  const [old, now] = [textsOf(before.document), textsOf(after.document)];
  const isThere = (api: Api, pointer: string) => atTokens(api.document, tokensOf(pointer).slice(0, -1)) !== undefined;
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((pointer): Draft[] => {
    const [one, other] = [old.get(pointer), now.get(pointer)];
    if (one === other || !isThere(before, pointer) || !isThere(after, pointer)) return [];
    return [
      {
        impact: "note",
        what: `text ${fate(one, other)}`,
        subject: pointer,
        pointer,
        now: pointer,
        before: shown(one),
        after: shown(other),
        cure: "Nothing, unless the old text was relied on.",
      },
    ];
  });
}

function compareErrors(before: Api, after: Api): Draft[] {
  const byName = (api: Api) => new Map(api.errors.map((error) => [`${error.group}.${error.name}`, error]));
  const [old, now] = [byName(before), byName(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name): Draft[] => {
    const [one, other] = [old.get(name), now.get(name)];
    const common = {
      subject: `error ${name}`,
      direction: "received",
      pointer: "#/x-error-catalogue",
      now: "#/x-error-catalogue",
    } as const;
    if (one === undefined || other === undefined) {
      const what = one === undefined ? "error added" : "error removed";
      return [{ ...common, impact: "addition", what, cure: one === undefined ? "Expect this error too." : "Nothing." }];
    }
    const key = ({ status, code }: typeof one) => `${status} ${code}`;
    if (key(one) === key(other)) return [];
    const cure = `Expect ${key(other)} instead of ${key(one)}.`;
    return [{ ...common, impact: "break", what: "error changed", before: key(one), after: key(other), cure }];
  });
}

function compareRoot(before: Api, after: Api): Draft[] {
  // The catalogue is compared by its errors.
  const extensions = ({ extensions: { "x-error-catalogue": _, "x-journeys": __, ...others } }: Api) => others;
  const drafts = compareExtensions([extensions(before), extensions(after)], rootJudges, { pointer: "#", now: "#" });
  if (JSON.stringify(before.client) === JSON.stringify(after.client)) return drafts;
  const [old, now] = [shown(before.client), shown(after.client)];
  const cure = "Import the client by its new name.";
  const place = "#/info/x-client";
  return [
    ...drafts,
    {
      impact: "break",
      side: "typescript",
      what: "x-client changed",
      subject: "x-client",
      pointer: place,
      now: place,
      before: old,
      after: now,
      cure,
    },
  ];
}

/** Unites equal changes of several operations. */
function united(found: readonly Found[], hitBy: (draft: Draft, operations: readonly Operation[]) => Hit): Change[] {
  const groups = new Map<string, { draft: Draft; operations: Operation[] }>();
  for (const { draft, operation } of found) {
    const { what, subject, direction, pointer, now } = draft;
    const isOwn = pointer?.startsWith("#/components") === true || pointer === "#/servers" || operation === undefined;
    const key = JSON.stringify([what, subject, direction, pointer, now, isOwn ? "" : operation.id]);
    const group = groups.get(key) ?? { draft, operations: [] };
    if (operation !== undefined && !group.operations.includes(operation)) group.operations.push(operation);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ draft, operations }) => ({
    direction: undefined,
    pointer: undefined,
    now: undefined,
    before: undefined,
    after: undefined,
    side: "wire",
    ...draft,
    operations: operations.map(({ id }) => id),
    hit: hitBy(draft, operations),
  }));
}

/** The client's calls of operations. Deprecated operations have none. */
const callsOf = (operations: readonly Operation[]): string[] =>
  operations.filter(({ removal }) => removal === undefined).map(({ id }) => `client.${id}()`);

/**
 * Compares two contracts for callers on the wire.
 * @param date the day of the release, from which it is judged whether a deprecated operation may go.
 */
export function compareWire(before: Api, after: Api, date: string): Change[] {
  const { kept, removed, added } = pairs(before, after);
  const isOpenEnum = openEnumsOf(after);
  const found: Found[] = [
    ...removed.map((operation) => ({ draft: removedDraft(operation, date), operation })),
    ...added.map((operation) => ({ draft: addedDraft(operation), operation })),
    ...kept.flatMap((pair) =>
      compareOperations([before, after], pair, isOpenEnum).map((draft) => ({ draft, operation: pair[0] })),
    ),
    ...[...compareRoot(before, after), ...compareErrors(before, after), ...compareComponents(before, after)].map(
      (draft) => ({ draft, operation: undefined }),
    ),
    ...compareTexts(before, after).map((draft) => ({ draft, operation: undefined })),
  ];
  return united(found, ({ impact, what, side }, operations) => ({
    wire: impact !== "note" && side !== "typescript",
    calls: impact === "note" ? [] : callsOf(operations),
    programs: [],
    mock: (impact !== "note" && side !== "typescript") || what.startsWith("example"),
    readers: true,
  }));
}
