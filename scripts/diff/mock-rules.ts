import { mockDeviations } from "../api/mock-deviations.js";
import type { PlaceOf } from "../api/overlay-places.js";
import { readApi } from "../api/read-api.js";
import type { Document } from "../contract/document.js";
import { isNode } from "../contract/node.js";
import { type Change, fate, shown } from "./change.js";

/** The rules of a mock: each part of `x-mock` in its Overlay. */
export interface MockRules {
  /** Of the root, without the collections. */
  start: unknown;
  /** By the name of the collection. */
  collections: Readonly<Record<string, unknown>>;
  /** By the id of the operation. */
  operations: Readonly<Record<string, unknown>>;
  /** The deviations of the mock from the document, one line each. */
  deviations: readonly string[];
}

/** Whether the rules of a mock are known. */
export const areRules = (mock: MockRules | string): mock is MockRules => typeof mock !== "string";

/** The rule of a collection without what only `check` reads. */
function effective(rule: unknown): unknown {
  const { hidden: _, ...others } = Object(rule);
  return others;
}

/** The rules in a document to which the mock's Overlay was applied. */
export function mockRules(document: Document): MockRules {
  const api = readApi(document);
  const { collections = {}, ...start } = Object(api.extensions["x-mock"]);
  const ruled = api.operations.filter(({ extensions }) => extensions["x-mock"] !== undefined);
  return {
    start,
    collections: Object.fromEntries(Object.entries(collections).map(([name, rule]) => [name, effective(rule)])),
    operations: Object.fromEntries(ruled.map(({ id, extensions }) => [id, extensions["x-mock"]])),
    deviations: mockDeviations(api).map(({ operation, what, instead }) => `${operation ?? "all"}: ${what}; ${instead}`),
  };
}

/** A value that differs, with the keys that lead to it. */
interface Difference {
  keys: string[];
  before: unknown;
  after: unknown;
}

/** The innermost values of two rules that differ. Lists are compared whole. */
function differences(before: unknown, after: unknown, keys: string[] = []): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isNode(before) || !isNode(after)) return [{ keys, before, after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differences(before[key], after[key], [...keys, key]),
  );
}

const cures = {
  rule: "Run the tests that use the mock: it responds by this rule.",
  data: "Run the tests that use the mock: it starts with other data.",
  deviation: "Run the tests that use the mock: it differs from the contract here.",
} as const;

/**
 * Compares the rules of two mocks. They concern tests alone, so that no change is a break.
 * @param placeOf finds where a rule is written now.
 */
export function compareMock(before: MockRules, after: MockRules, placeOf?: PlaceOf): Change[] {
  const change = (kind: keyof typeof cures, subject: string, difference: Difference, owner: Parameters<PlaceOf>[0]) => {
    const { keys, before: old, after: now } = difference;
    const operations = owner.operation === undefined ? [] : [owner.operation];
    const at = owner.collection === undefined ? keys : ["collections", owner.collection, ...keys];
    const place = kind === "deviation" ? undefined : placeOf?.(owner, at);
    return {
      impact: "note",
      side: "mock",
      what: `mock ${kind} ${fate(old, now)}`,
      operations,
      subject: keys.length === 0 ? subject : `${keys.join("/")} of ${subject}`,
      direction: undefined,
      pointer: undefined,
      now: undefined,
      ...(place?.file !== undefined && place.line !== undefined && { file: place.file, line: place.line }),
      before: shown(old),
      after: shown(now),
      cure: cures[kind],
      hit: { wire: false, calls: [], programs: [], mock: true, readers: false },
    } satisfies Change;
  };
  // The rule of an operation that is new or gone is a part of that change.
  const kept = (rules: MockRules, others: MockRules): MockRules["operations"] =>
    Object.fromEntries(Object.entries(rules.operations).filter(([id]) => id in others.operations));
  const compareNamed = (
    [old, now]: [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>],
    owner: (name: string) => Parameters<PlaceOf>[0],
  ) =>
    differences(old, now).map(({ keys: [name = "", ...keys], ...values }) =>
      change(keys[0] === "seeds" ? "data" : "rule", name, { keys, ...values }, owner(name)),
    );
  const gone = before.deviations.filter((each) => !after.deviations.includes(each));
  const fresh = after.deviations.filter((each) => !before.deviations.includes(each));
  const deviation = (old: string | undefined, now: string | undefined) =>
    change("deviation", old ?? now ?? "", { keys: [], before: old, after: now }, {});
  return [
    ...differences(before.start, after.start).map((each) => change("rule", "the mock", each, {})),
    ...compareNamed([before.collections, after.collections], (collection) => ({ collection })),
    ...compareNamed([kept(before, after), kept(after, before)], (operation) => ({ operation })),
    ...gone.map((each) => deviation(each, undefined)),
    ...fresh.map((each) => deviation(undefined, each)),
  ];
}
