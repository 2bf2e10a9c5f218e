import { type BaseResolver, getLineColLocation, type Document as Read } from "@redocly/openapi-core";
import { atPointer, isNode, type Node, under } from "./document.js";

/** A value in a file that was read. */
interface Spot {
  read: Read;
  pointer: string;
}

/** A step from a value to what judges the same value: what it refers to, or a schema in one of these keywords. */
interface Step {
  by: string;
  to: Spot;
}

/** A spot on the way, and by what the way leaves it. */
interface Passed extends Spot {
  node: Node;
  by: string;
}

const lists = ["allOf", "anyOf", "oneOf", "dependentSchemas"];
const single = ["not", "if", "then", "else"];

/** Each place below a value that has a reference. */
export function* referencesIn(value: unknown, pointer: string): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value) && typeof value.$ref === "string") yield pointer;
  for (const [key, child] of Object.entries(value)) yield* referencesIn(child, under(pointer, key));
}

/** The files that a resolver has read, by their paths. */
export async function filesOf(resolver: BaseResolver): Promise<Map<string, Read>> {
  const all = await Promise.all([...resolver.cache.values()].map((each) => each.catch(() => undefined)));
  return new Map(all.flatMap((read) => (read && "parsed" in read ? [[read.source.absoluteRef, read] as const] : [])));
}

/**
 * Finds a reference that leads back to itself through references and keywords for the same value, among the files that a
 * resolver has read: what it means never ends, and most tools give up on it without saying where.
 */
export async function findReferenceCycle(resolver: BaseResolver) {
  const files = await filesOf(resolver);
  function stepsFrom({ read, pointer }: Spot): Step[] {
    const node = atPointer(read.parsed, pointer);
    if (!isNode(node)) return [];
    const [file = "", target = ""] = typeof node.$ref === "string" ? node.$ref.split("#") : [];
    const base = read.source.absoluteRef;
    const other = files.get(file === "" ? base : resolver.resolveExternalRef(base, file));
    return [
      ...(typeof node.$ref === "string" && other ? [{ by: "$ref", to: { read: other, pointer: `#${target}` } }] : []),
      ...single.filter((by) => by in node).map((by) => ({ by, to: { read, pointer: under(pointer, by) } })),
      ...lists.flatMap((by) =>
        Object.keys(Object(node[by])).map((key) => ({ by, to: { read, pointer: under(pointer, by, key) } })),
      ),
    ];
  }
  const done = new Set<unknown>();
  /** The steps that lead from a spot on the way back to that same spot. */
  function cycleFrom(spot: Spot, way: Passed[]): Passed[] | undefined {
    const node = atPointer(spot.read.parsed, spot.pointer);
    const before = way.findIndex((each) => each.node === node);
    if (before >= 0) return way.slice(before);
    if (!isNode(node) || done.has(node)) return undefined;
    for (const { by, to } of stepsFrom(spot)) {
      const found = cycleFrom(to, [...way, { ...spot, node, by }]);
      if (found !== undefined) return found;
    }
    done.add(node);
    return undefined;
  }
  for (const read of files.values())
    for (const start of referencesIn(read.parsed, "#")) {
      const cycle = cycleFrom({ read, pointer: start }, []);
      const reference = cycle?.find(({ by }) => by === "$ref");
      if (cycle === undefined || reference === undefined) continue;
      const { source } = reference.read;
      const { pointer } = reference;
      const { line, col } = getLineColLocation({ source, pointer }).start;
      const keywords = [...new Set(cycle.map(({ by }) => by))].filter((by) => by !== "$ref");
      return { file: source.absoluteRef, line, column: col, pointer, to: String(reference.node.$ref), keywords };
    }
  return undefined;
}
