import fc from "fast-check";
import { expect, test } from "vitest";
import { unitKeys } from "../../../scripts/api/kept-reading.js";
import type { Document } from "../../../scripts/contract/document.js";
import { beginGeneration, keepResults } from "../../../scripts/contract/kept.js";

const count = 6;
const pointerOf = (schema: number): string => `#/components/schemas/S${schema}`;
const index = fc.nat({ max: count - 1 });

/** A document in which some schemas refer to others, in circles too. */
function documentWith(references: readonly (readonly [from: number, to: number])[], changed?: number): Document {
  const schemas = Array.from({ length: count }, (_, schema) => {
    const held = references.filter(([from]) => from === schema).map(([, to]) => ({ $ref: pointerOf(to) }));
    return [`S${schema}`, { anyOf: held, ...(schema === changed && { type: "string" }) }];
  });
  return { openapi: "3.1.0", info: { title: "T", version: "1" }, components: { schemas: Object.fromEntries(schemas) } };
}

function reachedFrom(schema: number, references: readonly (readonly [from: number, to: number])[]): Set<number> {
  const reached = new Set([schema]);
  // The set grows while it is read.
  for (const each of reached) for (const [from, to] of references) if (from === each) reached.add(to);
  return reached;
}

test("the key of a schema changes if and only if the schema, or one that it leads to, changes", () => {
  keepResults();
  const graph = fc.array(fc.tuple(index, index), { maxLength: 12 });
  fc.assert(
    fc.property(
      graph,
      index,
      fc.shuffledSubarray([...Array(count).keys()], { minLength: count }),
      (references, changed, order) => {
        const keysOf = (document: Document) => {
          beginGeneration();
          return order.map((schema) => unitKeys(document)(pointerOf(schema)));
        };
        const before = keysOf(documentWith(references));
        expect(keysOf(documentWith(references))).toEqual(before);
        const after = keysOf(documentWith(references, changed));
        for (const [n, schema] of order.entries())
          expect(after[n] !== before[n]).toBe(reachedFrom(schema, references).has(changed));
        expect(new Set(after).size).toBe(count);
      },
    ),
    { numRuns: 500 },
  );
});
