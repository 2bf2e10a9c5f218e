import type { Document } from "../contract/document.js";
import { keepsResults, kept, numberOf } from "../contract/kept.js";
import { memoized } from "../contract/memoized.js";
import { isNode } from "../contract/node.js";
import { atPointer, tokensOf, under } from "../contract/pointer.js";
import { referencesIn } from "../contract/references.js";
import type { Api } from "./api.js";
import type { Operation } from "./operation.js";
import type { Schema } from "./schema.js";

/** The schemas and operations of a unit of a document. A unit is a component or a path item. */
interface Unit {
  /** By pointer. */
  readonly schemas: Map<string, Schema>;
  /** The operations of a path item, by all that they depend on outside of the unit. */
  readonly operations: Map<string, readonly Operation[]>;
}

/** A unit as it is written. */
interface Written {
  /** A short name for its place and its text. */
  readonly number: number;
  /** The same without texts that concern only its own operation. */
  readonly frame: number;
  /** The pointers of the units to which it refers. */
  readonly refersTo: ReadonlySet<string>;
}

const keptWritten = kept<Written>();
const keptUnit = kept<Unit>();

/** The pointer of the unit in which a place is. */
function unitAt(pointer: string): string {
  const [first, ...rest] = pointer.split("/", 4);
  return [first, ...rest.slice(0, rest[0] === "components" ? 3 : 2)].join("/");
}

/** The pointers of the units to which a value refers. */
const unitsIn = (value: unknown): Set<string> =>
  new Set(referencesIn(value).map(({ reference }) => unitAt(under("#", ...tokensOf(reference)))));

/** Leaves out the texts, which concern only the operation that has them. */
const withoutTexts = (key: string, value: unknown): unknown =>
  typeof value === "string" && ["description", "summary"].includes(key) ? undefined : value;

/** Reads the same object as a unit once. Parts of documents that are kept are the same objects in the next document. */
const writtenOf = memoized((value: object) => {
  const known = new Map<string, Written>();
  return (place: string, pointer: string): Written => {
    const found = known.get(place) ?? write(place, pointer, value);
    known.set(place, found);
    return found;
  };
});

function write(place: string, pointer: string, value: unknown): Written {
  const text = `${place} ${JSON.stringify(value)}`;
  return keptWritten(text, () => ({
    number: numberOf(text),
    frame: numberOf(`${pointer} ${JSON.stringify(value, withoutTexts)}`),
    refersTo: unitsIn(value),
  }));
}

/** Reads the units of a document as they are written, each once. */
const writtenIn = memoized((document: Document): ((pointer: string) => Written) => {
  const known = new Map<string, Written>();
  return (pointer) => {
    const before = known.get(pointer);
    if (before !== undefined) return before;
    const value = atPointer(document, pointer);
    const place = `${document.openapi} ${pointer}`;
    const written = isNode(value) ? writtenOf(value)(place, pointer) : write(place, pointer, value);
    known.set(pointer, written);
    return written;
  };
});

/** The keys of the units of a document, by pointer: each stands for the unit and all that it refers to. */
export const unitKeys = memoized((document: Document): ((pointer: string) => string) => {
  const writtenAt = writtenIn(document);
  const keys = new Map<string, string | undefined>();

  function wholeKey(pointer: string): string {
    // The set grows while it is read.
    const reached = new Set([pointer]);
    for (const each of reached) for (const other of writtenAt(each).refersTo) reached.add(other);
    return [...reached].map((each) => writtenAt(each).number).join();
  }

  return function keyOf(pointer: string): string {
    const before = keys.get(pointer);
    if (before !== undefined) return before;
    // Known without a key as long as those of the units to which it refers are not made.
    keys.set(pointer, undefined);
    const { number, refersTo } = writtenAt(pointer);
    const isInCircle = [...refersTo].some((other) => keys.has(other) && keys.get(other) === undefined);
    const key = isInCircle ? wholeKey(pointer) : String(numberOf([number, ...[...refersTo].map(keyOf)].join(" ")));
    keys.set(pointer, key);
    return key;
  };
});

/** Finds the units of a document: those that an earlier reading has filled, if they and all that they refer to are the same. */
const unitFinder = memoized((document: Document): ((pointer: string) => Unit) => {
  const units = new Map<string, Unit>();
  const keyOf = unitKeys(document);
  return (pointer) => {
    const at = unitAt(pointer);
    const unit = units.get(at) ?? keptUnit(keyOf(at), () => ({ schemas: new Map(), operations: new Map() }));
    units.set(at, unit);
    return unit;
  };
});

/**
 * The schemas that are read from a document, by pointer. If results are kept, a schema is the same object as in an earlier
 * reading of the same content, so that what was made of it need not be made again.
 */
export function schemasOf(document: Document): Pick<Map<string, Schema>, "get" | "set"> {
  if (!keepsResults()) return new Map();
  const unitOf = unitFinder(document);
  return {
    get: (pointer) => unitOf(pointer).schemas.get(pointer),
    set(pointer, schema) {
      unitOf(pointer).schemas.set(pointer, schema);
      return this as Map<string, Schema>;
    },
  };
}

/** A key of everything outside its unit that an operation may depend on, except schemas and examples, which it references, and texts. */
const frameOf = memoized((document: Document): string => {
  const { paths, components: { schemas, examples, ...components } = {}, ...rest } = document;
  const names = [schemas, examples].map((all) => Object.keys(all ?? {}));
  const pointers = [
    ...Object.keys(paths ?? {}).map((path) => under("#", "paths", path)),
    ...Object.entries(components).flatMap(([kind, all]) =>
      Object.keys(Object(all)).map((name) => under("#", "components", kind, name)),
    ),
  ];
  const frames = pointers.map((pointer) => writtenIn(document)(pointer).frame);
  return String(numberOf(JSON.stringify([rest, names, frames])));
});

/** The operations of a path item, which are read unless an earlier reading has them. */
export function keptOperations(
  document: Document,
  item: string,
  read: () => readonly Operation[],
): readonly Operation[] {
  if (!keepsResults()) return read();
  const { operations } = unitFinder(document)(item);
  const key = frameOf(document);
  const found = operations.get(key) ?? read();
  operations.set(key, found);
  return found;
}

/**
 * Makes a function of an operation and its API, which must depend on no texts, schemas and examples but those of the operation. It
 * computes its result once for each operation.
 */
export function perOperation<Result>(compute: (api: Api, operation: Operation) => Result) {
  const results = new WeakMap<Operation, { result: Result }>();
  return (api: Api, operation: Operation): Result => {
    const found = results.get(operation) ?? { result: compute(api, operation) };
    results.set(operation, found);
    return found.result;
  };
}
