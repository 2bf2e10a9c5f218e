import { isNode } from "../contract/node.js";

/** The JSON of a value in pieces: an object is divided into its members, and these again, down to a depth. */
export function* jsonPieces(value: unknown, depth: number): Generator<string> {
  if (depth === 0 || !isNode(value)) {
    yield JSON.stringify(value);
    return;
  }
  let before = "{";
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    yield* jsonPieces(member, depth - 1);
    before = ",";
  }
  yield before === "{" ? "{}" : "}";
}
