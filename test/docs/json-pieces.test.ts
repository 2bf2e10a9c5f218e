import { expect, test } from "vitest";
import { jsonPieces } from "../../scripts/docs/json-pieces.js";

test("pieces of JSON are the JSON of the value, at any depth", () => {
  const value = {
    "": {},
    'a"': [{ b: undefined }, null],
    c: { d: { e: "\u2028<" }, f: undefined, 1: 2 },
    g: undefined,
  };
  for (const depth of [0, 1, 2, 3, 9]) expect([...jsonPieces(value, depth)].join("")).toBe(JSON.stringify(value));
  expect([...jsonPieces({ a: { b: 1 }, c: 2 }, 1)]).toEqual(['{"a":', '{"b":1}', ',"c":', "2", "}"]);
});
