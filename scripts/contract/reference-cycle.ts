import { type BaseResolver, getLineColLocation, type Document as Read } from "@redocly/openapi-core";
import { atPointer, isNode, under } from "./document.js";

/** A reference in a file that was read. */
interface Spot {
  read: Read;
  pointer: string;
}

/** Each place below a value that is nothing but a reference. */
function* referencesIn(value: unknown, pointer: string): Generator<{ pointer: string; to: string }> {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value) && typeof value.$ref === "string") yield { pointer, to: value.$ref };
  for (const [key, child] of Object.entries(value)) yield* referencesIn(child, under(pointer, key));
}

/**
 * Finds a reference that leads back to itself through references only, among the files that a resolver has read: the
 * library gives up on such a contract without saying where.
 */
export async function findReferenceCycle(resolver: BaseResolver) {
  const all = await Promise.all([...resolver.cache.values()].map((each) => each.catch(() => undefined)));
  const files = new Map(
    all.flatMap((read) => (read && "parsed" in read ? [[read.source.absoluteRef, read] as const] : [])),
  );
  const next = ({ read }: Spot, to: string): Spot | undefined => {
    const [file = "", pointer = ""] = to.split("#");
    const target = files.get(
      file === "" ? read.source.absoluteRef : resolver.resolveExternalRef(read.source.absoluteRef, file),
    );
    return target && { read: target, pointer: `#${pointer}` };
  };
  for (const read of files.values())
    for (const { pointer, to } of referencesIn(read.parsed, "#")) {
      const seen = new Set<unknown>();
      let spot: Spot | undefined = { read, pointer };
      for (let reference: string | undefined = to; spot !== undefined && reference !== undefined; ) {
        const node = atPointer(spot.read.parsed, spot.pointer);
        if (seen.has(node)) {
          const { start } = getLineColLocation({ source: read.source, pointer });
          return { file: read.source.absoluteRef, line: start.line, column: start.col, pointer, to };
        }
        seen.add(node);
        reference = isNode(node) && typeof node.$ref === "string" ? node.$ref : undefined;
        if (reference !== undefined) spot = next(spot, reference);
      }
    }
  return undefined;
}
