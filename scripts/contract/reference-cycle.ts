import type { BaseResolver, Document as Read } from "@redocly/openapi-core";
import { keywords } from "./keywords.js";
import { isNode, type Node } from "./node.js";
import { atPointer, under } from "./pointer.js";
import { errorAt, type Problem, placeOf } from "./problem.js";
import { type Files, referencesIn } from "./references.js";

/** A value in one of the files. */
interface Spot {
  read: Read;
  pointer: string;
}

/** A step from a schema to another one that applies to the same value, through `$ref` or a keyword. */
interface Step {
  by: string;
  to: Spot;
}

/** A spot on a path, with the step to the next spot. */
interface Passed extends Spot {
  node: Node;
  by: string;
}

const inPlace = [...keywords].flatMap(([by, keyword]) =>
  keyword.role === "applicator" && keyword.applies === "same" ? [{ by, holds: keyword.holds }] : [],
);

/** The schemas inside a schema that apply to the same value. */
function inPlaceSteps(node: Node, { read, pointer }: Spot): Step[] {
  return inPlace.flatMap(({ by, holds }): Step[] => {
    if (!(by in node)) return [];
    if (holds === "schema") return [{ by, to: { read, pointer: under(pointer, by) } }];
    return Object.keys(Object(node[by])).map((key) => ({ by, to: { read, pointer: under(pointer, by, key) } }));
  });
}

function problemOf(cycle: Passed[]): Problem[] {
  const start = cycle.find(({ by }) => by === "$ref");
  if (start === undefined) return [];
  const passed = [...new Set(cycle.map(({ by }) => by))].filter((by) => by !== "$ref");
  const path = passed.length === 0 ? "references alone" : `references and ${passed.join(", ")}`;
  const message = `The reference ${start.node.$ref} refers back to itself through ${path}. Replace one of them with a schema.`;
  return [errorAt(placeOf({ source: start.read.source, pointer: start.pointer }), "no-reference-cycle", message)];
}

/**
 * Finds the first reference that leads back to itself through references and keywords that apply to the same value.
 * Evaluating such a schema never ends. Lint finds only some of these cycles, and most tools fail without naming the
 * place.
 */
export function findReferenceCycle(files: Files, resolver: BaseResolver): Problem[] {
  function stepsFrom(node: Node, spot: Spot): Step[] {
    const steps = inPlaceSteps(node, spot);
    if (typeof node.$ref !== "string") return steps;
    const [file = "", target = ""] = node.$ref.split("#");
    const base = spot.read.source.absoluteRef;
    const read = files.get(file === "" ? base : resolver.resolveExternalRef(base, file));
    return read === undefined ? steps : [{ by: "$ref", to: { read, pointer: `#${target}` } }, ...steps];
  }
  const done = new Set<unknown>();
  /** The part of the path from a spot back to the same spot. */
  function cycleFrom(spot: Spot, path: Passed[]): Passed[] | undefined {
    const node = atPointer(spot.read.parsed, spot.pointer);
    const before = path.findIndex((each) => each.node === node);
    if (before >= 0) return path.slice(before);
    if (!isNode(node) || done.has(node)) return undefined;
    for (const { by, to } of stepsFrom(node, spot)) {
      const found = cycleFrom(to, [...path, { ...spot, node, by }]);
      if (found !== undefined) return found;
    }
    done.add(node);
    return undefined;
  }
  for (const read of files.values())
    for (const { pointer } of referencesIn(read.parsed)) {
      const found = problemOf(cycleFrom({ read, pointer }, []) ?? []);
      if (found.length > 0) return found;
    }
  return [];
}
