import type { Document } from "./document.js";
import { atPointer } from "./pointer.js";
import { referencesIn } from "./references.js";

/** The components of a bundled document that something outside the components refers to, directly or indirectly. */
export function componentsInUse({ components, ...rest }: Document): Set<string> {
  const found = new Set<string>();
  const document = { components };
  const waiting: unknown[] = [rest];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop())
    for (const { reference } of referencesIn(value)) {
      // A reference may point into a component.
      const component = reference.split("/").slice(0, 4).join("/");
      if (!component.startsWith("#/components/") || found.has(component)) continue;
      found.add(component);
      waiting.push(atPointer(document, component));
    }
  return found;
}
